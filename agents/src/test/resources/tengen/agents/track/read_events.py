"""Prints what TensorBoard finds in a directory of event files, as one JSON document."""
import json
import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.plugins.hparams import metadata
from tensorboard.util import tensor_util

everything = {kind: 0 for kind in ("scalars", "histograms", "images", "tensors")}
events = EventAccumulator(sys.argv[1], size_guidance=everything)
events.Reload()
tags = events.Tags()


def histogram(tag):
    value = events.Histograms(tag)[0].histogram_value
    numbers = {name: getattr(value, name) for name in ("min", "max", "num", "sum", "sum_squares")}
    return {**numbers, "bucket": list(value.bucket), "bucket_limit": list(value.bucket_limit)}


def image(tag):
    value = events.Images(tag)[0]
    return [value.width, value.height, len(value.encoded_image_string)]


def value(message):
    return getattr(message, message.WhichOneof("kind"))


def content(tag):
    return events.summary_metadata[tag].plugin_data.content


texts = {
    tag: tensor_util.make_ndarray(events.Tensors(tag)[0].tensor_proto).item().decode()
    for tag in tags["tensors"]
    if events.summary_metadata[tag].plugin_data.plugin_name == "text"
}
experiment = metadata.parse_experiment_plugin_data(content(metadata.EXPERIMENT_TAG))
start = metadata.parse_session_start_info_plugin_data(content(metadata.SESSION_START_INFO_TAG))
end = metadata.parse_session_end_info_plugin_data(content(metadata.SESSION_END_INFO_TAG))

print(
    json.dumps(
        {
            "scalars": {
                tag: [[e.step, e.value] for e in events.Scalars(tag)] for tag in tags["scalars"]
            },
            "histograms": {tag: histogram(tag) for tag in tags["histograms"]},
            "images": {tag: image(tag) for tag in tags["images"]},
            "texts": texts,
            "hparams": {
                "settings": {name: value(start.hparams[name]) for name in sorted(start.hparams)},
                "infos": {info.name: info.type for info in experiment.hparam_infos},
                "metrics": [info.name.tag for info in experiment.metric_infos],
                "group": start.group_name,
                "status": end.status,
            },
        }
    )
)

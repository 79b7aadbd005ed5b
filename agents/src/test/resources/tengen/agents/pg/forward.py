"""Runs the policy and the value network of a saved learner over observations; prints JSON."""
import json
import sys

import numpy as np
from safetensors.numpy import load_file

weights = load_file(sys.argv[1])
x = np.array(json.load(open(sys.argv[2])), dtype=np.float32)
x = x.reshape(-1, weights["policy.0.weight"].shape[1])


def layers(network):
    names = [n for n in weights if n.startswith(network + ".") and n.endswith(".weight")]
    return sorted(names, key=lambda name: int(name.split(".")[1]))


def in_numpy(network):
    h = x
    names = layers(network)
    for name in names:
        h = h @ weights[name].T + weights[name.replace("weight", "bias")]
        h = np.tanh(h) if name != names[-1] else h
    return h


def in_torch(network):
    import torch

    names = layers(network)
    modules = []
    for name in names:
        out, width = weights[name].shape
        modules += [torch.nn.Linear(width, out), torch.nn.Tanh()]
    model = torch.nn.Sequential(*modules[:-1])
    prefix = network + "."
    state = {n[len(prefix) :]: torch.from_numpy(w) for n, w in weights.items() if n.startswith(prefix)}
    model.load_state_dict(state)
    with torch.no_grad():
        return model(torch.from_numpy(x)).numpy()


forward = in_torch if sys.argv[3] == "torch" else in_numpy
print(
    json.dumps({name: forward(name).flatten().tolist() for name in ("policy", "value")})
)

"""What rliable makes of scores: reads {"scores": {name: [runs][tasks]}, "reps": n} and writes point estimates and
intervals as JSON. Run as: python rliable_figures.py scores.json > figures.json"""

import json
import sys

import numpy as np
from rliable import library, metrics

asked = json.load(open(sys.argv[1]))
scores = {name: np.array(rows) for name, rows in asked["scores"].items()}
reps = asked["reps"]
taus = np.array(asked["taus"])
np.random.seed(1)
rng = np.random.RandomState(1)


def aggregates(x):
    return np.array([
        metrics.aggregate_iqm(x),
        metrics.aggregate_median(x),
        metrics.aggregate_mean(x),
        metrics.aggregate_optimality_gap(x),
    ])


points, intervals = library.get_interval_estimates(scores, aggregates, reps=reps, random_state=rng)
names = list(scores)
pairs = {f"{a},{b}": (scores[a], scores[b]) for a in names for b in names if a < b}
wins, win_intervals = library.get_interval_estimates(
    pairs, metrics.probability_of_improvement, reps=reps // 20, random_state=rng)
profiles, _ = library.create_performance_profile(scores, taus, reps=100)
json.dump(
    {
        "scores": asked["scores"],
        "taus": asked["taus"],
        "reps": reps,
        "aggregates": {name: list(points[name]) for name in names},
        "intervals": {name: np.asarray(intervals[name]).tolist() for name in names},
        "improvement": {pair: float(np.squeeze(wins[pair])) for pair in pairs},
        "improvement_intervals": {pair: np.squeeze(win_intervals[pair]).tolist() for pair in pairs},
        "profiles": {name: list(profiles[name]) for name in names},
    },
    sys.stdout,
    indent=1,
)

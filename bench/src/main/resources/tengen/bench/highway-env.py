"""Speeds of highway-env.

usage: highway-env.py highway-fast | intersection
"""
import sys
import warnings

import gymnasium
import highway_env  # noqa: F401
from measuring import answer

DRAWN = 64


def one(name):
    """An environment as make() gives it, reset by the loop; actions are drawn beforehand."""
    env = gymnasium.make(name)
    env.action_space.seed(1)
    actions = [env.action_space.sample() for _ in range(DRAWN)]
    env.reset(seed=1)

    def work():
        step = env.step
        for action in actions:
            _, _, terminated, truncated, _ = step(action)
            if terminated or truncated:
                env.reset()
        return DRAWN

    return work


def main():
    warnings.simplefilter("ignore")
    names = {"highway-fast": "highway-fast-v0", "intersection": "intersection-v0"}
    work = one(names[sys.argv[1]])
    answer(work)


main()

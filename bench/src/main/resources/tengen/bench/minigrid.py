"""Speeds of MiniGrid.

usage: minigrid.py minigrid-empty-8x8
"""
import sys

import gymnasium
import minigrid
from measuring import answer

DRAWN = 1024


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
    if hasattr(minigrid, "register_minigrid_envs"):
        minigrid.register_minigrid_envs()
    work = one({"minigrid-empty-8x8": "MiniGrid-Empty-8x8-v0"}[sys.argv[1]])
    answer(work)


main()

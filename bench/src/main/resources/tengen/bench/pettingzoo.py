"""Speeds of PettingZoo.

usage: pettingzoo.py go-9
"""
import sys

import numpy
from pettingzoo.classic import go_v5
from measuring import answer

DRAWN = 256


def go(size):
    """Random legal moves; the agent in turn reads its observation and its mask of legal moves."""
    env = go_v5.env(board_size=size)
    random = numpy.random.default_rng(1)
    env.reset(seed=1)

    def work():
        done = 0
        while done < DRAWN:
            observation, _, terminated, truncated, _ = env.last()
            if terminated or truncated:
                env.reset()
                continue
            legal = numpy.flatnonzero(observation["action_mask"])
            env.step(int(random.choice(legal)))
            done += 1
        return done

    return work


def main():
    work = go(int(sys.argv[1].split("-")[1]))
    answer(work)


main()

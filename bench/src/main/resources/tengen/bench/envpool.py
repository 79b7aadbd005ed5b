"""Speeds of EnvPool.

usage: envpool.py WORK     (cartpole-1024, pendulum-1024, acrobot-1024)
"""
import sys

import envpool
import numpy
from measuring import answer

NAMES = {"cartpole": "CartPole-v1", "pendulum": "Pendulum-v1", "acrobot": "Acrobot-v1"}


def rows(name, count):
    """Synchronous, on one thread; actions are drawn beforehand."""
    envs = envpool.make(name, env_type="gymnasium", num_envs=count, num_threads=1, seed=1)
    space = envs.action_space
    random = numpy.random.default_rng(1)
    if hasattr(space, "n"):
        actions = [random.integers(0, space.n, count).astype(numpy.int32) for _ in range(64)]
    else:
        shape = (count,) + space.shape
        actions = [
            random.uniform(space.low, space.high, shape).astype(numpy.float32) for _ in range(64)
        ]
    envs.reset()

    def work():
        for action in actions:
            envs.step(action)
        return len(actions) * count

    return work


def main():
    name, count = sys.argv[1].split("-")
    work = rows(NAMES[name], int(count))
    answer(work)


main()

"""Speeds of Gymnasium.

usage: gymnasium.py WORK     (cartpole-1, cartpole-1024, mujoco-ant, mujoco-hopper,
                             quadruped, hopper)
"""
import sys

import gymnasium
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


def vectorised(name, rows):
    """The environment's own vectorised form, which resets by itself."""
    envs = gymnasium.make_vec(name, num_envs=rows, vectorization_mode="vector_entry_point")
    envs.action_space.seed(1)
    actions = [envs.action_space.sample() for _ in range(64)]
    envs.reset(seed=1)

    def work():
        for action in actions:
            envs.step(action)
        return len(actions) * rows

    return work


WORKS = {
    "cartpole-1": lambda: one("CartPole-v1"),
    "cartpole-1024": lambda: vectorised("CartPole-v1", 1024),
    "mujoco-ant": lambda: one("Ant-v5"),
    "mujoco-hopper": lambda: one("Hopper-v5"),
    "quadruped": lambda: one("Ant-v5"),
    "hopper": lambda: one("Hopper-v5"),
}


def main():
    work = WORKS[sys.argv[1]]()
    answer(work)


main()

"""Speeds of Stable-Baselines3.

usage: stable-baselines3.py WORK     (ppo-cartpole, a2c-cartpole, dqn-cartpole, sac-pendulum, td3-pendulum[-paper|-sb3])
"""
import sys
import warnings

import numpy
import torch
from measuring import answer
from stable_baselines3 import A2C, DQN, PPO, SAC, TD3
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.noise import NormalActionNoise


def training(algorithm, env, rows, steps, **settings):
    """A model that goes on learning; the first steps, which are taken at random, are over."""
    model = algorithm("MlpPolicy", make_vec_env(env, rows, seed=1), seed=1, device="cpu", **settings)
    model.learn(max(steps, 1280))

    def work():
        model.learn(steps, reset_num_timesteps=False)
        return steps

    return work


def ppo():
    return training(
        PPO, "CartPole-v1", 8, 2560, n_steps=32, n_epochs=20, batch_size=256, learning_rate=1e-3, gamma=0.98,
        gae_lambda=0.8)


def dqn():
    return training(
        DQN, "CartPole-v1", 1, 2560, learning_rate=2.3e-3, batch_size=64, buffer_size=100_000, learning_starts=1000,
        target_update_interval=10, train_freq=256, gradient_steps=128, exploration_fraction=0.16,
        exploration_final_eps=0.04, policy_kwargs={"net_arch": [256, 256]})


def td3(batch, *hidden):
    noise = NormalActionNoise(numpy.zeros(1), 0.1 * numpy.ones(1))
    network = dict(net_arch=list(hidden))
    return training(TD3, "Pendulum-v1", 1, 50, batch_size=batch, action_noise=noise, policy_kwargs=network)


WORKS = {
    "ppo-cartpole": ppo,
    "a2c-cartpole": lambda: training(A2C, "CartPole-v1", 8, 1000),
    "dqn-cartpole": dqn,
    "sac-pendulum": lambda: training(SAC, "Pendulum-v1", 1, 50),
    "td3-pendulum": lambda: td3(100, 256, 256),
    "td3-pendulum-paper": lambda: td3(100, 400, 300),
    "td3-pendulum-sb3": lambda: td3(256, 400, 300),
}


def main():
    torch.set_num_threads(1)
    warnings.filterwarnings("ignore")
    work = WORKS[sys.argv[1]]()
    answer(work)


main()

"""The DQN of highway-env's own example, by Stable-Baselines3, on highway-fast-v0: what docs/results.md compares with.

usage: highway_dqn.py SEED [STEPS]      (pip install stable-baselines3 highway-env; some ten minutes on one core)
"""
import json
import sys
import warnings

import gymnasium
import highway_env  # noqa: F401
import numpy
import torch
from stable_baselines3 import DQN

EPISODES = 100


def episode(model, env, seed):
    observation, _ = env.reset(seed=seed)
    total, done = 0.0, False
    while not done:
        action, _ = model.predict(observation, deterministic=True)
        observation, reward, terminated, truncated, _ = env.step(int(action))
        total += reward
        done = terminated or truncated
    return total


def main():
    seed, steps = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    torch.set_num_threads(1)
    warnings.filterwarnings("ignore")
    model = DQN(
        "MlpPolicy", gymnasium.make("highway-fast-v0"), policy_kwargs={"net_arch": [256, 256]}, learning_rate=5e-4,
        buffer_size=15_000, learning_starts=200, batch_size=32, gamma=0.8, train_freq=1, gradient_steps=1,
        target_update_interval=50, seed=seed, device="cpu")
    model.learn(steps)
    env = gymnasium.make("highway-fast-v0")
    returns = numpy.array([episode(model, env, 100_000 + i) for i in range(EPISODES)])
    error = 1.96 * returns.std(ddof=1) / EPISODES**0.5
    print(json.dumps({"seed": seed, "steps": steps, "mean": round(returns.mean(), 2), "ci95": round(error, 2)}))


main()

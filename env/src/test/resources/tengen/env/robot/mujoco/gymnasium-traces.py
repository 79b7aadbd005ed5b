"""Plays Gymnasium's MuJoCo tasks with given actions and prints what they do as one JSON document.

usage: gymnasium-traces.py STEPS SEED TASK...

For each task: where the episode begins (qpos, qvel), the actions, and of every step the state, the reward, whether it
terminated, and of every hundredth the observation. A task is begun anew where it terminates, at the state it began with.
"""
import json
import sys

import gymnasium
import mujoco
import numpy


def play(name, steps, seed):
    env = gymnasium.make(name, max_episode_steps=-1).unwrapped
    first, _ = env.reset(seed=seed)
    qpos, qvel = env.data.qpos.copy(), env.data.qvel.copy()
    env.action_space.seed(seed)
    result = dict(
        timestep=env.model.opt.timestep, qpos=qpos.tolist(), qvel=qvel.tolist(), first=first.tolist(), actions=[], states=[],
        rewards=[], terminated=[], observations=[])
    for step in range(steps):
        action = env.action_space.sample()
        observation, reward, terminated, _, _ = env.step(action)
        result["actions"].append(action.tolist())
        result["states"].append(env.state_vector().tolist())
        result["rewards"].append(float(reward))
        result["terminated"].append(bool(terminated))
        result["observations"].append(observation.tolist() if step % 100 == 0 else None)
        if terminated:
            mujoco.mj_resetData(env.model, env.data)
            env.set_state(qpos, qvel)
    return result


tasks = {name: play(name, int(sys.argv[1]), int(sys.argv[2])) for name in sys.argv[3:]}
json.dump(dict(mujoco=mujoco.__version__, gymnasium=gymnasium.__version__, numpy=numpy.__version__, tasks=tasks), sys.stdout)

"""Records short drives of highway-env: start, actions, and what followed after each of them.

usage: record.py FOLDER

Each drive runs in a process of its own, because intersection-v0 changes constants of the vehicles'
class. Lanes are numbered in the order in which the network holds them.
"""
import gzip
import json
import multiprocessing
import os
import sys

import gymnasium
import highway_env  # noqa: F401
import numpy as np

FEATURES = ["presence", "x", "y", "vx", "vy", "heading", "cos_h", "sin_h", "cos_d", "sin_d",
            "long_off", "lat_off", "ang_off"]

# name, id, what differs from highway-env's defaults, the same as settings, episodes, actions
DRIVES = [
    ("highway", "highway-v0", {}, {}, 1, 20),
    ("highway-fast", "highway-fast-v0", {}, {}, 3, 30),
    ("highway-features", "highway-fast-v0",
     {"observation": {"type": "Kinematics", "features": FEATURES, "absolute": True,
                      "see_behind": True, "vehicles_count": 7}},
     {"features": ",".join(FEATURES), "absolute": True, "seeBehind": True, "vehiclesObserved": 7},
     1, 20),
    ("highway-time-to-collision", "highway-fast-v0", {"observation": {"type": "TimeToCollision"}},
     {"observation": "time-to-collision"}, 2, 15),
    ("highway-lidar", "highway-fast-v0", {"observation": {"type": "LidarObservation"}},
     {"observation": "lidar"}, 2, 15),
    ("highway-grid", "highway-fast-v0",
     {"observation": {"type": "OccupancyGrid"}, "action": {"type": "ContinuousAction"}},
     {"observation": "occupancy-grid", "features": "presence,vx,vy,on_road",
      "action": "continuous-action"}, 2, 15),
    ("highway-discrete", "highway-fast-v0", {"action": {"type": "DiscreteAction"}},
     {"action": "discrete-action"}, 2, 15),
    ("merge", "merge-v0", {}, {}, 4, 30),
    ("roundabout", "roundabout-v0", {}, {}, 5, 20),
    ("intersection", "intersection-v0", {}, {}, 6, 20),
    ("intersection-right", "intersection-v0", {"destination": "o3", "normalize_reward": True},
     {"destination": 3, "normalizeReward": True}, 3, 20),
    ("parking", "parking-v0", {"vehicles_count": 6}, {"vehiclesCount": 6}, 3, 60),
    ("racetrack", "racetrack-v0", {"other_vehicles": 4}, {"otherVehicles": 4}, 3, 60),
]


def lanes(network):
    return list(network.lanes_dict().keys())


def vehicle(v, numbers):
    route = getattr(v, "route", None)
    return {
        "type": type(v).__name__,
        "state": [float(v.position[0]), float(v.position[1]), float(v.heading), float(v.speed)],
        "lane": numbers[v.lane_index],
        "target_lane": numbers.get(getattr(v, "target_lane_index", None)),
        "target_speed": none(float, getattr(v, "target_speed", None)),
        "timer": none(float, getattr(v, "timer", None)),
        "delta": none(float, getattr(v, "DELTA", None)),
        "speed_index": none(int, getattr(v, "speed_index", None)),
        "checks": bool(v.check_collisions),
        "yields": bool(getattr(v, "is_yielding", False)),
        "route": None if route is None else [[a, b, none(int, i)] for a, b, i in route],
    }


def none(kind, value):
    return None if value is None else kind(value)


def geometry(network, random):
    result = []
    for lane in network.lanes_list():
        places = [float(p) for p in random.uniform(-3, lane.length + 3, 3)]
        sides = [float(p) for p in random.uniform(-6, 6, 3)]
        points = [lane.position(p, s) for p, s in zip(places, sides)]
        result.append({
            "length": float(lane.length),
            "width": float(lane.width_at(0)),
            "limit": none(float, lane.speed_limit),
            "priority": int(lane.priority),
            "along": places,
            "across": sides,
            "points": [[float(p[0]), float(p[1])] for p in points],
            "headings": [float(lane.heading_at(p)) for p in places],
            "local": [[float(c) for c in lane.local_coordinates(p)] for p in points],
        })
    return result


def flat(observation):
    if isinstance(observation, dict):
        parts = [observation[k] for k in ("observation", "achieved_goal", "desired_goal")]
        return [float(np.float32(x)) for part in parts for x in part]
    return [float(np.float32(x)) for x in np.asarray(observation).ravel()]


def moving(v, numbers):
    return [float(v.position[0]), float(v.position[1]), float(v.heading), float(v.speed),
            numbers[v.lane_index], numbers.get(getattr(v, "target_lane_index", None)),
            int(v.crashed)]


def drawn(env, name, random, step):
    space = env.action_space
    if isinstance(space, gymnasium.spaces.Discrete):
        if name.startswith("highway") and step % 3:
            return 1 if space.n == 5 else 4
        return int(random.integers(space.n))
    if name.startswith("racetrack"):
        lane = env.unwrapped.vehicle.lane
        along, across = lane.local_coordinates(env.unwrapped.vehicle.position)
        ahead = lane.heading_at(along + 4) - env.unwrapped.vehicle.heading
        ahead = (ahead + np.pi) % (2 * np.pi) - np.pi
        steer = ahead * 1.2 - 0.1 * across + random.normal() * 0.1
        return np.array([np.clip(steer, -1, 1)], dtype=np.float32)
    scale = 0.05 if name.startswith("highway") else 1
    action = random.uniform(-1, 1, space.shape) * [1, scale]
    return action.astype(np.float32)


def record(job):
    folder, (name, env_id, config, settings, episodes, steps) = job
    full = gymnasium.make(env_id).unwrapped.config
    for key, value in config.items():
        if isinstance(value, dict) and key == "action" and "type" in value:
            full[key] = value
        elif isinstance(value, dict) and value["type"] != full[key].get("type"):
            full[key] = value
        elif isinstance(value, dict):
            full[key] = {**full[key], **value}
        else:
            full[key] = value
    env = gymnasium.make(env_id, config=full)
    random = np.random.default_rng(7)
    path = os.path.join(folder, name + ".jsonl.gz")
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        def line(value):
            out.write((json.dumps(value) + "\n").encode())

        env.reset(seed=0)
        network = env.unwrapped.road.network
        line({"kind": "header", "env": env_id, "settings": settings,
              "versions": {"highway-env": "1.12.1", "numpy": np.__version__},
              "lanes": [list(index) for index in lanes(network)],
              "geometry": geometry(network, random)})
        for episode in range(episodes):
            line(drive(env, name, episode, steps, random))
    return path, os.path.getsize(path)


def drive(env, name, seed, steps, random):
    observation, _ = env.reset(seed=seed)
    inner = env.unwrapped
    numbers = {index: i for i, index in enumerate(lanes(inner.road.network))}
    road = inner.road
    result = {
        "kind": "episode",
        "ego": road.vehicles.index(inner.vehicle),
        "clock": getattr(road, "steps", 0),
        "vehicles": [vehicle(v, numbers) for v in road.vehicles],
        "obstacles": [
            [float(o.position[0]), float(o.position[1]), float(o.heading), float(o.LENGTH),
             float(o.WIDTH)] for o in road.objects if o.solid],
        "goal": None,
        "obs0": flat(observation),
        "steps": [],
    }
    goal = getattr(inner.vehicle, "goal", None)
    if goal is not None:
        result["goal"] = [float(goal.position[0]), float(goal.position[1]), float(goal.heading)]
    for step in range(steps):
        action = drawn(env, name, random, step)
        before = list(road.vehicles)
        observation, reward, terminated, truncated, info = env.step(action)
        added = [v for v in road.vehicles if not any(v is b for b in before)]
        result["steps"].append({
            "action": action if isinstance(action, int) else [float(a) for a in action],
            "obs": flat(observation),
            "reward": float(reward),
            "terminated": int(terminated),
            "truncated": int(truncated),
            "ego": road.vehicles.index(inner.vehicle),
            "vehicles": [moving(v, numbers) for v in road.vehicles],
            "added": [vehicle(v, numbers) for v in added],
        })
        if terminated or truncated:
            break
    return result


def main():
    context = multiprocessing.get_context("spawn")
    with context.Pool(1, maxtasksperchild=1) as pool:
        for path, size in pool.imap(record, [(sys.argv[1], drive) for drive in DRIVES]):
            print(path, size)


if __name__ == "__main__":
    main()

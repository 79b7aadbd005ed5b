"""Acts in Gymnasium's CartPole by a policy that `tengen serve runs/CartPole-v1-ppo-1` answers for."""
import json
import urllib.request

import gymnasium


def act(observation, url="http://127.0.0.1:8080/act"):
    body = json.dumps({"observation": [float(x) for x in observation]}).encode()
    return json.load(urllib.request.urlopen(urllib.request.Request(url, body)))["action"]


env, total = gymnasium.make("CartPole-v1"), 0
observation, ended = env.reset(seed=1)[0], False
while not ended:
    observation, reward, terminated, truncated, _ = env.step(act(observation))
    total, ended = total + reward, terminated or truncated
print(f"return {total:.0f}")

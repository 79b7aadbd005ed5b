"""Speed of a residual tower in eager PyTorch on one thread.

usage: pytorch.py network-BxC-bN [PLANES]
Measures again each time a line with a number of seconds comes in, and answers with one JSON
object a line: {"rate": positions per CPU second of this process}.
"""
import json
import re
import sys
import time

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(channels)
        self.second = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(channels)

    def forward(self, x):
        y = torch.relu(self.norm1(self.first(x)))
        return torch.relu(x + self.norm2(self.second(y)))


class Tower(nn.Module):
    """AlphaZero's network: a tower, a policy head over points and pass, a value head."""

    def __init__(self, planes, blocks, channels, size):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(planes, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
        )
        self.blocks = nn.Sequential(*[Block(channels) for _ in range(blocks)])
        self.policy = nn.Sequential(
            nn.Conv2d(channels, 2, 1), nn.ReLU(), nn.Flatten(),
            nn.Linear(2 * size * size, size * size + 1),
        )
        self.value = nn.Sequential(
            nn.Conv2d(channels, 1, 1), nn.ReLU(), nn.Flatten(),
            nn.Linear(size * size, 64), nn.ReLU(), nn.Linear(64, 1), nn.Tanh(),
        )

    def forward(self, x):
        x = self.blocks(self.stem(x))
        return self.policy(x), self.value(x)


def main():
    blocks, channels, batch = map(int, re.match(r"network-(\d+)x(\d+)-b(\d+)", sys.argv[1]).groups())
    planes = int(sys.argv[2])
    torch.set_num_threads(1)
    torch.manual_seed(1)
    tower = Tower(planes, blocks, channels, 9).eval()
    positions = torch.rand(batch, planes, 9, 9)
    for line in sys.stdin:
        seconds, done, start = float(line), 0, time.process_time()
        with torch.inference_mode():
            while True:
                tower(positions)
                done += batch
                spent = time.process_time() - start
                if spent >= seconds:
                    break
        print(json.dumps({"rate": done / spent}), flush=True)


main()

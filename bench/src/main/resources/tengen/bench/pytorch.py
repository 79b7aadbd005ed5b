"""Speed of a residual tower in eager PyTorch on one thread.

usage: pytorch.py network-BxC-bN [PLANES]
"""
import re
import sys

import torch
from torch import nn
from measuring import answer


# A pooled mean is given to the heads once more, times how large the board is.
BOARD = (9 - 14) / 10
HEAD = 32


def pool(x):
    mean = x.mean((2, 3))
    return torch.cat([mean, mean * BOARD, x.amax((2, 3))], 1)


def pool_means(x):
    mean = x.mean((2, 3))
    return torch.cat([mean, mean * BOARD, mean * (BOARD * BOARD - 0.1)], 1)


class ConvNorm(nn.Module):
    """Convolution and batch normalisation, between them a bias from pooled features."""

    def __init__(self, inputs, outputs, kernel, pooled=0):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2, bias=False)
        self.pooled = nn.Linear(pooled, outputs, bias=False) if pooled else None
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x, pooled=None):
        y = self.conv(x)
        if pooled is not None:
            y = y + self.pooled(pooled)[:, :, None, None]
        return self.norm(y)


class Block(nn.Module):
    def __init__(self, channels, pooling):
        super().__init__()
        few = max(4, channels // 4)
        self.pool = ConvNorm(channels, few, 3) if pooling else None
        self.first = ConvNorm(channels, channels, 3, 3 * few if pooling else 0)
        self.second = ConvNorm(channels, channels, 3)

    def forward(self, x):
        pooled = None if self.pool is None else pool(torch.relu(self.pool(x)))
        return torch.relu(self.second(torch.relu(self.first(x, pooled))) + x)


class Tower(nn.Module):
    """The network of tengen.agents.nn, whose class Architecture says how it is joined."""

    def __init__(self, planes, blocks, channels):
        super().__init__()
        self.input = ConvNorm(planes, channels, 3)
        self.blocks = nn.Sequential(*[Block(channels, i % 3 == 2) for i in range(blocks)])
        self.policy_pool = ConvNorm(channels, HEAD, 1)
        self.policy = ConvNorm(channels, HEAD, 1, 3 * HEAD)
        self.points = nn.Conv2d(HEAD, 1, 1)
        self.to_pass = nn.Linear(3 * HEAD, 1)
        self.value = ConvNorm(channels, HEAD, 1)
        self.hidden = nn.Linear(3 * HEAD, max(32, channels))
        self.wdl = nn.Linear(max(32, channels), 3)

    def forward(self, planes):
        x = self.blocks(torch.relu(self.input(planes)))
        pooled = pool(torch.relu(self.policy_pool(x)))
        features = torch.relu(self.policy(x, pooled))
        policy = torch.cat([self.points(features).flatten(1), self.to_pass(pooled)], 1)
        judged = torch.relu(self.hidden(pool_means(torch.relu(self.value(x)))))
        return policy, self.wdl(judged)


def main():
    blocks, channels, batch = map(int, re.match(r"network-(\d+)x(\d+)-b(\d+)", sys.argv[1]).groups())
    planes = int(sys.argv[2])
    torch.set_num_threads(1)
    torch.manual_seed(1)
    tower = Tower(planes, blocks, channels).eval()
    positions = torch.rand(batch, planes, 9, 9)

    @torch.inference_mode()
    def work():
        tower(positions)
        return batch

    answer(work)


main()

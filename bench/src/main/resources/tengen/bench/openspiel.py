"""Speeds of OpenSpiel: measures one work again each time a line with a number of seconds comes in.

usage: openspiel.py WORK     (go-N, uct-GAME)
Answers with one JSON object a line: {"rate": units per CPU second of this process}.
"""
import json
import sys
import time

import pyspiel

GAMES = {
    "tic-tac-toe": "tic_tac_toe",
    "connect-four": "connect_four",
    "go-9": "go(board_size=9,komi=7.5)",
    "go-19": "go(board_size=19,komi=7.5)",
}


def random_games(name):
    """Whole games between uniformly random players, the loop in C++; a unit is a game."""
    game = pyspiel.load_game(GAMES[name])
    seed = 0

    def work():
        nonlocal seed
        seed += 1
        bots = [pyspiel.make_uniform_random_bot(p, 2 * seed + p) for p in range(2)]
        pyspiel.evaluate_bots(game.new_initial_state(), bots, seed)
        return 1

    return work


def uct(name, simulations):
    """Searches from the start, one random rollout a simulation; a unit is a simulation."""
    game = pyspiel.load_game(GAMES[name])
    seed = 0

    def work():
        nonlocal seed
        seed += 1
        rollouts = pyspiel.RandomRolloutEvaluator(1, seed)
        # uct_c, simulations, megabytes of memory, solve, seed, verbose
        bot = pyspiel.MCTSBot(game, rollouts, 1.4, simulations, 1000, False, seed, False)
        bot.mcts_search(game.new_initial_state())
        return simulations

    return work


def measure(work, seconds):
    done, start = 0, time.process_time()
    while True:
        done += work()
        spent = time.process_time() - start
        if spent >= seconds:
            return done / spent


def main():
    name = sys.argv[1]
    work = uct(name[4:], int(sys.argv[2])) if name.startswith("uct-") else random_games(name)
    for line in sys.stdin:
        print(json.dumps({"rate": measure(work, float(line))}), flush=True)


main()

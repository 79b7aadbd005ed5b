"""Speeds of OpenSpiel.

usage: openspiel.py WORK     (go-N, uct-GAME, cfr-leduc)
"""
import sys

import pyspiel
from measuring import answer

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


def cfr(name):
    """Counterfactual regret minimisation in C++, begun anew every 100 iterations, a unit each."""
    game = pyspiel.load_game(name)

    def work():
        solver = pyspiel.CFRSolver(game)
        for _ in range(100):
            solver.evaluate_and_update_policy()
        return 100

    return work


def main():
    name = sys.argv[1]
    if name.startswith("uct-"):
        work = uct(name[4:], int(sys.argv[2]))
    elif name == "cfr-leduc":
        work = cfr("leduc_poker")
    else:
        work = random_games(name)
    answer(work)


main()

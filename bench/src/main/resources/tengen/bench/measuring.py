"""What the peers' programs share: a work is measured again for each line of standard input."""
import json
import sys
import time


def rate(work, seconds):
    """Units per CPU second of this process, over so many of them; work() returns how many it did."""
    done, start = 0, time.process_time()
    while True:
        done += work()
        spent = time.process_time() - start
        if spent >= seconds:
            return done / spent


def answer(work):
    """Each line holds a number of seconds; the answer is one JSON object a line."""
    for line in sys.stdin:
        print(json.dumps({"rate": rate(work, float(line))}), flush=True)

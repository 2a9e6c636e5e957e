"""The calls of a queue lab, made again in real processes. Python 3.8 or later, nothing to install.

One call is made at a time: the next one when this one has ended, or waits. A call is printed when it ends.
"""

import os
import queue
import re
import threading
import time
from multiprocessing import Pipe, Process, Queue
from multiprocessing.connection import wait

MAXSIZE = 3
CHILDREN = 2
SECOND = 1  # of a timeout, in seconds
MOMENT = 0.2  # seconds in which a call is sure to have begun to wait, or a message to be in the pipe
PATIENCE = 5  # seconds to wait for what should end

TIME = None
STEPS = [
    # who makes the call (0 is MainProcess), the call, and whose calls should end then
    (1, "put('a')", [1]),
]


def outcome_of(q, call):
    try:
        return "returned " + repr(eval("q." + call))
    except queue.Full:
        return "raised queue.Full"
    except queue.Empty:
        return "raised queue.Empty"
    except Exception as error:
        kind = type(error)
        name = kind.__qualname__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__qualname__
        message = re.sub(r"\b0x[0-9a-fA-F]+", "0x…", str(error))
        return "raised " + name + (": " + message if message else "")


def work(q, driver):
    """Be a process of the lab: make every call that the driver sends, and tell what came of it."""
    driver.send("ready")
    while True:
        driver.send(outcome_of(q, driver.recv()))


def drive(processes, children):
    for process in processes:
        process.recv()
    calls = {}
    for who, call, ends in STEPS:
        if who is not TIME:
            calls[who] = call
            processes[who].send(call)
        outcomes = listen(processes, calls, ends)
        put = any(calls[one].startswith("put") for one in outcomes)  # perhaps one that had waited
        if who is not TIME and (put or who not in outcomes):
            time.sleep(MOMENT)
            outcomes.update(listen(processes, calls, []))
        for one in sorted(outcomes, key=lambda one: ends.index(one) if one in ends else len(ends)):
            show(one, calls.pop(one), outcomes[one])
    for one in sorted(calls):
        show(one, calls[one], "waiting")
    for child in children:
        child.terminate()
    os._exit(0)


def listen(processes, calls, ends):
    """What came of the calls that have ended; waits until these have."""
    outcomes = {}
    last = time.monotonic() + PATIENCE
    while True:
        missing = set(ends) - set(outcomes)
        open_ends = [processes[one] for one in calls if one not in outcomes]
        heard = wait(open_ends, max(0, last - time.monotonic()) if missing else 0) if open_ends else []
        if not heard:
            return outcomes
        for process in heard:
            outcomes[processes.index(process)] = process.recv()


def show(one, call, outcome):
    name = "Process-%d" % one if one else "MainProcess"
    print("%-12s %-24s %s" % (name, call.replace(" * SECOND", ""), outcome), flush=True)


if __name__ == "__main__":
    q = Queue(MAXSIZE)
    pipes = [Pipe() for _ in range(CHILDREN + 1)]
    children = [Process(target=work, args=(q, theirs), daemon=True) for _, theirs in pipes[1:]]
    for child in children:
        child.start()
    processes = [ours for ours, _ in pipes]
    threading.Thread(target=drive, args=(processes, children), daemon=True).start()
    work(q, pipes[0][1])

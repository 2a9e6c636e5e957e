"""Record what random sequences of Queue calls do in real CPython, for the app's lab to be compared with.

    python3 scripts/record_lab.py              record every sequence
    python3 scripts/record_lab.py --check 100  re-record 100 of them, chosen at random; exit 1 on a difference

A lab is one multiprocessing.Queue(maxsize) and one to four processes: 0 is MainProcess, which has made
1, 2 and 3 by fork. They go in lockstep: each is told one call at a time, and the next step is not taken
before every thread of every one of them is asleep again. Time is virtual and passes only in a step `t`,
up to the next deadline of a call that waits. In truth a virtual second is SCALE seconds or more; a
sequence in which a timeout ran out at any other step was too slow and is repeated, on a slower scale.
Linux only, since /proc tells who is asleep. Recording wants the Python of record_python.py; 3.9 to 3.13 do
the same; in 3.8 close() closes the
process' reading end at once, so that empty() raises OSError more often.

src/content/lab/sequences.jsonl is JSON, one object a line. The first line is about the rest:

    python, platform, startMethod   what it was recorded with
    sequences                       how many lines follow; of them, `withWaitEndedByAnother` contain a
                                    wait that another process' call ended, `withTimeout` a timeout
    calls                           how many calls there are; of them,
      waits                           did not end at once
      endedByAnother                  waited until a later call of another process ended them
      timeouts                        waited until their timeout ran out
      waiting                         still wait at the end of their sequence
      secondReaders                   were a get that began to wait while another get waited: for its turn

Every other line is a sequence:

    seed        the number it was made from; the same seed makes the same sequence
    maxsize     the argument of Queue, -1 to 4
    processes   how many there are, 1 to 4
    calls       the steps: ["1", "put('a', True, 0.5)"] is a call and who makes it, ["t"] lets time pass.
                A `t` ends every wait that is due at the earliest deadline
    outcomes    one of each call, in the order of the calls:
      call        its index in `calls`
      outcome     "returned <repr>", "raised queue.Full", "raised queue.Empty", "raised <name>: <message>"
                  with any address as 0x…, or "waiting" if it still waits at the end
      at          when it was made, in virtual milliseconds
      ended       when it ended, in virtual milliseconds, or null
      during      the index of the step that ended it: `call` itself if it ended at once, or null
    order       the steps during which more than one call ended: their indices in the order in which
                their processes went on. The system chose it; it may be another one next time

Which of several waiting processes goes first would be up to the system as well. So in no sequence do two
wait for a seat, and when a get that waits for a message ends, at most one other waits for its turn.
"""

import argparse
import ast
import json
import multiprocessing
import os
import platform
import queue
import random
import re
import select
import signal
import sys
import time
from collections import Counter, namedtuple
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import record_python

SEQUENCES = 1100
LENGTHS = (5, 25)
MAXSIZES = (-1, 4)
SCALES = (0.25, 0.25, 0.5, 0.5, 1, 1, 2, 2, 4)  # seconds to a virtual second, attempt by attempt
JOBS = 8
LONGEST = 30.0  # seconds; no step may take longer
GLANCE = 0.0003  # seconds between two looks whether everybody is asleep

FILE = Path(__file__).resolve().parent.parent / "src" / "content" / "lab" / "sequences.jsonl"
FORK = multiprocessing.get_context("fork")

TIME = ["t"]
FULL = "raised queue.Full"
EMPTY = "raised queue.Empty"
KINDS = ("calls", "waits", "endedByAnother", "timeouts", "waiting", "secondReaders")
ADDRESS = re.compile(r"\b0x[0-9a-fA-F]+")


class Spoilt(Exception):
    """An attempt at a sequence that must be repeated, and why."""


# Calls


def parts_of(text):
    """The method and the arguments of a call as it is written."""
    call = ast.parse(text, mode="eval").body
    return call.func.id, [ast.literal_eval(argument) for argument in call.args]


def patience_of(text):
    """For how many seconds a call may wait: None for ever, 0 not at all."""
    method, arguments = parts_of(text)
    if method not in ("put", "get"):
        return 0
    options = arguments[1:] if method == "put" else arguments
    block, timeout = (options + [True, None][len(options) :])[:2]
    if not block:
        return 0
    return None if timeout is None else max(0, timeout)


def scaled(method, arguments, scale):
    """The arguments of a call with its timeout, if it has one, in real seconds."""
    at = {"put": 2, "get": 1}.get(method, len(arguments))
    return arguments[:at] + [argument and argument * scale for argument in arguments[at:]]


# A sequence as it comes about

Wait = namedtuple("Wait", "call process method patience deadline")


class Sequence:
    """The steps that were taken so far and what came of them, by virtual time."""

    def __init__(self, seed, maxsize, processes):
        self.seed = seed
        self.maxsize = maxsize
        self.processes = processes
        self.calls = []
        self.outcomes = []
        self.order = {}
        self.now = 0
        self.waits = {}  # by process, in the order in which they were asked
        self.messages = 0

    def ask(self, process, text):
        """Take a call as a step; until it ends, it waits."""
        method, patience = parts_of(text)[0], patience_of(text)
        deadline = self.now + int(patience * 1000) if patience else None
        self.waits[process] = Wait(len(self.calls), process, method, patience, deadline)
        self.calls.append([str(process), text])
        self.outcomes.append(
            {"call": len(self.calls) - 1, "outcome": "waiting", "at": self.now, "ended": None, "during": None}
        )

    def let_time_pass(self):
        """Go on to the next deadline as a step; return the processes whose calls are due."""
        self.now = self.next_deadline()
        self.calls.append(TIME)
        return [wait.process for wait in self.waits.values() if wait.deadline == self.now]

    def end(self, endings):
        """Take the outcomes that arrived during the last step, a list of process and outcome."""
        during = len(self.calls) - 1
        ended = [self.end_of(process, outcome, during) for process, outcome in endings]
        if len(ended) > 1:
            self.order[str(during)] = ended

    def end_of(self, process, outcome, during):
        """End the call that a process waits in; return its index."""
        wait = self.waits.pop(process)
        if outcome.startswith("returned"):
            self.messages += {"put": 1, "put_nowait": 1, "get": -1, "get_nowait": -1}.get(wait.method, 0)
        entry = next(entry for entry in self.outcomes if entry["call"] == wait.call)
        entry.update(outcome=outcome, ended=self.now, during=during)
        return wait.call

    def next_deadline(self):
        """The earliest deadline of a call that waits, or None."""
        return min((wait.deadline for wait in self.waits.values() if wait.deadline is not None), default=None)

    def idle(self):
        """The processes that are in no call."""
        return [process for process in range(self.processes) if process not in self.waits]

    def waiting_in(self, method):
        """The waits in put or in get, in the order in which they were asked."""
        return [wait for wait in self.waits.values() if wait.method == method]

    def line(self):
        """The sequence as a line of the file."""
        names = ("seed", "maxsize", "processes", "calls", "outcomes", "order")
        return {name: getattr(self, name) for name in names}


# Making a sequence from a seed


class Dice:
    """Mulberry32: the same numbers from the same seed, in every version of Python."""

    def __init__(self, seed):
        self.state = seed

    def roll(self):
        """The next number of 32 bits."""
        mask = 0xFFFFFFFF
        self.state = (self.state + 0x6D2B79F5) & mask
        mixed = ((self.state ^ self.state >> 15) * (self.state | 1)) & mask
        mixed ^= (mixed + ((mixed ^ mixed >> 7) * (mixed | 61) & mask)) & mask
        return mixed ^ mixed >> 14

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.roll() % (high - low + 1)

    def chance(self, percent):
        """Whether something of that probability happens."""
        return self.roll() % 100 < percent

    def pick(self, items):
        """One of the items of a list."""
        return items[self.roll() % len(items)]

    def weigh(self, weights):
        """One of the keys of a dictionary, by its weight."""
        left = self.roll() % sum(weights.values())
        for key, weight in weights.items():
            left -= weight
            if left < 0:
                return key


WORDS = ["a", "b", "c", "hello", "", "two words", "it's", "a, b", "(1)", "é"]
TIMED = ["True, 0.5", "True, 1", "True, 1.5", "True, 2", "True, 3"]
FOREVER = ["", "", "", "", "True", "True, None"]
LONGEST_TIMEOUT = 3
AT_ONCE = ["False", "False, 1", "False, 0", "False, -1", "False, None", "True, 0", "True, -1", "True, -0.5"]


class Generator:
    """Decides, by its dice and by who waits, what the next step is."""

    def __init__(self, seed):
        self.dice = Dice(seed)
        self.seed = seed
        self.maxsize = self.dice.between(*MAXSIZES)
        self.processes = self.dice.pick([1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
        self.length = self.dice.between(*LENGTHS)
        self.closing = 10 if self.dice.chance(18) else 0
        self.lean = self.dice.pick([{"put": 40, "get": 40}, {"put": 55, "get": 25}, {"put": 25, "get": 55}])

    def step_after(self, so_far):
        """The next step of a sequence, or None at its end."""
        if len(so_far.calls) == self.length:
            return None
        idle = so_far.idle()
        if so_far.next_deadline() is not None and (not idle or self.dice.chance(25)):
            return TIME
        if not idle:
            return None
        process = self.dice.pick(idle)
        return [str(process), self.call(so_far, process)]

    def call(self, so_far, process):
        """A call for a process that is in none."""
        family = self.dice.weigh(self.weights(so_far, process))
        if family == "look":
            return self.dice.pick(["qsize()", "empty()", "full()"])
        if family == "close":
            return self.dice.pick(["close()", "close()", "join_thread()", "cancel_join_thread()"])
        message = [repr(self.value())] if family == "put" else []
        manners = self.manners(so_far, family)
        return self.written(family, message, self.dice.weigh(manners))

    def manners(self, so_far, family):
        """How likely a put or a get waits for ever, for a time or not at all: only what may be, may be."""
        return {
            "forever": 35 if self.may_wait(so_far, family, None) and self.may_go_on(so_far) else 0,
            "timed": 35 if self.may_wait(so_far, family, LONGEST_TIMEOUT) else 0,
            "at once": 30,
        }

    def weights(self, so_far, process):
        """How likely each family of calls is: likelier if somebody waits for it, or if it would wait."""
        if [str(process), "close()"] in so_far.calls:
            return {"put": 15, "get": 15, "look": 40, "close": 30}
        readers, writers = len(so_far.waiting_in("get")), len(so_far.waiting_in("put"))
        full, empty = so_far.messages == so_far.maxsize, so_far.messages == 0
        put = self.lean["put"] * (0 if readers > 2 else 3 if readers or (full and not writers) else 1)
        get = self.lean["get"] * (3 if writers else 2 if empty else 1)
        return {"put": put, "get": get, "look": 20, "close": self.closing}

    def written(self, family, message, manner):
        """The text of a put or a get that may wait for ever, for a time or not at all."""
        if manner == "at once" and self.dice.chance(25):
            return "%s_nowait(%s)" % (family, ", ".join(message))
        option = self.dice.pick({"forever": FOREVER, "timed": TIMED, "at once": AT_ONCE}[manner])
        return "%s(%s)" % (family, ", ".join(message + [option] if option else message))

    def value(self, nested=False):
        """A message."""
        kind = self.dice.weigh({"int": 40, "word": 40, "None": 6, "True": 6, "list": 0 if nested else 8})
        if kind == "int":
            return self.dice.between(-1, 9)
        if kind == "word":
            return self.dice.pick(WORDS)
        if kind == "list":
            return [self.value(nested=True) for _ in range(self.dice.between(0, 3))]
        return None if kind == "None" else True

    def may_wait(self, so_far, family, patience):
        """Whether it is sure who goes first if one more begins to wait so long, at the most."""
        if family == "put":
            return not so_far.waiting_in("put")
        readers = so_far.waiting_in("get")
        return len(readers) < 2 or (len(readers) == 2 and third_may_wait(readers, so_far.now, patience))

    def may_go_on(self, so_far):
        """Whether a wait for ever would leave something to happen; later in a sequence that matters less."""
        if len(so_far.idle()) > 1 or so_far.next_deadline() is not None:
            return True
        return len(so_far.calls) + 1 >= LENGTHS[0] and self.dice.chance(30)


def third_may_wait(readers, now, patience):
    """Whether a third get may wait: of the two without a turn one gives up before the first does."""
    ends = [float("inf") if wait.deadline is None else wait.deadline for wait in readers]
    ends.append(float("inf") if patience is None else now + patience * 1000)
    return min(ends[1:]) < ends[0]


class Recorded:
    """Repeats the steps of a sequence that was recorded."""

    def __init__(self, line):
        self.seed = line["seed"]
        self.maxsize = line["maxsize"]
        self.processes = line["processes"]
        self.calls = line["calls"]

    def step_after(self, so_far):
        """The next step of a sequence, or None at its end."""
        at = len(so_far.calls)
        return self.calls[at] if at < len(self.calls) else None


# Inside the processes of a lab


def outcome_of(q, text, scale):
    """Make a call; return what came of it."""
    method, arguments = parts_of(text)
    arguments = scaled(method, arguments, scale)
    try:
        return "returned " + repr(getattr(q, method)(*arguments))
    except queue.Full:
        return FULL
    except queue.Empty:
        return EMPTY
    except Exception as error:
        return "raised " + described(error)


def described(error):
    """The name of an exception as a traceback prints it, and its message without addresses."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__qualname__
    message = ADDRESS.sub("0x…", str(error))
    return name + ": " + message if message else name


def tell(outcomes, process, **what):
    """Write a line to the driver, whole and at once."""
    os.write(outcomes, (json.dumps(dict(what, process=process)) + "\n").encode("utf-8"))


def serve(process, q, commands, outcomes, scale):
    """Make every call that the driver asks for, until it goes away."""
    tell(outcomes, process, pid=os.getpid())
    while True:
        text = os.read(commands[process], 4096).decode("utf-8")
        if not text:
            os._exit(0)
        outcome = outcome_of(q, text, scale)
        tell(outcomes, process, outcome=outcome, ended=time.monotonic())


def be_main(q, processes, commands, outcomes, scale):
    """Be MainProcess: start the children and serve; on SIGTERM end them and itself."""

    def stop(*_signal):
        for child in children:
            child.kill()
            child.join()
        os._exit(0)

    children = []
    for process in range(1, processes):
        child = FORK.Process(target=serve, args=(process, q, commands, outcomes, scale))
        child.start()
        children.append(child)
    signal.signal(signal.SIGTERM, stop)
    serve(0, q, commands, outcomes, scale)


# Driving a lab


class Lab:
    """A queue and its processes, seen from outside."""

    def __init__(self, maxsize, processes, scale):
        self.q = FORK.Queue(maxsize)
        pipes = [os.pipe() for _ in range(processes)]
        self.their_commands, self.commands = zip(*pipes)
        self.outcomes, their_outcomes = os.pipe()
        self.heard = []
        self.unread = b""
        self.main = os.fork()
        if self.main == 0:
            try:
                for own in self.commands + (self.outcomes,):
                    os.close(own)
                be_main(self.q, processes, self.their_commands, their_outcomes, scale)
            finally:
                os._exit(1)
        os.close(their_outcomes)

    def begin(self):
        """Wait until the processes are there."""
        self.pids = [line["pid"] for line in self.hear(len(self.commands))]
        self.settle()

    def ask(self, process, text):
        """Have a process make a call."""
        os.write(self.commands[process], text.encode("utf-8"))

    def hear(self, count):
        """Wait until the processes have written so many lines; return them and forget them."""
        end = time.monotonic() + LONGEST
        while len(self.heard) < count:
            self.listen(0.1)
            if time.monotonic() > end:
                raise Spoilt("a step never came to its end")
        lines, self.heard = self.heard, []
        return lines

    def listen(self, seconds):
        """Collect what the processes have written, waiting at most so long for some of it."""
        if select.select([self.outcomes], [], [], seconds)[0]:
            part = os.read(self.outcomes, 65536)
            if not part:
                raise Spoilt("the processes have gone")
            *lines, self.unread = (self.unread + part).split(b"\n")
            self.heard += [json.loads(line) for line in lines]

    def settle(self):
        """Wait until nothing in the lab can go on by itself; return the lines that were written.

        If every thread was asleep at each of two looks, and none was switched to in between, then at
        that moment all of them were asleep at once, and nobody was left to wake another: only a command
        can, or the timer of a call that waits.
        """
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            asleep = all_asleep(self.pids)
            if asleep is not None and asleep == all_asleep(self.pids) and not self.has_unread():
                return self.hear(0)
            self.listen(GLANCE)
        raise Spoilt("the lab never came to rest")

    def has_unread(self):
        """Whether a command or an outcome is still on its way."""
        return bool(select.select(self.their_commands + (self.outcomes,), [], [], 0)[0])

    def facts(self):
        """The queue as it is: how many seats are free, whether a message can be read, whether one reads."""
        free = self.q._sem._semlock._get_value()
        return free, self.q._reader.poll(0), self.q._rlock._semlock._get_value() == 0

    def end(self):
        """End the processes, whatever they are waiting for, and the queue."""
        os.kill(self.main, signal.SIGTERM)
        os.waitpid(self.main, 0)
        for own in self.commands + self.their_commands + (self.outcomes,):
            os.close(own)
        self.q._reader.close()
        self.q._writer.close()


def all_asleep(pids):
    """How often each thread of these processes was switched away from, or None if one is not asleep."""
    try:
        threads = [(pid, thread) for pid in pids for thread in sorted(os.listdir("/proc/%d/task" % pid))]
        return [(thread, switches_of(pid, thread)) for pid, thread in threads]
    except (FileNotFoundError, ProcessLookupError, InterruptedError):  # a thread has just ended, or is awake
        return None


def switches_of(pid, thread):
    """How often a sleeping thread was switched away from."""
    with open("/proc/%d/task/%s/status" % (pid, thread), encoding="utf-8", errors="replace") as file:
        status = file.read()
    if "\nState:\tS" not in status:
        raise InterruptedError
    return status[status.index("\nvoluntary_ctxt_switches:") :]


class Drive:
    """One attempt at a sequence: it takes the steps in a lab, and sees that time passes only when told."""

    def __init__(self, script, scale):
        self.script = script
        self.scale = scale
        self.sequence = Sequence(script.seed, script.maxsize, script.processes)
        self.until = {}  # by process: when its timeout really runs out
        self.slack = 1.0  # the least part of a timeout that was left when virtually all of it was

    def run(self):
        """Take every step; return the sequence."""
        self.lab = Lab(self.script.maxsize, self.script.processes, self.scale)
        try:
            self.lab.begin()
            step = self.script.step_after(self.sequence)
            while step is not None:
                self.take(step)
                self.check_facts()
                self.check_slack()
                step = self.script.step_after(self.sequence)
        finally:
            self.lab.end()
        return self.sequence

    def take(self, step):
        """Take one step and wait until it is over."""
        if step == TIME:
            due = self.sequence.let_time_pass()
            endings = self.lab.hear(len(due)) + self.lab.settle()
        else:
            due = []
            self.ask(int(step[0]), step[1])
            # With a timeout of 0 or less it sleeps for a moment too: until a timer of no time wakes it.
            ends_at_once = patience_of(step[1]) == 0
            endings = self.lab.hear(1 if ends_at_once else 0) + self.lab.settle()
        endings.sort(key=lambda line: line["ended"])
        self.check_expired(due, endings)
        self.sequence.end([(line["process"], line["outcome"]) for line in endings])

    def ask(self, process, text):
        """Have a process make a call, and remember until when it may wait."""
        self.sequence.ask(process, text)
        self.until[process] = time.monotonic() + (patience_of(text) or 0) * self.scale
        self.lab.ask(process, text)

    def check_expired(self, due, endings):
        """See that exactly those waits ran out that were due."""
        expired = {line["process"] for line in endings if line["outcome"] in (FULL, EMPTY)}
        if {process for process in expired if self.sequence.waits[process].patience != 0} != set(due):
            raise Spoilt("a timeout ran out by accident")

    def check_slack(self):
        """See that the steps take little time, compared with the timeouts that have not run out."""
        for process, wait in self.sequence.waits.items():
            if wait.deadline is not None:
                left = self.until[process] - time.monotonic()
                should = (wait.deadline - self.sequence.now) / 1000 * self.scale
                self.slack = min(self.slack, left / should)
        if self.slack < 0.5:
            raise Spoilt("the steps took too long")

    def check_facts(self):
        """See that whoever waits has reason to, and that every message is in the pipe."""
        free, readable, reading = self.lab.facts()
        readers = bool(self.sequence.waiting_in("get"))
        holds = (
            free == self.lab.q._maxsize - self.sequence.messages
            and readable == (self.sequence.messages > 0)
            and reading == readers
            and not (readers and readable)
            and not (self.sequence.waiting_in("put") and free > 0)
        )
        if not holds:
            raise Spoilt("the queue is not as it should be")


def play(script_of):
    """Take a sequence's steps until no accident happens; return its line, the accidents, and the slack."""
    reasons = []
    for scale in SCALES:
        drive = Drive(script_of(), scale)
        try:
            return drive.run().line(), reasons, drive.slack
        except Spoilt as reason:
            reasons.append(str(reason))
    raise SystemExit("seed %d: %s" % (script_of().seed, ", ".join(reasons)))


def play_seed(seed):
    """Make a sequence from its seed."""
    return play(partial(Generator, seed))


def play_line(line):
    """Repeat a sequence that was recorded."""
    return play(partial(Recorded, line))


def play_all(act, items, jobs):
    """Play sequences, some at a time, since most of them sleep; say how it went; return their lines."""
    began = time.monotonic()
    spawn = multiprocessing.get_context("spawn")
    # On Ctrl-C they finish what they are at and end their labs; what is left is given up.
    with ProcessPoolExecutor(jobs, spawn, signal.signal, (signal.SIGINT, signal.SIG_IGN)) as executor:
        results = list(executor.map(act, items))
    repeats = Counter(reason for _, reasons, _ in results for reason in reasons)
    slack = min((slack for _, _, slack in results), default=1)
    seconds = time.monotonic() - began
    print("%d sequences in %.0f s; least part of a timeout left: %.2f" % (len(results), seconds, slack))
    for reason, times in repeats.items():
        print("%d repeated: %s" % (times, reason))
    return [line for line, _, _ in results]


# Files


def counts_of(lines):
    """How much of what there is in the sequences."""
    kinds = [kinds_of(line) for line in lines]
    total = sum(kinds, Counter())
    return {
        "sequences": len(lines),
        "withWaitEndedByAnother": sum(1 for kind in kinds if kind["endedByAnother"]),
        "withTimeout": sum(1 for kind in kinds if kind["timeouts"]),
        **{name: total[name] for name in KINDS},
    }


def kinds_of(line):
    """How many calls of which kind there are in a sequence."""
    kinds = Counter(calls=len(line["outcomes"]))
    waits = [entry for entry in line["outcomes"] if entry["during"] != entry["call"]]
    for wait in waits:
        ended_by = None if wait["during"] is None else line["calls"][wait["during"]]
        kinds["waits"] += 1
        kinds["waiting" if ended_by is None else "timeouts" if ended_by == TIME else "endedByAnother"] += 1
        kinds["secondReaders"] += any(second_reader(line, wait, other) for other in waits)
    return kinds


def second_reader(line, wait, other):
    """Whether a wait in get began while another wait in get went on."""
    both_get = all(line["calls"][entry["call"]][1].startswith("get") for entry in (wait, other))
    over = other["during"] is not None and other["during"] < wait["call"]
    return both_get and other["call"] < wait["call"] and not over


def header_of(lines):
    """The first line of the file."""
    return {
        "python": platform.python_version(),
        "platform": "%s %s" % (platform.system(), platform.machine()),
        "startMethod": "fork",
        **counts_of(lines),
    }


def committed():
    """The sequences that were recorded before."""
    if not FILE.exists():
        return []
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()[1:]]


def write(lines):
    """Write the file."""
    FILE.parent.mkdir(exist_ok=True)
    compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    FILE.write_bytes("".join(compact(line) + "\n" for line in [header_of(lines)] + lines).encode("utf-8"))


# Commands


def difference(now, was):
    """Where a sequence went another way, but for the order within a step: a sentence, or None."""
    if now["calls"] != was["calls"]:
        return "the calls are others"
    for new, old in zip(now["outcomes"], was["outcomes"]):
        if new != old:
            return "%s: %s, was %s" % (now["calls"][new["call"]], new, old)
    return None


def record(jobs):
    """Record every sequence; one that went as before keeps its line. Return whether it was possible."""
    before = {line["seed"]: line for line in committed()}
    lines = play_all(play_seed, range(1, SEQUENCES + 1), jobs)
    kept = [before.get(line["seed"]) for line in lines]
    same = [was is not None and difference(now, was) is None for now, was in zip(lines, kept)]
    lines = [was if is_same else now for now, was, is_same in zip(lines, kept, same)]
    write(lines)
    print("%d as before; %s" % (sum(same), json.dumps(header_of(lines))))
    return True


def check(count, jobs):
    """Record so many sequences again; return whether all of them went as recorded."""
    lines = committed()
    chosen = random.sample(lines, min(count, len(lines)))
    differences = [difference(now, was) for now, was in zip(play_all(play_line, chosen, jobs), chosen)]
    for line, reason in zip(chosen, differences):
        if reason is not None:
            print("seed %d differs: %s" % (line["seed"], reason))
    print("%d agree, %d differ" % (differences.count(None), len(chosen) - differences.count(None)))
    return bool(lines) and not any(differences)


def main():
    """Record or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", type=int, metavar="N", help="re-record N sequences and compare")
    parser.add_argument("--jobs", type=int, default=JOBS, help="how many labs there are at a time")
    asked = parser.parse_args()
    if asked.check is None:
        record_python.insist()
    good = record(asked.jobs) if asked.check is None else check(asked.check, asked.jobs)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()

"""Record what the programs do in real CPython, line by line, for the app's twins to be compared with.

    python3 scripts/record.py                 record every case
    python3 scripts/record.py listing-2       record the cases whose name begins so
    python3 scripts/record.py --check         record into memory, compare, exit 1 on a difference
    python3 scripts/record.py --outputs       run every program many times, see record_outputs.py

A program is src/content/programs/<program>.py. A case of it is the program with some of its numbers
changed; its recording is src/content/programs/recordings/<program>.<case>.json. The first case is
`default`, nothing changed; if there is a <program>.out it must print exactly that.

Where processes or threads race, a run is one of several possible ones. So a case is run until it does
what its recording says already, for at most PATIENCE seconds. If it never does, or has no recording of
this text, the first run that came ALIKE times is kept: a common one, not a rare one. Python 3.8 or later,
on Linux or macOS; nothing but the standard library.
"""

import argparse
import json
import os
import platform
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path

import record_outputs
import record_python

# The numbers that can be changed: id -> the text just before the number, which occurs once in the program.
NUMBERS = {
    "listing-1": {"g_num": "\ng_num = ", "plus": "g_num += ", "minus": "g_num -= "},
    "listing-2": {"maxsize": "q = Queue(", "timeout": 'q.put("message 4", True, '},
    "full-queue": {"maxsize": "q = Queue(", "sleep": "    sleep("},
    "listing-3": {"count": "in range(", "sleep": "time.sleep(", "timeout": "q.get(True, "},
    "listing-3-no-sleep": {"count": "in range(", "timeout": "q.get(True, "},
    "listing-3-slow-writer": {"pause": "        sleep(", "sleep": "\n    sleep("},
    "listing-3-bounded": {"maxsize": "q = Queue(", "sleep": "\n    sleep("},
    "join-before-drain": {"length": '"x" * '},
    "sentinel": {"count": "in range(", "maxsize": "q = Queue("},
    "unpicklable": {"sleep": "\n    sleep("},
    "killed-reader": {"timeout": "q.get(True, "},
    "daemon": {"work": 'begins")\n    sleep(', "sleep": "start()\n    sleep("},
    "no-main-guard": {},
    "fork-or-spawn": {"number": "\nnumber = "},
    "qsize-on-a-mac": {"maxsize": "q = Queue("},
    "two-readers": {"each": "in range(", "count": "for n in range("},
    "mutate-after-put": {},
    "crowd": {"processes": "count = ", "each": "each = "},
}

# The cases of each program besides `default`: the numbers they change.
CASES = {
    "listing-1": [{"g_num": 0}, {"plus": 7}, {"g_num": 7, "plus": 8, "minus": 9}],
    "listing-2": [{"maxsize": n} for n in (-1, 0, 1, 2, 4, 5)] + [{"timeout": 0}],
    "full-queue": [{"maxsize": 1, "sleep": 0.5}],
    "listing-3": [{"count": 0}, {"count": 1}, {"count": 3}, {"timeout": 0}, {"timeout": 1}],
    "listing-3-no-sleep": [],
    "listing-3-slow-writer": [{"pause": 0.4}],
    "listing-3-bounded": [],
    "join-before-drain": [{"length": 10}],
    "sentinel": [{"count": 2}],
    "unpicklable": [],
    "two-readers": [],
    "killed-reader": [{"timeout": 0}],
    "daemon": [{"sleep": 3}],
    "no-main-guard": [],
    "fork-or-spawn": [{"number": 7}],
    "qsize-on-a-mac": [{"maxsize": 2}],
    "mutate-after-put": [],
    "crowd": [{"processes": 1, "each": 2}],
}

# The cases whose outputs are recorded besides `default`.
OUTPUT_CASES = {
    "listing-3-bounded": [{"sleep": 0}],
    "join-before-drain": [{"length": 10}],
    "two-readers": [{"count": 3}],
    "crowd": [{"processes": 2, "each": 2}],
}

# Where no two runs print the same, so many are enough, and once.
SAMPLES = {"crowd.default": 6}

# The cases in which, sooner or later or as a rule, nobody can run any more: ended after STUCK_AFTER seconds.
STUCK = {"listing-2.maxsize-1", "listing-2.maxsize-2", "join-before-drain.default", "listing-3-bounded.default"}

START_METHOD = "fork"
HOLDS_PROCESS = re.compile(r"\[<\w*Process name=")
STUCK_AFTER = 3.0
LONGEST = 30.0  # no other program may take longer
PATIENCE = 60.0
ALIKE = 3

SCRIPTS = Path(__file__).resolve().parent
PROGRAMS = SCRIPTS.parent / "src" / "content" / "programs"
RECORDINGS = PROGRAMS / "recordings"

Case = namedtuple("Case", "program name numbers")


def cases_of(program, changes):
    """The cases of a program, `default` first."""
    for numbers in [{}] + changes:
        name = "-".join("%s-%s" % item for item in numbers.items()) or "default"
        yield Case(program, "%s.%s" % (program, name), numbers)


def all_cases():
    """Every case of every program that is recorded line by line."""
    for program, changes in CASES.items():
        yield from cases_of(program, changes)


def path_of(case):
    """Where the recording of a case is kept."""
    return RECORDINGS / (case.name + ".json")


def source_of(case):
    """The exact text of the program with the numbers of this case in it."""
    source = (PROGRAMS / (case.program + ".py")).read_text(encoding="utf-8")
    for number, value in case.numbers.items():
        before = NUMBERS[case.program][number]
        source, found = re.subn(
            re.escape(before) + r"-?[\d.]+", lambda _: before + str(value), source
        )
        if found != 1:
            raise SystemExit("%s: %r is not followed by a number once" % (case.name, before))
    return source


def printed_by_default(case):
    """What the program must print in this case, as a list of lines, or None if any will do."""
    path = PROGRAMS / (case.program + ".out")
    if case.numbers or not path.exists():
        return None
    return path.read_text(encoding="utf-8").splitlines()


# Running


def environment():
    """The surroundings of a run: this machine's, without its wishes about Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return dict(kept, PYTHONHASHSEED="0", PYTHONUTF8="1", PYTHONDONTWRITEBYTECODE="1")


def output_of(terminal, until):
    """Read a terminal until its last writer has gone; return the bytes, and whether it was in time."""
    output = b""
    while True:
        left = until - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            return output, False
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux says so when nobody has the terminal open any more
            part = b""
        if not part:
            return output, True
        output += part


def stop(group):
    """End a stuck program, after each of its processes has told what it knows of its children."""
    os.killpg(group, signal.SIGUSR1)
    time.sleep(0.3)
    os.killpg(group, signal.SIGKILL)


def run(source, program, seconds):
    """Run a program on a terminal; return its lines of output, notes and return code, None if stopped."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, program + ".py")
        path.write_text(source, encoding="utf-8")
        notes = Path(folder, "notes")
        notes.mkdir()
        errors = Path(folder, "errors")
        terminal, its_end = os.openpty()
        with errors.open("wb") as stderr:
            running = subprocess.Popen(
                [sys.executable, str(SCRIPTS / "record_inside.py"), str(path), str(notes), START_METHOD],
                stdin=subprocess.DEVNULL,
                stdout=its_end,
                stderr=stderr,
                cwd=folder,
                env=environment(),
                start_new_session=True,
            )
        os.close(its_end)
        output, in_time = output_of(terminal, time.monotonic() + seconds)
        if not in_time:
            stop(running.pid)
        code = running.wait()
        os.close(terminal)
        if not any(notes.iterdir()):
            raise SystemExit("%s ran no line of its own:\n%s" % (program, errors.read_text(encoding="utf-8")))
        lines = output.decode("utf-8").replace("\r\n", "\n").splitlines()
        return lines, read_notes(notes), code if in_time else None


def read_notes(folder):
    """The notes of every process of a run, each a list of objects."""
    files = sorted(folder.glob("*.jsonl"))
    return [[json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] for file in files]


# From a run to a recording


def processes_of(notes, code):
    """What each process did, by name: its exit code, its exceptions, its lines."""
    processes = {}
    for first, *rest in notes:
        if first["process"] in processes:
            raise SystemExit("two processes have the name " + first["process"])
        raised = [note for note in rest if "raised" in note]
        lines = [note for note in rest if "globals" in note]
        processes[first["process"]] = {"exitcode": None, "raised": raised, "lines": lines}
    forget_lists_of_processes([line for own in processes.values() for line in own["lines"]])
    for own in notes:
        for note in own:
            if "child" in note:  # one without notes ran no line of the program
                child = processes.setdefault(note["child"], {"exitcode": None, "raised": [], "lines": []})
                child["exitcode"] = note["exitcode"]
    processes["MainProcess"]["exitcode"] = code
    return {name: processes[name] for name in sorted(processes)}


def forget_lists_of_processes(lines):
    """Forget the variables that at some line of a run are a list of processes: like a Process, they are no data."""
    for scope in ("globals", "locals"):
        held = {name for line in lines for name, value in line[scope].items() if HOLDS_PROCESS.match(value)}
        for line in lines:
            line[scope] = {name: value for name, value in line[scope].items() if name not in held}


def recording_of(case):
    """Run a case once and return its recording."""
    source = source_of(case)
    seconds = STUCK_AFTER if case.name in STUCK else LONGEST
    stdout, notes, code = run(source, case.program, seconds)
    return {
        "program": case.program,
        "case": case.name[len(case.program) + 1 :],
        "numbers": case.numbers,
        "python": platform.python_version(),
        "startMethod": START_METHOD,
        "stuck": code is None,
        "source": source,
        "stdout": stdout,
        "processes": processes_of(notes, code),
    }


def is_possible(case, recording):
    """Whether a run is one to keep: it ended if it should, and by default printed what is expected."""
    expected = printed_by_default(case)
    if recording["stuck"] != (case.name in STUCK):
        return False
    return expected is None or recording["stdout"] == expected


# Files


def one_a_line(items, indent):
    """A JSON list with one item a line of text."""
    if not items:
        return "[]"
    lines = [indent + "  " + json.dumps(item, ensure_ascii=False) for item in items]
    return "[\n" + ",\n".join(lines) + "\n" + indent + "]"


def object_of(members, indent):
    """A JSON object with one member a line of text, the members being JSON already."""
    lines = ["%s  %s: %s" % (indent, json.dumps(name), text) for name, text in members.items()]
    return "{\n" + ",\n".join(lines) + "\n" + indent + "}"


def text_of(recording):
    """The text of a recording's file: JSON with one event a line."""
    members = {name: json.dumps(value, ensure_ascii=False) for name, value in recording.items()}
    members["stdout"] = one_a_line(recording["stdout"], "  ")
    processes = {}
    for name, process in recording["processes"].items():
        parts = {"exitcode": json.dumps(process["exitcode"])}
        parts["raised"] = one_a_line(process["raised"], "      ")
        parts["lines"] = one_a_line(process["lines"], "      ")
        processes[name] = object_of(parts, "    ")
    members["processes"] = object_of(processes, "  ")
    return object_of(members, "") + "\n"


def committed(case):
    """The recording of a case that is there already, or None."""
    path = path_of(case)
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def runs_of(case):
    """Run a case again and again, and give each recording to keep, until patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        recording = recording_of(case)
        if is_possible(case, recording):
            yield recording


def first_alike(runs):
    """The first run that came ALIKE times; if none did, the one that came most often; None without any."""
    seen = []
    for run in runs:
        seen.append(run)
        if seen.count(run) == ALIKE:
            return run
    return max(seen, key=seen.count, default=None)


# Commands


def is_of_now(old, case):
    """Whether a recording is of the program as it is now, and not of one that has changed since."""
    return old is not None and (old["source"], old["startMethod"]) == (source_of(case), START_METHOD)


def record(case):
    """Record a case into its file; return whether it could be."""
    old = committed(case)
    if is_of_now(old, case) and any(dict(run, python=old["python"]) == old for run in runs_of(case)):
        print("%s: as before" % case.name, flush=True)
        if not record_python.is_of_version(old["python"]):
            write(case, dict(old, python=platform.python_version()))
        return True
    recording = first_alike(runs_of(case))
    if recording is None:
        print("%s: no run did what it should" % case.name, flush=True)
        return False
    write(case, recording)
    print("%s: recorded" % case.name, flush=True)
    return True


def write(case, recording):
    """Write the recording of a case."""
    RECORDINGS.mkdir(exist_ok=True)
    path_of(case).write_bytes(text_of(recording).encode("utf-8"))


def difference(new, old):
    """Where two runs differ but for the order in which different processes printed: a sentence, or None."""
    if new["stuck"] != old["stuck"]:
        return "stuck is %s" % new["stuck"]
    if list(new["processes"]) != list(old["processes"]):
        return "the processes are " + ", ".join(new["processes"])
    for name, process in old["processes"].items():
        for part, was in process.items():
            now = new["processes"][name][part]
            if now != was:
                return "%s of %s: %s" % (part, name, first_difference(now, was))
    if sorted(new["stdout"]) != sorted(old["stdout"]):
        return "it prints " + json.dumps(new["stdout"], ensure_ascii=False)
    return None


def first_difference(now, was):
    """What is different between two values: of two lists, the first item that is."""
    if not isinstance(was, list):
        return "%s, was %s" % (now, was)
    for at, (item, before) in enumerate(zip(now, was)):
        if item != before:
            return "at %d %s, was %s" % (at, item, before)
    return "%d, were %d" % (len(now), len(was))


def check(case):
    """Compare a case with its committed recording; return whether it still does the same."""
    old = committed(case)
    if not is_of_now(old, case):
        print("%s: no recording of the program as it is now" % case.name)
        return False
    reason = "no run did what it should"
    for run in runs_of(case):
        reason = difference(run, old)
        if reason is None:
            print("%s: agrees" % case.name)
            return True
    print("%s: differs: %s" % (case.name, reason))
    return False


def outputs(names, runs):
    """Record the outputs of the programs whose names begin so."""
    for program in NUMBERS:
        if program.startswith(names):
            cases = cases_of(program, OUTPUT_CASES.get(program, []))
            plans = [
                record_outputs.Plan(
                    case.name[len(program) + 1 :],
                    case.numbers,
                    source_of(case),
                    min(runs, SAMPLES.get(case.name, runs)),
                    case.name in SAMPLES,
                )
                for case in cases
            ]
            record_outputs.record(program, plans, PROGRAMS / "outputs")


def main():
    """Record or check the cases that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--outputs", action="store_true", help="record the outputs of many runs")
    parser.add_argument("--runs", type=int, default=60, help="how many, for each start method")
    parser.add_argument("names", nargs="*", help="how the names of the cases begin")
    asked = parser.parse_args()
    if not asked.check:
        record_python.insist()
    if asked.outputs:
        outputs(tuple(asked.names) or "", asked.runs)
        return
    cases = [case for case in all_cases() if case.name.startswith(tuple(asked.names) or "")]
    act = check if asked.check else record
    if not cases:
        parser.error("no case has such a name")
    good = [act(case) for case in cases]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()

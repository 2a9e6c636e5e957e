"""Record which outputs the programs have in real CPython, for the app's exhaustive search to be compared with.

Used by record.py --outputs. Every case of a program is run many times under every start method: plainly, on
one core only, and beside a busy process, each on a terminal of its own. src/content/programs/outputs/
<program>.json holds the text of each case and each distinct outcome once: what it printed, its exit code,
whether it hung, and how often it came when it first did. An outcome that came once is possible: as long as
the text is the same, recording again adds outcomes and forgets none. A run hangs when none of its processes
has used or wanted any time for QUIET seconds. Linux only.
"""

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
from collections import Counter, namedtuple
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

METHODS = ("fork", "spawn", "forkserver")
QUIET = 3.0
AT_ONCE = 6

# The default start method is replaced before the program begins; spawned children are told theirs.
SITE = """
import os
from multiprocessing import context
method = os.environ["RECORD_METHOD"]
context._default_context._default_context = context._default_context.get_context(method)
"""
BUSY = "while True: pass"
LIBRARY = re.compile(r'File ".*/multiprocessing/')
SPAWNED = re.compile(r"spawn_main\(tracker_fd=.*\)")
ADDRESS = re.compile(r"\b0x[0-9a-fA-F]+")

Plan = namedtuple("Plan", "case numbers source runs is_sample")


def signs_of_life(session):
    """What all processes of a session have used, in ticks, whether one wants more now, and how many there are."""
    total, wanting, count = 0, False, 0
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            fields = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            total += int(fields[11]) + int(fields[12])
            wanting = wanting or fields[0] in "RD"
            count += 1
    return total, wanting, count


def read_until_end(terminal, session):
    """What is printed on a terminal until nobody has it open or is left, and whether that came to pass."""
    output = b""
    used, since = None, time.monotonic()
    while True:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                part = os.read(terminal, 65536)
            except OSError:  # Linux says so when nobody has the terminal open any more
                part = b""
            if not part:
                return output, True
            output += part
            since = time.monotonic()
        now, wanting, count = signs_of_life(session)
        if now != used or wanting:
            used, since = now, time.monotonic()
        elif time.monotonic() - since > QUIET:
            # of a loaded machine another run may hold the terminal open for a while: it has just been forked
            return output, count == 0


def lines_of(output, path):
    """The lines of an output, without what differs from run to run or from machine to machine."""
    text = output.decode("utf-8").replace("\r\n", "\n").replace(str(path), path.name)
    text = ADDRESS.sub("0x…", LIBRARY.sub('File ".../multiprocessing/', text))
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if SPAWNED.search(line):
            lines[at] = SPAWNED.sub("spawn_main(…)", line)
            begin = lines[at + 1].index("~")
            lines[at + 1] = " " * begin + "~" * len("spawn_main") + "^^^"
    return lines[:-1] if lines[-1] == "" else lines


def run(source, name, method, noise):
    """Run a program once; return its lines, its exit code (None if it hung) and whether it hung."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name + ".py")
        path.write_text(source, encoding="utf-8")
        site = Path(folder, "site")
        site.mkdir()
        Path(site, "sitecustomize.py").write_text(SITE, encoding="utf-8")
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        terminal, its_end = os.openpty()
        command = [sys.executable, str(path)]
        if noise == 1:
            command = ["taskset", "-c", "0"] + command
        busy = subprocess.Popen([sys.executable, "-c", BUSY]) if noise == 2 else None
        running = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=its_end,
            stderr=its_end,
            cwd=folder,
            env=dict(kept, NO_COLOR="1", PYTHONPATH=str(site), RECORD_METHOD=method, PYTHONDONTWRITEBYTECODE="1"),
            start_new_session=True,
        )
        os.close(its_end)
        output, ended = read_until_end(terminal, running.pid)
        if not ended:
            os.killpg(running.pid, signal.SIGKILL)
        code = running.wait()
        if busy:
            busy.kill()
            busy.wait()
        os.close(terminal)
        return tuple(lines_of(output, path)), code if ended else None, not ended


def outcomes(source, name, method, runs):
    """How often each outcome came, as (lines, exit, hung) -> count, the most frequent first."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = pool.map(lambda at: run(source, name, method, at % 3), range(runs))
        return Counter(results).most_common()


def record(program, plans, folder):
    """Record the outcomes of the cases of a program into its file."""
    path = Path(folder, program + ".json")
    before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"sources": {}, "outcomes": []}
    rows = []
    for plan in plans:
        same = before["sources"].get(plan.case) == plan.source
        for method in METHODS:
            kept = [row for row in before["outcomes"] if same and (row["case"], row["method"]) == (plan.case, method)]
            if kept and plan.is_sample:
                rows += kept
                continue
            found = [row_of(plan, method, outcome) for outcome in outcomes(plan.source, program, method, plan.runs)]
            new = [row for row in found if not any(is_same(row, old) for old in kept)]
            rows += kept + new
            told = (program, plan.case, method, len(found), plan.runs, len(new))
            print("%s.%s %s: %d outcomes in %d runs, %d of them new" % told, flush=True)
    sources = {plan.case: plan.source for plan in plans}
    head = {"program": program, "python": platform.python_version(), "platform": sys.platform, "sources": sources}
    if (rows, sources) == (before["outcomes"], before["sources"]):
        return
    folder.mkdir(exist_ok=True)
    path.write_text(text_of(head, rows), encoding="utf-8")


def row_of(plan, method, outcome):
    """An outcome of a case as an object of the file."""
    (lines, code, hung), count = outcome
    row = {"case": plan.case, "numbers": plan.numbers, "method": method, "runs": plan.runs, "count": count}
    return dict(row, hung=hung, exit=code, lines=list(lines))


def is_same(row, other):
    """Whether two rows are the same outcome, however often it came."""
    return all(row[part] == other[part] for part in ("hung", "exit", "lines"))


def text_of(head, rows):
    """The text of a file: JSON with one outcome a line."""
    texts = [json.dumps(row, ensure_ascii=False) for row in rows]
    return json.dumps(head, ensure_ascii=False)[:-1] + ', "outcomes": [\n' + ",\n".join(texts) + "\n]}\n"

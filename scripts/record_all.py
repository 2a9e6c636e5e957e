"""Make all recordings of CPython, one kind after the other: `npm run record`.

Runs on any Python 3; the recordings are made with the version that record_python.py names. What behaves as it
is recorded stays as it is, so that a change of a file is a change of what Python does, or of a program.
"""

import subprocess
import sys
import time
from pathlib import Path

import record_python

SCRIPTS = Path(__file__).resolve().parent
KINDS = [["record.py"], ["record.py", "--outputs"], ["record_lab.py"]]


def main():
    """Make each kind of recording; exit 1 if one could not be made, after the others have been."""
    python = record_python.find()
    print("With %s: %s" % (python, record_python.what_it_says(python).strip()), flush=True)
    failed = []
    for script, *arguments in KINDS:
        began = time.monotonic()
        code = subprocess.run([python, str(SCRIPTS / script), *arguments], check=False).returncode
        name = " ".join([script, *arguments])
        print("%s: %s, in %.0f s" % (name, "done" if code == 0 else "failed", time.monotonic() - began), flush=True)
        if code != 0:
            failed.append(name)
    sys.exit("Not all could be recorded: " + ", ".join(failed) if failed else 0)


if __name__ == "__main__":
    main()

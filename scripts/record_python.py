"""Which Python the recordings are made with: the one whose behaviour and whose texts the kernel has."""

import glob
import os
import platform
import subprocess
import sys

VERSION = "3.13"
SAYS = "import platform, sys; print(sys.implementation.name, platform.python_version())"


def is_of_version(version):
    """Whether a full version, such as 3.13.0, is one of those the recordings may be of."""
    return version == VERSION or version.startswith(VERSION + ".")


def insist():
    """End with a sentence unless this is CPython of the version of the recordings."""
    name, version = sys.implementation.name, platform.python_version()
    if name == "cpython" and is_of_version(version):
        return
    raise SystemExit(
        "This is %s %s. The recordings are of CPython %s, and no other may replace them; nothing was recorded."
        % (name, version, VERSION)
    )


def find():
    """The command of a CPython of that version: the one in PYTHON, this one, or one that is installed."""
    asked = os.environ.get("PYTHON")
    installed = sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/%s.*/bin/python3" % VERSION)))
    for command in [asked] if asked else [sys.executable, "python" + VERSION, *installed]:
        told = what_it_says(command).split()
        if len(told) == 2 and told[0] == "cpython" and is_of_version(told[1]):
            return command
    where = "PYTHON names %s, which is none" % asked if asked else "There is none in PATH or in ~/.pyenv"
    raise SystemExit(
        "The recordings are made with CPython %s. %s. Install it, or name it: PYTHON=/path/to/python%s npm run record"
        % (VERSION, where, VERSION)
    )


def what_it_says(command):
    """The implementation and version of a Python, as it says itself; empty if it is none."""
    try:
        told = subprocess.run([command, "-c", SAYS], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return told.stdout if told.returncode == 0 else ""

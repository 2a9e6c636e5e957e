"""Run one program as __main__ and note, in every process, each of its lines before it runs.

    python3 record_inside.py PROGRAM NOTES START_METHOD

PROGRAM is the file to run and NOTES an empty folder. Every process writes a file of its own there, one
JSON object a line and each line at once, so that a process that is killed keeps what it had. The kinds:

    {"process": name}                                      the first of a file: whose it is
    {"fn": …, "line": …, "globals": {…}, "locals": {…}}    a line that is about to run
    {"fn": …, "line": …, "raised": …, "after": …}          an exception, and the line event it came after
    {"child": name, "exitcode": …}                         what this process knows of one of its children

SIGUSR1 makes a process write down what it knows of its children now: for a program that is stuck.
"""

import builtins
import inspect
import json
import os
import re
import signal
import sys
import types
from multiprocessing import context, current_process, process, spawn, util

ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]+")
LAST_FINALIZER = -1000  # lower than any of multiprocessing's own: its children are joined by then


class Notes:
    """The notes of the process it is asked in: after a fork it begins a file of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.pid = None

    def begin(self):
        """Open this process's file and forget whatever was inherited from the parent."""
        self.pid = os.getpid()
        path = os.path.join(self.folder, "%d.jsonl" % self.pid)
        self.file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC)
        self.lines = 0
        self.children = []
        self.write({"process": current_process().name})

    def write(self, note):
        """Write one note, whole and at once."""
        os.write(self.file, (json.dumps(note, ensure_ascii=False) + "\n").encode("utf-8"))

    def own(self):
        """Begin a file if this process has none yet."""
        if self.pid != os.getpid():
            self.begin()

    def line(self, frame):
        """Note the line that is about to run, and the variables it finds."""
        self.own()
        at_module_level = frame.f_locals is frame.f_globals
        note = place(frame)
        note["globals"] = variables(frame.f_globals)
        note["locals"] = {} if at_module_level else variables(frame.f_locals)
        self.write(note)
        self.lines += 1

    def exception(self, frame, kind):
        """Note an exception of this class that was raised in, or came through, the frame."""
        self.own()
        note = place(frame)
        note["raised"] = qualified(kind)
        note["after"] = self.lines - 1
        self.write(note)

    def adopt(self, child):
        """Remember a child that was started, to tell its exit code later, be it closed by then."""
        self.own()
        if not self.children:
            util.Finalize(None, self.tell_children, exitpriority=LAST_FINALIZER)
        self.children.append((child.name, child._popen))

    def tell_children(self, *_signal):
        """Note the exit code of every child, None for one that runs."""
        if self.pid == os.getpid():
            for name, handle in self.children:
                self.write({"child": name, "exitcode": handle.poll()})


def place(frame):
    """Where a frame is: its function's name and its line."""
    return {"fn": frame.f_code.co_name, "line": frame.f_lineno}


def variables(namespace):
    """The variables of a namespace as reprs, by name: data only, and nothing that differs from run to run."""
    return {name: shown(namespace[name]) for name in sorted(namespace) if is_data(name, namespace[name])}


def is_data(name, value):
    """Whether a name holds data: neither Python's own, nor a module, function or class, nor a Process."""
    if name.startswith("__") and name.endswith("__"):
        return False
    if inspect.ismodule(value) or inspect.isclass(value) or inspect.isroutine(value):
        return False
    return not isinstance(value, process.BaseProcess)


def shown(value):
    """The repr of a value without the address in it."""
    return ADDRESS.sub("at 0x…", repr(value))


def qualified(kind):
    """The name of an exception's class as the last line of a traceback prints it."""
    if kind.__module__ in ("__main__", "builtins"):
        return kind.__qualname__
    return kind.__module__ + "." + kind.__qualname__


def watch(program, notes):
    """Trace this process, and every one that comes of it by fork, in the frames of the program's file."""

    def trace(frame, event, arg):
        if frame.f_code.co_filename != program:
            return None
        if event == "line":
            notes.line(frame)
        elif event == "exception":
            notes.exception(frame, arg[0])
        return trace

    def start_and_adopt(child):
        start(child)
        notes.adopt(child)

    start = process.BaseProcess.start
    process.BaseProcess.start = start_and_adopt
    signal.signal(signal.SIGUSR1, notes.tell_children)
    os.register_at_fork(after_in_child=lambda: sys.settrace(trace))
    sys.settrace(trace)


def watch_spawned(program, folder):
    """Make processes that come by spawn, which inherit nothing, begin with watch() too."""
    here = os.path.dirname(os.path.abspath(__file__))
    opening = "import sys; sys.path.insert(0, %r); import record_inside; sys.path.pop(0); " % here
    opening += "record_inside.prepare(%r, %r); " % (program, folder)
    plain = spawn.get_command_line

    def command_line(**arguments):
        command = plain(**arguments)
        at = command.index("-c") + 1
        return command[:at] + [opening + command[at]] + command[at + 1 :]

    spawn.get_command_line = command_line


def prepare(program, folder):
    """Watch this process and all that come of it, by fork or by spawn."""
    watch_spawned(program, folder)
    watch(program, Notes(folder))


def run(program, folder, start_method):
    """Run the program as the interpreter would run it: as __main__, from its own folder."""
    # The default is replaced, not set, so that the program itself may still call set_start_method().
    context._default_context._default_context = context._default_context.get_context(start_method)
    main = types.ModuleType("__main__")
    main.__file__ = program
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    sys.argv = [program]
    sys.path[0] = os.path.dirname(program)
    with open(program, encoding="utf-8") as file:
        code = compile(file.read(), program, "exec")
    prepare(program, folder)
    exec(code, main.__dict__)


if __name__ == "__main__":
    run(*sys.argv[1:])

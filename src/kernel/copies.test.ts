import { describe, expect, it } from 'vitest';
import { type Body, lastState, type Program, processOf, type Trap, type Value } from '.';
import { ask, pass, printed, programOf, runOf } from './test-run';

type Py = Parameters<Program['module']>[0];

// A started, `late` not yet, when the looker is forked; then `late` is started, too.
function siblings(look: (py: Py, one: Value) => Generator<Trap, void, Value>): string[] {
  const program = programOf(
    function* (py) {
      const { globals } = py;
      globals.early = yield pass(py).Process('sleeper');
      globals.late = yield pass(py).Process('sleeper');
      yield pass(py).start(globals.early);
      const looker = yield pass(py).Process('looker');
      yield pass(py).start(looker);
      yield pass(py).start(globals.late);
    },
    {
      *sleeper(py) {
        yield pass(py).sleep(9);
      },
      *looker(py) {
        yield pass(py).sleep(1);
        for (const name of ['early', 'late']) yield* look(py, py.global(name));
      },
    },
  );
  return printed(runOf(program));
}

// Printed by CPython 3.13.0, but for the numbers.
describe('the copy of a process object that a forked child has', () => {
  it('knows the pid of a process that was started before, and of no other', () => {
    expect(
      siblings(function* (py, one) {
        yield* ask(py, pass(py).repr(one));
        yield* ask(py, pass(py).pid(one));
        yield* ask(py, pass(py).exitcode(one));
      }),
    ).toEqual([
      "<Process name='Process-1' pid=101 parent=100 unknown>",
      '101',
      'None',
      "<Process name='Process-2' parent=100 unknown>",
      'None',
      'None',
    ]);
  });

  it('is not to be asked, joined or started', () => {
    const owner = ['can only test a child process', 'can only join a child process'].map(
      (text) => `raised AssertionError: ${text}`,
    );
    expect(
      siblings(function* (py, one) {
        yield* ask(py, pass(py).is_alive(one));
        yield* ask(py, pass(py).join(one));
        yield* ask(py, pass(py).start(one));
      }),
    ).toEqual([
      ...owner,
      'raised AssertionError: cannot start a process twice',
      ...owner,
      'raised AssertionError: can only start a process object created by current process',
    ]);
  });

  it('can end a process whose pid it knows', () => {
    expect(
      siblings(function* (py, one) {
        yield* ask(py, pass(py).terminate(one));
      }),
    ).toEqual(['None', "raised AttributeError: 'NoneType' object has no attribute 'terminate'"]);
  });

  it('reaches a grandchild by way of its parent, as it was when that was forked', () => {
    const program = programOf(
      function* (py) {
        const { globals } = py;
        globals.late = yield pass(py).Process('sleeper');
        globals.parent = yield pass(py).Process('parent');
        yield pass(py).start(globals.parent);
        yield pass(py).start(globals.late);
      },
      {
        *sleeper(py) {
          yield pass(py).sleep(9);
        },
        *parent(py) {
          yield pass(py).sleep(1);
          yield pass(py).start(yield pass(py).Process('grandchild'));
        },
        *grandchild(py) {
          for (const name of ['late', 'parent']) yield* ask(py, pass(py).repr(py.global(name)));
        },
      },
    );
    expect(printed(runOf(program))).toEqual([
      "<Process name='Process-1' parent=100 unknown>",
      "<Process name='Process-2' parent=100 unknown>",
    ]);
  });
});

describe('a new name', () => {
  const renamed = (own: boolean) =>
    runOf(
      programOf(
        function* (py) {
          const child = yield pass(py).Process('child');
          yield pass(py).start(child);
          if (!own) yield pass(py).set_name(child, 'outside');
          yield pass(py).join(child);
          yield* ask(py, pass(py).name(child));
        },
        {
          *child(py) {
            yield pass(py).sleep(1);
            const self = yield pass(py).current_process();
            if (own) yield pass(py).set_name(self, 'inside');
            yield* ask(py, pass(py).name(self));
            yield pass(py).raise('ValueError');
          },
        },
      ),
    );

  it('that a child gives itself heads its traceback, and its parent does not see it', () => {
    const trace = renamed(true);
    expect(printed(trace).slice(0, 2)).toEqual(['inside', 'Process inside:']);
    expect(printed(trace).at(-1)).toBe('Process-1');
    expect(processOf(lastState(trace), 1).name).toBe('inside');
  });

  it('that its parent gives its object after its start is not seen by the child', () => {
    const trace = renamed(false);
    expect(printed(trace).slice(0, 2)).toEqual(['Process-1', 'Process Process-1:']);
    expect(printed(trace).at(-1)).toBe('outside');
  });
});

// Printed by CPython 3.13.0, but for the numbers.
describe('the daemon flag', () => {
  it('that a child gives itself is handed down and forbids it children, and its parent does not see it', () => {
    const program = programOf(
      function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        yield pass(py).join(child);
        yield* ask(py, pass(py).daemon(child));
        yield* ask(py, pass(py).repr(child));
      },
      {
        *idle() {},
        *child(py) {
          const self = yield pass(py).current_process();
          yield pass(py).set_daemon(self, true);
          yield* ask(py, pass(py).daemon(self));
          const grandchild = yield pass(py).Process('idle');
          yield* ask(py, pass(py).daemon(grandchild));
          yield* ask(py, pass(py).start(grandchild));
        },
      },
    );
    expect(printed(runOf(program))).toEqual([
      'True',
      'True',
      'raised AssertionError: daemonic processes are not allowed to have children',
      'False',
      "<Process name='Process-1' pid=101 parent=100 stopped exitcode=0>",
    ]);
  });

  it('that MainProcess gives itself is in what it is called', () => {
    const program = programOf(function* (py) {
      const self = yield pass(py).current_process();
      yield pass(py).set_daemon(self, true);
      yield* ask(py, pass(py).repr(self));
    });
    expect(printed(runOf(program))).toEqual(["<_MainProcess name='MainProcess' parent=None started daemon>"]);
  });
});

// Printed by CPython 3.13.0.
describe('close() of a copy', () => {
  const closed = 'raised ValueError: process object is closed';
  const running =
    'raised ValueError: Cannot close a process while it is still running. You should first call join() or terminate().';

  function* asked(py: Py, one: Value): Body {
    yield* ask(py, pass(py).close(one));
    yield* ask(py, pass(py).pid(one));
    yield* ask(py, pass(py).repr(one));
  }

  // A looker is forked at some time in the life of another process.
  function printedOf(life: (py: Py, one: Value, look: () => Body) => Body): string[] {
    const program = programOf(
      function* (py) {
        const one = yield pass(py).Process('sleeper');
        py.globals.one = one;
        yield* life(py, one, function* () {
          const looker = yield pass(py).Process('looker');
          yield pass(py).start(looker);
          yield pass(py).join(looker);
        });
      },
      {
        *sleeper(py) {
          yield pass(py).sleep(1);
        },
        *looker(py) {
          yield* asked(py, py.global('one'));
        },
      },
    );
    return printed(runOf(program));
  }

  it('closes it there alone, before its start', () => {
    const lines = printedOf(function* (py, one, look) {
      yield* look();
      yield* ask(py, pass(py).repr(one));
      yield pass(py).start(one);
      yield pass(py).join(one);
      yield* ask(py, pass(py).exitcode(one));
    });
    expect(lines).toEqual([
      'None',
      closed,
      "<Process name='Process-1' parent=100 closed>",
      "<Process name='Process-1' parent=100 initial>",
      '0',
    ]);
  });

  it('is refused where the process ran when the copy was made, also once it has ended', () => {
    const lines = printedOf(function* (py, one, look) {
      yield pass(py).start(one);
      yield* look();
      yield pass(py).join(one);
    });
    expect(lines).toEqual([running, '101', "<Process name='Process-1' pid=101 parent=100 unknown>"]);
    const late = programOf(
      function* (py) {
        py.globals.one = yield pass(py).Process('sleeper', [1]);
        yield pass(py).start(py.global('one'));
        yield pass(py).start(yield pass(py).Process('looker'));
        yield pass(py).join(py.global('one'));
      },
      {
        *sleeper(py, seconds) {
          yield pass(py).sleep(py.int(seconds));
        },
        *looker(py) {
          yield pass(py).sleep(9);
          yield* ask(py, pass(py).close(py.global('one')));
        },
      },
    );
    expect(printed(runOf(late))).toEqual([running]);
  });

  it('closes it where the end was known when the copy was made, and start() has looked', () => {
    const lines = printedOf(function* (py, one, look) {
      yield pass(py).start(one);
      yield pass(py).sleep(2);
      yield* look();
      yield* ask(py, pass(py).exitcode(one));
    });
    expect(lines).toEqual(['None', closed, "<Process name='Process-1' parent=100 closed>", '0']);
  });

  it('does nothing where it was closed when the copy was made', () => {
    const lines = printedOf(function* (py, one, look) {
      yield pass(py).close(one);
      yield* look();
    });
    expect(lines).toEqual(['None', closed, "<Process name='Process-1' parent=100 closed>"]);
  });

  it('closes the object a child has of itself, and MainProcess has nothing to close', () => {
    const program = programOf(
      function* (py) {
        const main = yield pass(py).current_process();
        yield* ask(py, pass(py).close(main));
        yield* ask(py, pass(py).is_alive(main));
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        yield pass(py).join(child);
        yield* ask(py, pass(py).exitcode(child));
      },
      {
        *child(py) {
          const self = yield pass(py).current_process();
          yield* ask(py, pass(py).close(self));
          yield* ask(py, pass(py).is_alive(self));
          yield* ask(py, pass(py).repr(self));
        },
      },
    );
    expect(printed(runOf(program))).toEqual([
      'None',
      'True',
      'None',
      closed,
      "<Process name='Process-1' parent=100 started>",
      '0',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Program, Trap, Value } from '.';
import { ask, lastLineOf, pass, printed, programOf, runOf, show } from './test-run';

type Py = Parameters<Program['module']>[0];

describe('a process object raises', () => {
  it.each<[string, Program['module']]>([
    [
      'AssertionError: can only test a child process',
      function* (py) {
        py.globals.other = yield pass(py).Process('idle');
        yield pass(py).start(py.globals.other);
        const asker = yield pass(py).Process('asker');
        yield pass(py).start(asker);
        yield pass(py).join(asker);
      },
    ],
    [
      'AssertionError: process has already started',
      function* (py) {
        const child = yield pass(py).Process('idle');
        yield pass(py).start(child);
        yield pass(py).set_daemon(child, true);
      },
    ],
    [
      'AssertionError: name must be a string',
      function* (py) {
        yield pass(py).set_name(yield pass(py).Process('idle'), 5);
      },
    ],
    [
      "AttributeError: 'NoneType' object has no attribute 'terminate'",
      function* (py) {
        yield pass(py).terminate(yield pass(py).Process('idle'));
      },
    ],
    [
      "AttributeError: 'NoneType' object has no attribute 'kill'",
      function* (py) {
        yield pass(py).kill(yield pass(py).current_process());
      },
    ],
    [
      'AssertionError: can only start a process object created by current process',
      function* (py) {
        yield pass(py).start(yield pass(py).current_process());
      },
    ],
    [
      'AssertionError: can only join a child process',
      function* (py) {
        yield pass(py).join(yield pass(py).current_process());
      },
    ],
    [
      'ValueError: process object is closed',
      function* (py) {
        const child = yield pass(py).Process('idle');
        yield pass(py).close(child);
        yield pass(py).close(child);
        yield pass(py).exitcode(child);
      },
    ],
    ...(['start', 'join', 'terminate', 'kill'] as const).map((call): [string, Program['module']] => [
      'ValueError: process object is closed',
      function* (py) {
        const child = yield pass(py).Process('idle');
        yield pass(py).close(child);
        yield pass(py)[call](child);
      },
    ]),
    [
      'ValueError: Cannot close a process while it is still running. You should first call join() or terminate().',
      function* (py) {
        const child = yield pass(py).Process('idle');
        yield pass(py).start(child);
        yield pass(py).close(child);
      },
    ],
    [
      "TypeError: unsupported operand type(s) for +: 'float' and 'str'",
      function* (py) {
        const child = yield pass(py).Process('sleeper');
        yield pass(py).start(child);
        yield pass(py).join(child, 'a');
      },
    ],
    [
      'AssertionError: daemonic processes are not allowed to have children',
      function* (py) {
        const parent = yield pass(py).Process('parent', [], { daemon: true });
        yield pass(py).start(parent);
        yield pass(py).join(parent);
      },
    ],
  ])('%s', (text, module) => {
    const functions: Program['functions'] = {
      *idle() {},
      *sleeper(py) {
        yield pass(py).sleep(1);
      },
      *asker(py) {
        yield pass(py).is_alive(py.global('other'));
      },
      *parent(py) {
        yield pass(py).start(yield pass(py).Process('idle'));
      },
    };
    expect(lastLineOf(module, functions)).toBe(text);
  });
});

const seen = (module: Program['module'], functions: Program['functions'] = {}) =>
  printed(
    runOf(
      programOf(module, {
        ...functions,
        *sleeper(py) {
          yield pass(py).sleep(5);
        },
      }),
    ),
  );

describe('a look at a process', () => {
  const LOOKS = ['is_alive', 'exitcode', 'pid', 'sentinel', 'name', 'daemon'] as const;

  const lookAll = function* (py: Py, process: Value): Generator<Trap, void, Value> {
    for (const look of LOOKS) yield* ask(py, pass(py)[look](process));
  };

  const sentinel = 'raised ValueError: process not started';

  it('before its start', () => {
    expect(
      seen(function* (py) {
        yield* lookAll(py, yield pass(py).Process('sleeper'));
      }),
    ).toEqual(['False', 'None', 'None', sentinel, 'Process-1', 'False']);
  });

  it('while it runs, when it has ended, and when its object is closed', () => {
    const handle = expect.stringMatching(/^\d+$/);
    const closed = 'raised ValueError: process object is closed';
    expect(
      seen(function* (py) {
        const child = yield pass(py).Process('sleeper', [], { daemon: true });
        yield pass(py).start(child);
        yield* lookAll(py, child);
        yield pass(py).join(child);
        yield* lookAll(py, child);
        yield pass(py).close(child);
        yield* lookAll(py, child);
      }),
    ).toEqual([
      ...['True', 'None', '101', handle, 'Process-1', 'True'],
      ...['False', '0', '101', handle, 'Process-1', 'True'],
      ...[closed, closed, closed, closed, 'Process-1', 'True'],
    ]);
  });

  it('from itself', () => {
    const self = function* (py: Py): Generator<Trap, void, Value> {
      yield* lookAll(py, yield pass(py).current_process());
    };
    expect(
      seen(
        function* (py) {
          yield* self(py);
          yield pass(py).start(yield pass(py).Process('self'));
        },
        { self },
      ),
    ).toEqual([
      ...['True', 'None', '100', sentinel, 'MainProcess', 'False'],
      ...['True', 'None', '101', sentinel, 'Process-1', 'False'],
    ]);
  });
});

describe('close()', () => {
  it('may be called again, before a start, and by MainProcess on itself, where it does nothing', () => {
    expect(
      seen(function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).close(child);
        yield pass(py).close(child);
        yield* show(py, yield pass(py).repr(child));
        const main = yield pass(py).current_process();
        yield pass(py).close(main);
        yield* show(py, yield pass(py).pid(main));
      }),
    ).toEqual(["<Process name='Process-1' parent=100 closed>", '100']);
  });
});

describe('repr() and sentinel', () => {
  // Printed by CPython 3.13.0, but for the numbers.
  it('tell of a process what its object knows', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const tell = function* (value: Value): Generator<Trap, void, Value> {
            yield* show(py, yield pass(py).repr(value));
          };
          yield* tell(yield pass(py).current_process());
          py.globals.p = yield pass(py).Process('sleeper', [], { name: "it's" });
          yield* tell(py.globals.p);
          yield pass(py).start(py.globals.p);
          yield* tell(py.globals.p);
          const looker = yield pass(py).Process('looker', [], { daemon: true });
          yield pass(py).start(looker);
          yield pass(py).join(looker);
          yield* tell(looker);
          yield pass(py).terminate(py.globals.p);
          yield pass(py).join(py.globals.p);
          yield* tell(py.globals.p);
          yield pass(py).close(py.globals.p);
          yield* tell(py.globals.p);
        },
        {
          *sleeper(py) {
            yield pass(py).sleep(5);
          },
          *looker(py) {
            for (const one of [yield pass(py).current_process(), py.global('p')])
              yield pass(py).print(py.str(yield pass(py).repr(one)));
          },
        },
      ),
    );
    expect(printed(trace)).toEqual([
      "<_MainProcess name='MainProcess' parent=None started>",
      `<Process name="it's" parent=100 initial>`,
      `<Process name="it's" pid=101 parent=100 started>`,
      "<Process name='Process-2' parent=100 started daemon>",
      `<Process name="it's" pid=101 parent=100 unknown>`,
      "<Process name='Process-2' pid=102 parent=100 stopped exitcode=0 daemon>",
      `<Process name="it's" pid=101 parent=100 stopped exitcode=-SIGTERM>`,
      `<Process name="it's" parent=100 closed>`,
    ]);
  });

  it('a sentinel is a number once there is something to wait for', () => {
    const sentinel = (module: Program['module']) => lastLineOf(module);
    const refused = 'ValueError: process not started';
    expect(
      sentinel(function* (py) {
        yield pass(py).sentinel(yield pass(py).Process('child'));
      }),
    ).toBe(refused);
    expect(
      sentinel(function* (py) {
        yield pass(py).sentinel(yield pass(py).current_process());
      }),
    ).toBe(refused);
    expect(
      sentinel(function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        const running = yield pass(py).sentinel(child);
        yield pass(py).join(child);
        const ended = yield pass(py).sentinel(child);
        yield pass(py).print(`${typeof running} ${running === ended}`);
      }),
    ).toBe('number true');
  });
});

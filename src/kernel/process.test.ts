import { describe, expect, it } from 'vitest';
import {
  articleOrder,
  type Choice,
  DEFAULT_OPTIONS,
  isZombie,
  lastState,
  type Options,
  outcomeOf,
  type Program,
  processOf,
  queueOf,
  runInline,
  scripted,
  type Trace,
  type Trap,
  type Value,
} from '.';

/** A program whose only line is `pass`, for rules that do not depend on lines. */
function programOf(module: Program['module'], functions: Program['functions'] = {}): Program {
  return { id: 'test', source: 'pass', numbers: [], processes: 3, module, functions };
}

function runOf(program: Program, options: Partial<Options> = {}, choices: readonly Choice[] = []): Trace {
  const all = { ...DEFAULT_OPTIONS, ...options };
  return runInline(program, scripted(choices, articleOrder), { limit: 500, options: all });
}

const printed = (trace: Trace) => trace.output.map((line) => line.text);
const pass = (py: Parameters<Program['module']>[0]) => py.at('pass');

/** What a line of MainProcess raises, with one child that was made and `before` done to it. */
function raisedBy(module: Program['module'], functions: Program['functions'] = { *child() {} }): string {
  return printed(runOf(programOf(module, functions))).at(-1) ?? '';
}

describe('the constructor', () => {
  it('names processes by their place, explicit names using up numbers, an empty name being none', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          yield pass(py).Process('child', [], { name: 'Ann' });
          const second = yield pass(py).Process('child', [], { name: '' });
          yield pass(py).start(second);
        },
        {
          *child(py) {
            yield pass(py).Process(null);
            yield pass(py).Process(null, [], { name: 'Ben' });
            yield pass(py).Process(null);
          },
        },
      ),
    );
    expect(lastState(trace).processes.map((one) => one.name)).toEqual([
      'MainProcess',
      'Ann',
      'Process-2',
      'Process-2:1',
      'Ben',
      'Process-2:3',
    ]);
  });

  it('uses up a number even if it fails, but not for a group', () => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield pass(py).Queue('q');
        const tries = [{ args: q }, { args: 5 }, { group: 1 }];
        for (const { args = [], group = null } of tries) {
          try {
            yield pass(py).Process('child', args, { group });
          } catch (error) {
            yield pass(py).except(error);
            yield pass(py).print((error as Error).message);
          }
        }
        const child = yield pass(py).Process('child', 'ab');
        yield pass(py).print(py.str(yield pass(py).name(child)));
      }),
    );
    expect(printed(trace)).toEqual([
      "'Queue' object is not iterable",
      "'int' object is not iterable",
      'group argument must be None for now',
      'Process-3',
    ]);
    expect(processOf(lastState(trace), 1).args).toEqual(['a', 'b']);
  });
});

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
    expect(raisedBy(module, functions)).toBe(text);
  });
});

describe('repr() and sentinel', () => {
  // Printed by CPython 3.13.0, but for the numbers.
  it('tell of a process what its object knows', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const show = function* (value: Parameters<typeof py.str>[0]) {
            yield pass(py).print(py.str(yield pass(py).repr(value)));
          };
          yield* show(yield pass(py).current_process());
          py.globals.p = yield pass(py).Process('sleeper', [], { name: "it's" });
          yield* show(py.globals.p);
          yield pass(py).start(py.globals.p);
          yield* show(py.globals.p);
          const looker = yield pass(py).Process('looker', [], { daemon: true });
          yield pass(py).start(looker);
          yield pass(py).join(looker);
          yield* show(looker);
          yield pass(py).terminate(py.globals.p);
          yield pass(py).join(py.globals.p);
          yield* show(py.globals.p);
          yield pass(py).close(py.globals.p);
          yield* show(py.globals.p);
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
    const sentinel = (module: Program['module']) => raisedBy(module);
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

describe('a child that has ended', () => {
  /** Whether Process-1 is a zombie after this was done to it. */
  const isLeft = (
    after: (py: Parameters<Program['module']>[0], child: Value) => Generator<Trap, void, Value>,
  ) => {
    const trace = runOf(
      programOf(
        function* (py) {
          const child = yield pass(py).Process('child');
          yield pass(py).start(child);
          yield pass(py).sleep(1);
          yield* after(py, child);
          yield pass(py).sleep(1);
        },
        { *child() {} },
      ),
    );
    const turns = trace.turns.filter(({ state }) => state.processes[0]?.status === 'started');
    return isZombie(processOf((turns.at(-1) as (typeof turns)[number]).state, 1));
  };

  it.each<[string, boolean, Parameters<typeof isLeft>[0]]>([
    ['nothing', true, function* () {}],
    [
      'pid',
      true,
      function* (py, child) {
        yield pass(py).pid(child);
      },
    ],
    [
      'join()',
      false,
      function* (py, child) {
        yield pass(py).join(child);
      },
    ],
    [
      'is_alive()',
      false,
      function* (py, child) {
        yield pass(py).is_alive(child);
      },
    ],
    [
      'exitcode',
      false,
      function* (py, child) {
        yield pass(py).exitcode(child);
      },
    ],
    [
      'repr()',
      false,
      function* (py, child) {
        yield pass(py).repr(child);
      },
    ],
    [
      'start() of another',
      false,
      function* (py) {
        yield pass(py).start(yield pass(py).Process('child'));
      },
    ],
  ])('and after that %s: a zombie is %s', (_, left, after) => {
    expect(isLeft(after)).toBe(left);
  });

  it('minds a timeout that is none in join(), until its end is known', () => {
    const joined = (poll: boolean) =>
      raisedBy(function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        yield pass(py).sleep(1);
        if (poll) yield pass(py).is_alive(child);
        yield pass(py).join(child, 'a');
        yield pass(py).print('joined');
      });
    expect(joined(false)).toBe("TypeError: unsupported operand type(s) for +: 'float' and 'str'");
    expect(joined(true)).toBe('joined');
  });
});

describe('os._exit()', () => {
  it('loses what is in the outbox, leaves daemons alone, and keeps eight bits of its code', () => {
    const program = programOf(
      function* (py) {
        const q = yield pass(py).Queue('q');
        const child = yield pass(py).Process('child', [q]);
        yield pass(py).start(child);
        yield pass(py).join(child);
        yield pass(py).print(`${py.str(yield pass(py).exitcode(child))} ${py.str(yield pass(py).qsize(q))}`);
      },
      {
        *child(py, q) {
          const daemon = yield pass(py).Process('grandchild', [], { daemon: true });
          yield pass(py).start(daemon);
          yield pass(py).put(q, 'lost');
          yield pass(py)._exit(259);
        },
        *grandchild(py) {
          yield pass(py).sleep(5);
          yield pass(py).print('still here');
        },
      },
    );
    const choices = ['0', '0', '0', '1', '1', '1', '1'];
    const trace = runOf(program, { feeder: 'scheduled' }, choices);
    expect(printed(trace)).toEqual(['3 1', 'still here']);
    expect(lastState(trace).processes.map((one) => one.exitcode)).toEqual([0, 3, 0]);
    expect(printed(runOf(program, { feeder: 'scheduled', os: 'windows' }, choices))[0]).toBe('259 1');
  });
});

describe('terminate and kill', () => {
  const victim = (order: 'terminate' | 'kill') =>
    programOf(
      function* (py) {
        const child = yield pass(py).Process('child');
        yield pass(py).start(child);
        yield pass(py).sleep(1);
        yield pass(py)[order](child);
        yield pass(py).print(py.str(yield pass(py).is_alive(child)));
        yield pass(py).join(child);
        yield pass(py).print(py.str(yield pass(py).is_alive(child)));
        yield pass(py).print(py.str(yield pass(py).exitcode(child)));
        yield pass(py)[order](child);
      },
      {
        *child(py) {
          try {
            yield pass(py).sleep(5);
          } finally {
            py.globals.cleaned = true;
          }
          yield pass(py).print('never');
        },
      },
    );

  it.each([
    ['terminate', 'linux', '-15'],
    ['kill', 'linux', '-9'],
    ['kill', 'windows', '-15'],
  ] as const)('%s on %s: alive at first, then ended with %s', (order, os, exitcode) => {
    const trace = runOf(victim(order), { os });
    expect(printed(trace)).toEqual(['True', 'False', exitcode]);
    expect(lastState(trace).now).toBe(1000);
  });

  it('leave the read lock held, and lose what has not reached the pipe', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const q = yield pass(py).Queue('q');
          const child = yield pass(py).Process('child', [q]);
          yield pass(py).start(child);
          yield pass(py).sleep(1);
          yield pass(py).terminate(child);
          yield pass(py).join(child);
        },
        {
          *child(py, q) {
            for (const text of ['a', 'b', 'x'.repeat(70_000), 'c', 'd']) yield pass(py).put(q, text);
            yield pass(py).sleep(5);
          },
        },
      ),
    );
    const queue = queueOf(lastState(trace), 0);
    expect(queue).toMatchObject({ torn: true, writer: 1, pipe: { size: 3 } });
    expect(trace.turns.flatMap((turn) => turn.events)).toContainEqual({
      type: 'items.lost',
      queue: 0,
      process: 1,
      items: 3,
      why: 'killed',
      torn: true,
    });
  });

  it('in the middle of a frame make the next reader wait for its rest, whatever its timeout', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const q = yield pass(py).Queue('q');
          const child = yield pass(py).Process('child', [q]);
          yield pass(py).start(child);
          yield pass(py).sleep(1);
          yield pass(py).terminate(child);
          yield pass(py).join(child);
          yield pass(py).print(py.str(yield pass(py).empty(q)));
          yield pass(py).get_nowait(q);
        },
        {
          *child(py, q) {
            yield pass(py).put(q, 'x'.repeat(70_000));
            yield pass(py).sleep(5);
          },
        },
      ),
    );
    expect(printed(trace)).toEqual(['False']);
    expect(outcomeOf(lastState(trace))).toBe('stuck');
  });

  it('leave the children of the dead alone: they go on as orphans', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const child = yield pass(py).Process('child');
          yield pass(py).start(child);
          yield pass(py).sleep(1);
          yield pass(py).kill(child);
        },
        {
          *child(py) {
            yield pass(py).start(yield pass(py).Process('orphan'));
            yield pass(py).sleep(9);
          },
          *orphan(py) {
            yield pass(py).sleep(2);
            yield pass(py).print('orphan ends');
          },
        },
      ),
    );
    expect(printed(trace)).toEqual(['orphan ends']);
    expect(lastState(trace).processes.map((one) => one.exitcode)).toEqual([0, -9, 0]);
  });
});

describe('the end of a process', () => {
  it.each([
    [null, 0, []],
    [3, 3, []],
    [256, 0, []],
    [-1, 255, []],
    [true, 1, []],
    ['bye', 1, ['bye']],
  ])('sys.exit(%s) gives exit code %d', (code, exitcode, said) => {
    const trace = runOf(
      programOf(function* (py) {
        yield pass(py).run();
        py.exit(code);
      }),
    );
    expect(processOf(lastState(trace), 0).exitcode).toBe(exitcode);
    expect(printed(trace)).toEqual(said);
  });

  it('is not masked to 8 bits on Windows', () => {
    const exit = programOf(function* (py) {
      yield pass(py).run();
      py.exit(-1);
    });
    expect(processOf(lastState(runOf(exit, { os: 'windows' })), 0).exitcode).toBe(4294967295);
  });

  it('a parent that ends terminates its daemons, and joins the rest', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          yield pass(py).start(yield pass(py).Process('child', [1], { daemon: true }));
          yield pass(py).start(yield pass(py).Process('child', [2]));
          yield pass(py).sleep(0.5);
        },
        {
          *child(py, n) {
            yield pass(py).sleep(1);
            yield pass(py).print(`${py.int(n)} done`);
          },
        },
      ),
    );
    expect(printed(trace)).toEqual(['2 done']);
    expect(lastState(trace).processes.map((one) => one.exitcode)).toEqual([0, -15, 0]);
  });

  it('after cancel_join_thread is not held up by its outbox, which is lost', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const q = yield pass(py).Queue('q');
          yield pass(py).start(yield pass(py).Process('child', [q]));
        },
        {
          *child(py, q) {
            yield pass(py).cancel_join_thread(q);
            for (const length of [60_000, 60_000, 10]) yield pass(py).put(q, 'x'.repeat(length));
          },
        },
      ),
    );
    expect(outcomeOf(lastState(trace))).toBe('finished');
    expect(trace.turns.flatMap((turn) => turn.events)).toContainEqual(
      expect.objectContaining({ type: 'items.lost', process: 1, items: 2, why: 'cancelled', torn: true }),
    );
  });
});

describe('spawn', () => {
  const globals = programOf(
    function* (py) {
      py.globals.n = 1;
      yield pass(py).print(`top ${py.name}`);
      if (py.name !== '__main__') return;
      py.globals.n = 2;
      py.globals.only = 3;
      const child = yield pass(py).Process('child', [py.list(7)]);
      yield pass(py).start(child);
      yield pass(py).join(child);
    },
    {
      *child(py, list) {
        yield pass(py).print(`child ${py.str(py.global('n'))} ${py.str(py.value(list))}`);
        py.global('only');
      },
    },
  );

  it('runs the top-level code again, and gives the child nothing else but its arguments', () => {
    const trace = runOf(globals, { method: 'spawn' });
    expect(printed(trace).slice(0, 3)).toEqual(['top __main__', 'top __mp_main__', 'child 1 [7]']);
    expect(printed(trace).at(-1)).toBe("NameError: name 'only' is not defined");
    expect(printed(runOf(globals))).toEqual(['top __main__', 'child 2 [7]']);
  });

  it.each([
    [
      '<lambda>',
      [],
      "_pickle.PicklingError: Can't pickle <function <lambda> at 0x…>: attribute lookup <lambda> on __main__ failed",
    ],
    ['outer.<locals>.inner', [], "AttributeError: Can't get local object 'outer.<locals>.inner'"],
    ['child', ['lock'], "TypeError: cannot pickle '_thread.lock' object"],
    ['child', ['generator'], "TypeError: cannot pickle 'generator' object"],
    [
      'child',
      ['process'],
      'TypeError: Pickling an AuthenticationString object is disallowed for security reasons',
    ],
  ])('start() of %s with %s raises in the parent what pickling raises', (target, kinds, text) => {
    const program = programOf(
      function* (py) {
        if (py.name !== '__main__') return;
        const other = yield pass(py).current_process();
        const args = kinds.map((kind) => (kind === 'process' ? other : py.object(kind)));
        const child = yield pass(py).Process(target, args);
        try {
          yield pass(py).start(child);
        } catch (error) {
          yield pass(py).except(error);
          yield pass(py).print(py.str(yield pass(py).is_alive(child)));
          throw error;
        }
      },
      { *child() {}, *'<lambda>'() {}, *'outer.<locals>.inner'() {} },
    );
    const spawned = printed(runOf(program, { method: 'forkserver' }));
    expect(spawned[0]).toBe('False');
    expect(spawned.at(-1)).toBe(text);
    expect(printed(runOf(program))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  articleOrder,
  type Choice,
  choicesOf,
  lastState,
  nextDeadline,
  type Options,
  outcomeOf,
  type Program,
  processOf,
  qsizeOf,
  queueOf,
  runInline,
  scripted,
  type Trace,
} from '.';

/** A program whose only line is `pass`, for rules that do not depend on lines. */
function programOf(module: Program['module'], functions: Program['functions'] = {}): Program {
  return { id: 'test', source: 'pass', numbers: [], processes: 3, module, functions };
}

function runOf(program: Program, choices: readonly Choice[] = [], options?: Options): Trace {
  return runInline(program, scripted(choices, articleOrder), { limit: 500, ...(options && { options }) });
}

const printed = (trace: Trace) => trace.output.map((line) => line.text);

/** MainProcess makes q and two children with it, starts both and joins both. */
function pair(maxsize: number, functions: Program['functions']): Program {
  return programOf(function* (py) {
    py.globals.q = yield py.at('pass').Queue('q', maxsize);
    const a = yield py.at('pass').Process('a', [py.globals.q]);
    const b = yield py.at('pass').Process('b', [py.globals.q]);
    yield py.at('pass').start(a);
    yield py.at('pass').start(b);
    yield py.at('pass').join(a);
    yield py.at('pass').join(b);
  }, functions);
}

describe('put', () => {
  const putter = programOf(function* (py) {
    const q = yield py.at('pass').Queue('q', 1);
    yield py.at('pass').put(q, 'a');
    yield py.at('pass').put(q, 'b');
  });

  it('waits for ever on a full queue that nobody empties', () => {
    const trace = runOf(putter);
    expect(outcomeOf(lastState(trace))).toBe('stuck');
    expect(processOf(lastState(trace), 0).wait).toEqual({ for: 'slot', queue: 0, until: null });
  });

  it.each([
    ['a timeout of 0', true, 0],
    ['a negative timeout', true, -1],
    ['block False, whatever the timeout', false, 9],
  ])('raises Full at once with %s', (_, block, timeout) => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield py.at('pass').Queue('q', 1);
        yield py.at('pass').put(q, 'a');
        try {
          yield py.at('pass').put(q, 'b', block, timeout);
        } catch (error) {
          yield py.at('pass').except(error, 'queue.Full');
          yield py.at('pass').print('Full');
        }
      }),
    );
    expect(printed(trace)).toEqual(['Full']);
    expect(lastState(trace).now).toBe(0);
  });

  it('never counts a message that was refused', () => {
    const state = lastState(
      runOf(
        programOf(function* (py) {
          const q = yield py.at('pass').Queue('q', 1);
          yield py.at('pass').put(q, 'a');
          try {
            yield py.at('pass').put(q, 'b', true, 0.5);
          } catch (error) {
            yield py.at('pass').except(error);
          }
        }),
      ),
    );
    expect(qsizeOf(queueOf(state, 0))).toBe(1);
    expect(state.now).toBe(500);
  });

  it('has no limit with a maxsize of zero or less', () => {
    const state = lastState(
      runOf(
        programOf(function* (py) {
          const q = yield py.at('pass').Queue('q', -5);
          for (let i = 0; i < 100; i++) yield py.at('pass').put(q, i);
        }),
      ),
    );
    expect(qsizeOf(queueOf(state, 0))).toBe(100);
    expect(processOf(state, 0).exitcode).toBe(0);
  });

  it('goes on when a seat comes free before its time, and not after', () => {
    const program = pair(1, {
      *a(py, q) {
        yield py.at('pass').put(q, 1);
        try {
          yield py.at('pass').put(q, 2, true, 1);
          yield py.at('pass').print('put');
        } catch (error) {
          yield py.at('pass').except(error);
          yield py.at('pass').print('Full');
        }
      },
      *b(py, q) {
        yield py.at('pass').get(q);
      },
    });
    const toWait: Choice[] = ['0', '0', '0', '0', '0', '1', '1'];
    expect(printed(runOf(program, [...toWait, '2', 't', '1']))).toEqual(['put']);
    expect(printed(runOf(program, [...toWait, 't', '2', '1', '1', '1']))).toEqual(['Full']);
  });
});

describe('get', () => {
  it('gives messages in the order they were put, and frees their seats', () => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield py.at('pass').Queue('q', 3);
        for (const value of ['a', 'b', 'c']) yield py.at('pass').put(q, value);
        for (let i = 0; i < 3; i++) yield py.at('pass').print(py.str(yield py.at('pass').get(q)));
      }),
    );
    expect(printed(trace)).toEqual(['a', 'b', 'c']);
    expect(queueOf(lastState(trace), 0).free).toBe(3);
  });

  it('raises Empty when its time is over, and prints _queue.Empty if nobody catches it', () => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield py.at('pass').Queue('q');
        yield py.at('pass').get(q, true, 1.5);
      }),
    );
    expect(lastState(trace).now).toBe(1500);
    expect(processOf(lastState(trace), 0).exitcode).toBe(1);
    expect(printed(trace)).toEqual([
      'Traceback (most recent call last):',
      '  File "test.py", line 1, in <module>',
      '    pass',
      '_queue.Empty',
    ]);
  });

  it('holds the read lock while it waits, so that get_nowait of another raises Empty on a queue with a message', () => {
    const program = pair(0, {
      *a(py, q) {
        yield py.at('pass').get(q);
      },
      *b(py, q) {
        yield py.at('pass').put(q, 1);
        try {
          yield py.at('pass').get_nowait(q);
        } catch (error) {
          yield py.at('pass').except(error, 'queue.Empty');
          yield py.at('pass').print('Empty');
        }
      },
    });
    const trace = runOf(program, ['0', '0', '0', '0', '0', '1', '2', '2', '2', '2']);
    expect(printed(trace)).toEqual(['Empty']);
    expect(outcomeOf(lastState(trace))).toBe('finished');
  });

  it('makes a second reader wait for its turn', () => {
    const program = pair(0, {
      *a(py, q) {
        yield py.at('pass').get(q);
      },
      *b(py, q) {
        yield py.at('pass').get(q);
      },
    });
    const state = lastState(runOf(program, ['0', '0', '0', '0', '0', '1', '2']));
    expect(processOf(state, 1).wait?.for).toBe('item');
    expect(processOf(state, 2).wait?.for).toBe('turn');
    expect(queueOf(state, 0).reader).toBe(1);
    expect(outcomeOf(state)).toBe('stuck');
  });
});

describe('the feeder thread, when it can be chosen', () => {
  const scheduled: Options = { feeder: 'scheduled', method: 'fork', os: 'linux' };
  const asker = programOf(function* (py) {
    const q = yield py.at('pass').Queue('q', 1);
    yield py.at('pass').put(q, 1);
    yield py.at('pass').print(py.str(yield py.at('pass').full(q)));
    yield py.at('pass').print(py.str(yield py.at('pass').empty(q)));
  });

  it('lets a queue be full and empty at once', () => {
    expect(printed(runOf(asker, ['0', '0', '0', '0', '0', '0'], scheduled))).toEqual(['True', 'True']);
  });

  it('makes it non-empty by delivering', () => {
    expect(printed(runOf(asker, ['0', '0', '0f', '0', '0', '0', '0'], scheduled))).toEqual(['True', 'False']);
  });

  it('keeps its process from ending until everything is in the pipe', () => {
    const trace = runInline(
      asker,
      scripted(['0', '0', '0', '0', '0', '0', '0'], () => null),
      {
        options: scheduled,
        limit: 7,
      },
    );
    const state = lastState(trace);
    expect(processOf(state, 0).wait?.for).toBe('flush');
    expect(choicesOf(state)).toEqual(['0f']);
  });
});

describe('the pipe', () => {
  it('holds 64 KiB: a child with more cannot end while its parent joins before it reads', () => {
    const joinFirst = programOf(
      function* (py) {
        const q = yield py.at('pass').Queue('q');
        const child = yield py.at('pass').Process('child', [q]);
        yield py.at('pass').start(child);
        yield py.at('pass').join(child);
        yield py.at('pass').get(q);
      },
      {
        *child(py, q) {
          yield py.at('pass').put(q, 'x'.repeat(1_000_000));
        },
      },
    );
    const state = lastState(runOf(joinFirst));
    expect(outcomeOf(state)).toBe('stuck');
    expect(processOf(state, 1).wait?.for).toBe('flush');
  });

  it.each([
    [65_500, 0],
    [65_519, null],
  ])('a string of %d characters lets its process end with %s', (length, exitcode) => {
    const state = lastState(
      runOf(
        programOf(function* (py) {
          const q = yield py.at('pass').Queue('q');
          yield py.at('pass').put(q, 'x'.repeat(length));
        }),
      ),
    );
    expect(processOf(state, 0).exitcode).toBe(exitcode);
  });

  // In CPython 3.13.0 on Linux a child with 65 500 letters ends, and one with 65 519 does not.
  it.each([
    [65_500, 'finished'],
    [65_519, 'stuck'],
  ])('%d letters in a message that nobody reads: %s', (length, outcome) => {
    const q: Program = {
      id: 'alone',
      source: 'pass',
      numbers: [],
      processes: 1,
      *module(py) {
        const queue = yield py.at('pass').Queue('q');
        yield py.at('pass').put(queue, 'x'.repeat(length));
      },
      functions: {},
    };
    expect(outcomeOf(lastState(runInline(q, articleOrder)))).toBe(outcome);
  });

  it('lets a message through that is larger than it, once somebody reads', () => {
    const trace = runOf(
      pair(0, {
        *a(py, q) {
          yield py.at('pass').put(q, 'x'.repeat(200_000));
        },
        *b(py, q) {
          yield py.at('pass').print(String(py.str(yield py.at('pass').get(q)).length));
        },
      }),
    );
    expect(printed(trace)).toEqual(['200000']);
    expect(outcomeOf(lastState(trace))).toBe('finished');
  });
});

describe('processes', () => {
  it('join waits for the end and no longer than its timeout', () => {
    const program = programOf(
      function* (py) {
        const child = yield py.at('pass').Process('child');
        yield py.at('pass').start(child);
        yield py.at('pass').join(child, 1);
        yield py.at('pass').print('went on');
        yield py.at('pass').join(child);
        yield py.at('pass').print('joined');
      },
      {
        *child(py) {
          yield py.at('pass').sleep(3);
          yield py.at('pass').print('slept');
        },
      },
    );
    const trace = runOf(program);
    expect(printed(trace)).toEqual(['went on', 'slept', 'joined']);
    expect(lastState(trace).now).toBe(3000);
    expect(processOf(lastState(trace), 1).joined).toBe(true);
  });

  it('the parent does not end before its children', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          yield py.at('pass').start(yield py.at('pass').Process('child'));
          yield py.at('pass').print('main end');
        },
        {
          *child(py) {
            yield py.at('pass').sleep(1);
            yield py.at('pass').print('child end');
          },
        },
      ),
    );
    expect(printed(trace)).toEqual(['main end', 'child end']);
    expect(trace.turns.at(-1)?.events.at(-1)).toMatchObject({ type: 'process.exited', process: 0 });
  });

  it('an exception that nothing catches ends a child with exit code 1 and the traceback of CPython 3.13', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const q = yield py.at('pass').Queue('q', 1);
          const child = yield py.at('pass').Process('child', [q]);
          yield py.at('pass').start(child);
          yield py.at('pass').join(child);
        },
        {
          *child(py, q) {
            yield py.at('pass').put(q, 1);
            yield py.at('pass').put_nowait(q, 2);
          },
        },
      ),
    );
    expect(processOf(lastState(trace), 1).exitcode).toBe(1);
    expect(processOf(lastState(trace), 0).exitcode).toBe(0);
    expect(printed(trace)[0]).toBe('Process Process-1:');
    expect(printed(trace).at(-1)).toBe('queue.Full');
    expect(trace.output.every((line) => line.stream === 'stderr')).toBe(true);
  });

  it.each([
    [
      'cannot start a process twice',
      function* (py) {
        const child = yield py.at('pass').Process('child');
        yield py.at('pass').start(child);
        yield py.at('pass').start(child);
      },
    ],
    [
      'can only join a started process',
      function* (py) {
        yield py.at('pass').join(yield py.at('pass').Process('child'));
      },
    ],
  ] satisfies [string, Program['module']][])('AssertionError: %s', (text, module) => {
    const trace = runOf(programOf(module, { *child() {} }));
    expect(printed(trace).at(-1)).toBe(`AssertionError: ${text}`);
  });

  it('are named after their place among their siblings', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          yield py.at('pass').start(yield py.at('pass').Process('child'));
          yield py.at('pass').Process('child');
        },
        {
          *child(py) {
            yield py.at('pass').Process('child');
          },
        },
      ),
    );
    expect(lastState(trace).processes.map((one) => one.name)).toEqual([
      'MainProcess',
      'Process-1',
      'Process-2',
      'Process-1:1',
    ]);
  });

  it('each child begins with a copy of its parent’s globals and changes only its own', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          py.globals.n = 1;
          const child = yield py.at('pass').Process('child');
          yield py.at('pass').start(child);
          py.globals.n = 2;
          yield py.at('pass').join(child);
          yield py.at('pass').print(py.str(py.value(py.globals.n)));
        },
        {
          *child(py) {
            py.globals.n = py.int(py.globals.n) + 10;
            yield py.at('pass').print(py.str(py.value(py.globals.n)));
          },
        },
      ),
    );
    expect(printed(trace)).toEqual(['11', '2']);
  });
});

describe('time', () => {
  const sleeper = programOf(function* (py) {
    yield py.at('pass').sleep(1);
    yield py.at('pass').sleep(0);
    yield py.at('pass').print('awake');
  });

  it('passes only when it is chosen, and then to the next deadline', () => {
    const trace = runOf(sleeper);
    expect(trace.turns.map((turn) => turn.choice)).toEqual([null, '0', 't', '0', '0', '0', '0']);
    expect(lastState(trace).now).toBe(1000);
    expect(nextDeadline(lastState(trace))).toBe(null);
  });

  it('cannot be chosen when nobody waits for one, nor anybody who waits', () => {
    expect(() => runInline(sleeper, () => 't')).toThrow('t cannot go here');
    expect(() => runInline(sleeper, () => '0')).toThrow('0 cannot go here');
  });
});

/** `atexit` in every kind of process, as CPython 3.13.0 showed it for these programs. */
import { describe, expect, it } from 'vitest';
import type { Body, Program, Py, Value } from '.';
import { pass, printed, programOf, runOf, show } from './test-run';

const functions: Program['functions'] = {
  *say(py, text) {
    yield* show(py, text ?? null);
  },
  *fail(py) {
    yield pass(py).raise('ValueError', 'x');
  },
  *full(py) {
    yield pass(py).raise('queue.Full');
  },
  *leave(py) {
    yield* show(py, 'leaves');
    py.exit(3);
  },
  *put(py, q) {
    yield pass(py).put(q, 'late');
    yield* show(py, 'put');
  },
  *alive(py, child) {
    yield* show(py, yield pass(py).is_alive(child));
  },
};

function* register(py: Py, fn: string, ...args: Value[]): Body {
  yield pass(py).run();
  py.atexit(fn, ...args);
}

/** MainProcess runs one child to its end. */
function ofOneChild(child: Program['functions'][string], top: (py: Py) => Body = function* () {}): Program {
  return programOf(
    function* (py) {
      yield* top(py);
      if (py.name !== '__main__') return;
      py.globals.q = yield pass(py).Queue('q');
      const one = yield pass(py).Process('child', [py.globals.q]);
      yield pass(py).start(one);
      yield pass(py).join(one);
      yield* show(py, yield pass(py).exitcode(one));
    },
    { ...functions, child },
  );
}

describe.each(['fork', 'spawn'] as const)('atexit under %s', (method) => {
  const shown = (program: Program): string[] => printed(runOf(program, { method }));

  it('calls what a child registered, the last first, and sends on what it puts', () => {
    const program = ofOneChild(function* (py, q) {
      yield* register(py, 'say', 'first');
      yield* register(py, 'say', 'second');
      yield* register(py, 'put', q as Value);
    });
    const trace = runOf(program, { method });
    expect(printed(trace)).toEqual(['put', 'second', 'first', '0']);
    expect(trace.turns.at(-1)?.state.queues[0]?.pipe.size).toBe(1);
  });

  it('runs what the top of the file registered in a spawned child too, and in a forked one not', () => {
    const top = function* (py: Py): Body {
      yield* register(py, 'say', 'top');
    };
    const program = ofOneChild(function* (py) {
      yield* show(py, 'child');
    }, top);
    expect(shown(program)).toEqual(['child', ...(method === 'spawn' ? ['top'] : []), '0', 'top']);
  });

  it('comes after the traceback of a child, and leaves its exit code as it is', () => {
    const lines = shown(
      ofOneChild(function* (py) {
        yield* register(py, 'say', 'handler');
        yield pass(py).raise('RuntimeError', 'boom');
      }),
    );
    expect(lines[0]).toBe('Process Process-1:');
    expect(lines.slice(-3)).toEqual(['RuntimeError: boom', 'handler', '1']);
  });

  it('comes after what sys.exit has said', () => {
    const program = ofOneChild(function* (py) {
      yield* register(py, 'say', 'handler');
      py.exit('said');
    });
    expect(shown(program)).toEqual(['said', 'handler', '1']);
  });

  it('is skipped by os._exit', () => {
    const program = ofOneChild(function* (py) {
      yield* register(py, 'say', 'never');
      yield pass(py)._exit(3);
    });
    expect(shown(program)).toEqual(['3']);
  });

  it('comes before children are joined', () => {
    const program = programOf(
      function* (py) {
        if (py.name !== '__main__') return;
        const one = yield pass(py).Process('parent');
        yield pass(py).start(one);
        yield pass(py).join(one);
      },
      {
        ...functions,
        *parent(py) {
          yield pass(py).start(yield pass(py).Process('grandchild'));
          yield* register(py, 'say', 'handler');
        },
        *grandchild(py) {
          yield pass(py).sleep(0.5);
          yield* show(py, 'grandchild');
        },
      },
    );
    expect(shown(program)).toEqual(['handler', 'grandchild']);
  });

  it('tells an exception of a handler, goes on to the next, and leaves the exit code as it is', () => {
    const program = ofOneChild(function* (py) {
      yield* register(py, 'say', 'last');
      yield* register(py, 'leave');
      yield* register(py, 'full');
      yield* register(py, 'fail');
    });
    const heading = 'Traceback (most recent call last):';
    const of = (fn: string): string[] => [
      `Exception ignored in atexit callback <function ${fn} at 0x…>:`,
      heading,
      `  File "test.py", line 1, in ${fn}`,
      '    pass',
    ];
    expect(shown(program)).toEqual([
      ...of('fail'),
      'ValueError: x',
      ...of('full'),
      'queue.Full: ',
      'leaves',
      ...of('leave'),
      'SystemExit: 3',
      'last',
      '0',
    ]);
  });
});

describe('atexit in MainProcess', () => {
  const idle: Program['functions'] = {
    ...functions,
    *idle(py) {
      yield pass(py).sleep(1);
      yield* show(py, 'child');
    },
  };

  it('runs what was registered before multiprocessing was used once the children have ended', () => {
    const program = programOf(function* (py) {
      const child = yield pass(py).Process('idle');
      yield* register(py, 'alive', child);
      yield pass(py).start(child);
      yield* register(py, 'say', 'late');
    }, idle);
    expect(printed(runOf(program))).toEqual(['late', 'child', 'False']);
  });

  it('takes a queue for its use, too', () => {
    const program = programOf(function* (py) {
      const child = yield pass(py).Process('idle');
      yield pass(py).Queue('q');
      yield* register(py, 'alive', child);
      yield pass(py).start(child);
    }, idle);
    expect(printed(runOf(program))).toEqual(['True', 'child']);
  });

  it('tells what nothing caught, runs handlers, ends children, and ends with its own exit code', () => {
    const program = programOf(function* (py) {
      yield* register(py, 'say', 'early');
      yield pass(py).start(yield pass(py).Process('idle'));
      yield* register(py, 'say', 'late');
      yield pass(py).raise('KeyError', "'main'");
    }, idle);
    const trace = runOf(program);
    expect(printed(trace).slice(-4)).toEqual(["KeyError: 'main'", 'late', 'child', 'early']);
    expect(trace.turns.at(-1)?.state.processes[0]?.exitcode).toBe(1);
  });

  it('is skipped by a signal', () => {
    const program = programOf(
      function* (py) {
        const child = yield pass(py).Process('slow');
        yield pass(py).start(child);
        yield pass(py).sleep(0.5);
        yield pass(py).terminate(child);
        yield pass(py).join(child);
        yield* show(py, yield pass(py).exitcode(child));
      },
      {
        ...functions,
        *slow(py) {
          yield* register(py, 'say', 'never');
          yield pass(py).sleep(60);
        },
      },
    );
    expect(printed(runOf(program))).toEqual(['-15']);
  });
});

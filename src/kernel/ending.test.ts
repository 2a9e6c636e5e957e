import { describe, expect, it } from 'vitest';
import { lastState, outcomeOf, type Program, processOf } from '.';
import { pass, printed, programOf, runOf, show } from './test-run';

describe('the end of a process', () => {
  it.each([
    [null, 0, []],
    [3, 3, []],
    [256, 0, []],
    [257, 1, []],
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

  it.each<[string, number, Program['functions'][string]]>([
    ['its last line', 0, function* () {}],
    [
      'an exception',
      1,
      function* (py) {
        yield pass(py).raise('KeyboardInterrupt');
      },
    ],
    [
      'an argument too few',
      1,
      function* (py, missing) {
        yield* show(py, py.value(missing));
      },
    ],
    [
      'sys.exit(3)',
      3,
      function* (py) {
        yield pass(py).run();
        py.exit(3);
      },
    ],
  ])('of a child by %s: exit code %d, and MainProcess has its own', (_, code, child) => {
    const trace = runOf(
      programOf(
        function* (py) {
          yield pass(py).start(yield pass(py).Process('child'));
        },
        { child },
      ),
    );
    expect(lastState(trace).processes.map((one) => one.exitcode)).toEqual([0, code]);
  });

  it('by an exception says so at once, even if what it has put never leaves its outbox', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const q = yield pass(py).Queue('q');
          yield pass(py).start(yield pass(py).Process('child', [q]));
        },
        {
          *child(py, q) {
            yield pass(py).put(q, 'x'.repeat(300_000));
            yield pass(py).raise('ValueError', 'text');
          },
        },
      ),
    );
    expect(printed(trace).at(-1)).toBe('ValueError: text');
    expect(outcomeOf(lastState(trace))).toBe('stuck');
  });

  it('of MainProcess by os._exit() leaves its children alone, daemons too', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          for (const daemon of [true, false])
            yield pass(py).start(yield pass(py).Process('child', [], { daemon }));
          yield pass(py)._exit(7);
        },
        {
          *child(py) {
            yield pass(py).sleep(1);
            yield pass(py).print('done');
          },
        },
      ),
    );
    expect(printed(trace)).toEqual(['done', 'done']);
    expect(lastState(trace).processes.map((one) => one.exitcode)).toEqual([7, 0, 0]);
  });

  it('of MainProcess waits for a child that waits for ever', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          const q = yield pass(py).Queue('q');
          yield pass(py).start(yield pass(py).Process('child', [q]));
          yield pass(py).print('last line');
        },
        {
          *child(py, q) {
            yield pass(py).get(q);
          },
        },
      ),
    );
    expect(printed(trace)).toEqual(['last line']);
    expect(processOf(lastState(trace), 0).wait?.for).toBe('children');
    expect(outcomeOf(lastState(trace))).toBe('stuck');
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

  it('the parent does not end before its children', () => {
    const trace = runOf(
      programOf(
        function* (py) {
          yield pass(py).start(yield pass(py).Process('child'));
          yield pass(py).print('main end');
        },
        {
          *child(py) {
            yield pass(py).sleep(1);
            yield pass(py).print('child end');
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
          const q = yield pass(py).Queue('q', 1);
          const child = yield pass(py).Process('child', [q]);
          yield pass(py).start(child);
          yield pass(py).join(child);
        },
        {
          *child(py, q) {
            yield pass(py).put(q, 1);
            yield pass(py).put_nowait(q, 2);
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
});

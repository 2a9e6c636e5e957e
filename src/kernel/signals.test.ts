import { describe, expect, it } from 'vitest';
import { lastState, outcomeOf, queueOf } from '.';
import { pass, printed, programOf, runOf } from './test-run';

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
    const trace = runOf(program, { feeder: 'scheduled', choices });
    expect(printed(trace)).toEqual(['3 1', 'still here']);
    expect(lastState(trace).processes.map((one) => one.exitcode)).toEqual([0, 3, 0]);
    expect(printed(runOf(program, { feeder: 'scheduled', os: 'windows', choices }))[0]).toBe('259 1');
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

import { describe, expect, it } from 'vitest';
import { lastState, outcomeOf, processOf, queueOf } from '.';
import { pair, pass, printed, programOf, runOf } from './test-run';

describe('get', () => {
  it('gives messages in the order they were put, and frees their seats', () => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield pass(py).Queue('q', 3);
        for (const value of ['a', 'b', 'c']) yield pass(py).put(q, value);
        for (let i = 0; i < 3; i++) yield pass(py).print(py.str(yield pass(py).get(q)));
      }),
    );
    expect(printed(trace)).toEqual(['a', 'b', 'c']);
    expect(queueOf(lastState(trace), 0).free).toBe(3);
  });

  it('raises Empty when its time is over, and prints _queue.Empty if nobody catches it', () => {
    const trace = runOf(
      programOf(function* (py) {
        const q = yield pass(py).Queue('q');
        yield pass(py).get(q, true, 1.5);
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
        yield pass(py).get(q);
      },
      *b(py, q) {
        yield pass(py).put(q, 1);
        try {
          yield pass(py).get_nowait(q);
        } catch (error) {
          yield pass(py).except(error, 'queue.Empty');
          yield pass(py).print('Empty');
        }
      },
    });
    const trace = runOf(program, { choices: ['0', '0', '0', '0', '0', '1', '2', '2', '2', '2'] });
    expect(printed(trace)).toEqual(['Empty']);
    expect(outcomeOf(lastState(trace))).toBe('finished');
  });

  it('waits for ever once all who put have died: there is no end of the stream', () => {
    const program = pair(0, {
      *a(py, q) {
        yield pass(py).put(q, 1);
        yield pass(py)._exit(1);
      },
      *b(py, q) {
        for (;;) yield pass(py).print(py.str(yield pass(py).get(q)));
      },
    });
    const trace = runOf(program);
    expect(printed(trace)).toEqual(['1']);
    expect(processOf(lastState(trace), 1).exitcode).toBe(1);
    expect(processOf(lastState(trace), 2).wait).toEqual({ for: 'item', queue: 0, until: null });
    expect(outcomeOf(lastState(trace))).toBe('stuck');
  });

  it('makes a second reader wait for its turn', () => {
    const program = pair(0, {
      *a(py, q) {
        yield pass(py).get(q);
      },
      *b(py, q) {
        yield pass(py).get(q);
      },
    });
    const state = lastState(runOf(program, { choices: ['0', '0', '0', '0', '0', '1', '2'] }));
    expect(processOf(state, 1).wait?.for).toBe('item');
    expect(processOf(state, 2).wait?.for).toBe('turn');
    expect(queueOf(state, 0).reader).toBe(1);
    expect(outcomeOf(state)).toBe('stuck');
  });
});

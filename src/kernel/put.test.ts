import { describe, expect, it } from 'vitest';
import { type Choice, lastState, outcomeOf, processOf, qsizeOf, queueOf } from '.';
import { pair, pass, printed, programOf, runOf } from './test-run';

describe('put', () => {
  const putter = programOf(function* (py) {
    const q = yield pass(py).Queue('q', 1);
    yield pass(py).put(q, 'a');
    yield pass(py).put(q, 'b');
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
        const q = yield pass(py).Queue('q', 1);
        yield pass(py).put(q, 'a');
        try {
          yield pass(py).put(q, 'b', block, timeout);
        } catch (error) {
          yield pass(py).except(error, 'queue.Full');
          yield pass(py).print('Full');
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
          const q = yield pass(py).Queue('q', 1);
          yield pass(py).put(q, 'a');
          try {
            yield pass(py).put(q, 'b', true, 0.5);
          } catch (error) {
            yield pass(py).except(error);
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
          const q = yield pass(py).Queue('q', -5);
          for (let i = 0; i < 100; i++) yield pass(py).put(q, i);
        }),
      ),
    );
    expect(qsizeOf(queueOf(state, 0))).toBe(100);
    expect(processOf(state, 0).exitcode).toBe(0);
  });

  it('goes on when a seat comes free before its time, and not after', () => {
    const program = pair(1, {
      *a(py, q) {
        yield pass(py).put(q, 1);
        try {
          yield pass(py).put(q, 2, true, 1);
          yield pass(py).print('put');
        } catch (error) {
          yield pass(py).except(error);
          yield pass(py).print('Full');
        }
      },
      *b(py, q) {
        yield pass(py).get(q);
      },
    });
    const toWait: Choice[] = ['0', '0', '0', '0', '0', '1', '1'];
    expect(printed(runOf(program, { choices: [...toWait, '2', 't', '1'] }))).toEqual(['put']);
    expect(printed(runOf(program, { choices: [...toWait, 't', '2', '1', '1', '1'] }))).toEqual(['Full']);
  });
});

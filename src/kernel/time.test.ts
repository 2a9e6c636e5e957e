import { describe, expect, it } from 'vitest';
import { lastState, nextDeadline, runInline } from '.';
import { pass, programOf, runOf } from './test-run';

describe('time', () => {
  const sleeper = programOf(function* (py) {
    yield pass(py).sleep(1);
    yield pass(py).sleep(0);
    yield pass(py).print('awake');
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

import { describe, expect, it } from 'vitest';
import type { CallRow } from './calls';
import {
  NEW_PAD,
  steppedTimeout,
  suggestedValue,
  timeoutProblem,
  valueProblem,
  waitingCall,
} from './pad-state';

const row = (process: number, call: string, outcome = 'returned None'): CallRow => ({
  turn: 1,
  process,
  name: '',
  call,
  askedAt: 0,
  outcome,
  at: 0,
  ended: 1,
  from: null,
});

describe('a pad', () => {
  it('writes the arguments that matter', () => {
    expect(waitingCall('put', NEW_PAD, "'a'")).toBe("put('a')");
    expect(waitingCall('put', { ...NEW_PAD, timeout: '2' }, "'a'")).toBe("put('a', True, 2)");
    expect(waitingCall('get', { ...NEW_PAD, timeout: '-1' }, '')).toBe('get(True, -1)');
    expect(waitingCall('put', { ...NEW_PAD, block: false, timeout: '2' }, '1')).toBe('put(1, False)');
    expect(waitingCall('get', { ...NEW_PAD, block: false }, '')).toBe('get(False)');
  });

  it('steps through the usual timeouts', () => {
    const steps = ['None', '0', '0.5', '1', '2', '3', '5', '10', '30'];
    for (const [at, one] of steps.entries()) {
      expect(steppedTimeout(one, 1)).toBe(steps[Math.min(at + 1, 8)]);
      expect(steppedTimeout(one, -1)).toBe(steps[Math.max(at - 1, 0)]);
    }
    expect(steppedTimeout('0.7', 1)).toBe('1');
    expect(steppedTimeout('-1', 1)).toBe('0');
    expect(steppedTimeout('-1', -1)).toBe('None');
  });

  it('says what is wrong with what was typed', () => {
    expect(valueProblem("'a'")).toBeNull();
    expect(valueProblem('[1, 2]')).toBeNull();
    expect(valueProblem('hello')).toBe("hello is not defined. A text stands in quotes: 'hello'.");
    expect(valueProblem('')).toBe('put() needs something to put.');
    expect(valueProblem('1, 2')).toBe('That is more than one value. A list stands in brackets: [1, 2].');
    expect(timeoutProblem('-0.5')).toBeNull();
    expect(timeoutProblem('None')).toBeNull();
    expect(timeoutProblem('soon')).toContain('not “soon”');
  });

  it('offers the next letter once the last one went', () => {
    expect(suggestedValue([], 1)).toBe("'a'");
    expect(suggestedValue([row(1, "put('a')"), row(1, 'get()')], 1)).toBe("'b'");
    expect(suggestedValue([row(1, "put('a')")], 2)).toBe("'h'");
    expect(suggestedValue([row(0, "put_nowait('x')", 'raised queue.Full')], 0)).toBe("'x'");
    expect(suggestedValue([row(1, "put('z')"), row(1, "put('z', True, 1)", 'waiting')], 1)).toBe("'a'");
    expect(suggestedValue([row(1, 'put(41)')], 1)).toBe('42');
    expect(suggestedValue([row(1, "put(['a'])")], 1)).toBe("['a']");
  });
});

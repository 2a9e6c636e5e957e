import { describe, expect, it } from 'vitest';
import { type Choice, DEFAULT_OPTIONS, type KernelState, newTrace, type Turn } from '../kernel';
import { scheduleTextOf, writeSchedule } from './schedule-text';

const turnOf = (choice: Choice | null): Turn => ({
  choice,
  exchanges: [],
  picklings: [],
  events: [],
  state: {} as KernelState,
});

describe('the schedule of a run', () => {
  it('grows with it, as if it were written at once', () => {
    const trace = newTrace(DEFAULT_OPTIONS);
    trace.turns.push(turnOf(null));
    expect(scheduleTextOf(trace)).toBe('');
    const schedule: Choice[] = ['0', '0', '0', '1', 't', 't', '1f', '0'];
    schedule.forEach((choice, index) => {
      trace.turns.push(turnOf(choice));
      expect(scheduleTextOf(trace)).toBe(writeSchedule(schedule.slice(0, index + 1)));
    });
    expect(scheduleTextOf(trace)).toBe('0x3.1.tx2.1f.0');
  });
});

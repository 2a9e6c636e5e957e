/** The crowd ends well, however many there are and whoever goes first. */
import { describe, expect, it } from 'vitest';
import {
  articleOrder,
  lastState,
  outcomeOf,
  runInline,
  type Scheduler,
  shuffled,
  takeTurns,
} from '../kernel';
import { crowd } from './programs/crowd';

const schedulers: [string, Scheduler][] = [
  ['the article’s order', articleOrder],
  ['turns', takeTurns],
  ['a shuffled order', shuffled(7)],
];

describe('the crowd', () => {
  it.each(schedulers)('ends with all messages read, in %s', (_, scheduler) => {
    const trace = runInline(crowd, scheduler);
    const state = lastState(trace);
    expect(outcomeOf(state)).toBe('finished');
    expect(state.processes.map((one) => one.exitcode)).toEqual(Array(20).fill(0));
    expect(state.queues.map((queue) => queue.pipe.size)).toEqual([0]);
    const lines = trace.output.map((line) => line.text).sort();
    const each = (text: string) => [0, 1, 2].flatMap((n) => Array(19).fill(`${text} ${n}`));
    expect(lines).toEqual([...each('got'), ...each('put')]);
  });

  it.each([
    { processes: 1, each: 0 },
    { processes: 19, each: 40 },
    { processes: 5, each: 12 },
  ])('of $processes that put $each each ends', (numbers) => {
    const trace = runInline(crowd, articleOrder, { numbers });
    expect(outcomeOf(lastState(trace))).toBe('finished');
    expect(trace.output).toHaveLength(2 * numbers.processes * numbers.each);
  });

  it('is one the page can record to its end, at its longest', () => {
    const numbers = { processes: 19, each: 40 };
    expect(runInline(crowd, articleOrder, { numbers }).turns.length - 1).toBeLessThan(5000);
  });
});

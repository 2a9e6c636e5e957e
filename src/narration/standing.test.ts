import { expect, test } from 'vitest';
import { listingOf } from '../content/all';
import { articleOrder, DEFAULT_OPTIONS, type Options, runInline, turnAt } from '../kernel';
import { standing, textOf } from './index';

function said(id: string, step: number, options: Partial<Options> = {}): string[] {
  const listing = listingOf(id);
  if (listing === undefined) throw new Error(id);
  const trace = runInline(listing, articleOrder, { options: { ...DEFAULT_OPTIONS, ...options } });
  return standing(turnAt(trace, step).state).map(textOf);
}

test('listing 1: lines and values, before a start, in the middle, and when all is over', () => {
  expect(said('listing-1', 0)).toEqual(['MainProcess is at line 1.']);
  expect(said('listing-1', 10)).toEqual([
    'MainProcess is at line 28, g_num is 100.',
    'Process-1 is at line 5, g_num is 100.',
    'Process-2 has not been started.',
  ]);
  expect(said('listing-1', 14)).toEqual([
    'MainProcess is waiting for Process-1 to end, g_num is 100.',
    'Process-1 is at line 8, g_num is 150.',
    'Process-2 is at line 13, g_num is 100.',
  ]);
  expect(said('listing-1', 27)).toEqual([
    'MainProcess has ended with exit code 0, g_num was 100.',
    'Process-1 has ended with exit code 0, g_num was 150.',
    'Process-2 has ended with exit code 0, g_num was 50.',
  ]);
});

test('listing 2: what it waits for and how long, and what the queue holds', () => {
  expect(said('listing-2', 12)).toEqual([
    'MainProcess is waiting for a seat in q, 2.0 of 2.0 seconds to go.',
    "q holds 'message 1', 'message 2', 'message 3', next out first; 3 of 3 seats are taken.",
  ]);
  expect(said('listing-2', 13)).toEqual([
    'MainProcess has waited for a seat in q until its time was up, and can go on.',
    "q holds 'message 1', 'message 2', 'message 3', next out first; 3 of 3 seats are taken.",
  ]);
});

test('listing 3: a queue without a limit, filled and emptied', () => {
  expect(said('listing-3', 20)).toEqual([
    'MainProcess is waiting for Process-1 to end.',
    "Process-1 is at line 11, i is 1, message is 'message 1'.",
    'Process-2 is at line 16.',
    "q holds 'message 0', 'message 1', next out first; it has no limit.",
  ]);
  expect(said('listing-3', 60).at(-1)).toBe('q has nothing to read; it has no limit.');
});

test('under the hood: a message that has not left its process is in its outbox', () => {
  expect(said('listing-2', 6, { feeder: 'scheduled' })).toEqual([
    'MainProcess is at line 7.',
    "q holds 'message 1'; 2 of 3 seats are taken.",
    "MainProcess has 'message 2' in its outbox.",
  ]);
});

import { describe, expect, it } from 'vitest';
import type { Listing } from '../content';
import { LISTINGS, listingOf } from '../content/all';
import {
  articleOrder,
  DEFAULT_OPTIONS,
  explore,
  exploring,
  lastState,
  outcomeOf,
  runInline,
  scripted,
} from '.';
import { endingsOf } from './outputs';
import { possibleChoices, stateGraph } from './state-graph';

const [listing1, listing2, listing3] = LISTINGS as [Listing, Listing, Listing];

describe('every interleaving', { timeout: 60_000 }, () => {
  it('of listing 1 gives one of 20 outputs: every merge of two triples that keeps each in order', () => {
    const plus = ['-child process 1 start-', 'g_num is 150', '-child process 1 end-'];
    const minus = ['-child process 2 start-', 'g_num is 50', '-child process 2 end-'];
    const expected = merges(plus, minus).map((middle) =>
      ['-main process start-', 'g_num is 100', ...middle, '-main process end-'].join('\n'),
    );
    const { endings, complete } = explore(listing1);
    expect(complete).toBe(true);
    expect(expected).toHaveLength(20);
    expect(endings.map((one) => one.output.join('\n')).sort()).toEqual(expected.sort());
    expect(endings.every((one) => one.outcome === 'finished')).toBe(true);
  });

  it('of listing 2 gives the same output', () => {
    const { endings, complete } = explore(listing2);
    expect(complete).toBe(true);
    expect(endings).toHaveLength(1);
  });

  it('of listing 3 ends, and the reader reads a prefix of what was written', () => {
    const { endings, complete } = explore(listing3);
    expect(complete).toBe(true);
    for (const { output, outcome } of endings) {
      expect(outcome).toBe('finished');
      const read = output.filter((line) => line.startsWith('read'));
      expect(read).toEqual([0, 1, 2, 3, 4].map((n) => `read: message ${n}`).slice(0, read.length));
      expect(output.filter((line) => line.startsWith('write'))).toHaveLength(5);
    }
  });

  it.each(LISTINGS)('that $id can end with has a schedule that leads there', (listing) => {
    for (const { output, outcome, schedule } of explore(listing).endings) {
      const trace = runInline(listing, scripted(schedule, articleOrder));
      expect(trace.turns.slice(1).map((turn) => turn.choice)).toEqual(schedule);
      expect(trace.output.map((line) => line.text)).toEqual(output);
      expect(outcomeOf(lastState(trace))).toBe(outcome);
    }
  });

  it('finds that listing 2 with one seat is always stuck', () => {
    const { endings } = explore(listing2, { numbers: { maxsize: 1 } });
    expect(endings.map((one) => one.outcome)).toEqual(['stuck']);
  });

  it.each(['with-put', 'scheduled'] as const)('of listing 3 is found in few states, feeder %s', (feeder) => {
    const { complete, states, endings } = explore(listing3, { options: { ...DEFAULT_OPTIONS, feeder } });
    expect(complete).toBe(true);
    expect(states).toBeLessThan(5000);
    expect(endings).toHaveLength(feeder === 'with-put' ? 196 : 297);
  });

  it.each([
    ['listing-1', {}],
    ['listing-2', {}],
    ['listing-3', { count: 2 }],
    ['listing-3-bounded', { maxsize: 1 }],
    ['mutate-after-put', {}],
    ['unpicklable', {}],
    ['killed-reader', {}],
    ['daemon', {}],
    ['two-readers', { count: 2, each: 1 }],
  ])('of %s has the same endings when no step is left out', (id, numbers) => {
    const program = listingOf(id) as Listing;
    const options = { ...DEFAULT_OPTIONS, feeder: 'scheduled' as const };
    const search = stateGraph(program, numbers, options, 1_000_000, possibleChoices);
    let slice = search.next();
    while (!slice.done) slice = search.next();
    const all = endingsOf(slice.value, 1_000_000).endings;
    const { endings, states } = explore(program, { numbers, options });
    const told = ({ outcome, output }: (typeof all)[number]) => `${outcome}\n${output.join('\n')}`;
    expect(endings.map(told).sort()).toEqual(all.map(told).sort());
    expect(states).toBeLessThanOrEqual(slice.value.edges.length);
  });

  it('goes in slices and says how far it is', () => {
    const slices = [...exploring(listing3)];
    expect(slices.length).toBeGreaterThan(2);
    for (const { states, waiting } of slices) expect(waiting).toBeLessThanOrEqual(states);
  });

  it('says when it met its limit', () => {
    expect(explore(listing3, { limit: 50 }).complete).toBe(false);
  });
});

function merges<T>(a: readonly T[], b: readonly T[]): T[][] {
  if (a.length === 0 || b.length === 0) return [[...a, ...b]];
  const [first, ...restA] = a as [T, ...T[]];
  const [second, ...restB] = b as [T, ...T[]];
  return [
    ...merges(restA, b).map((rest) => [first, ...rest]),
    ...merges(a, restB).map((rest) => [second, ...rest]),
  ];
}

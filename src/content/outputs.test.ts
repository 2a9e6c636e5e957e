/** Every output CPython ever gave for a program is among those the search finds, under every start method. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Ending, explore, type StartMethod, sourceWith } from '../kernel';
import type { Listing } from '.';
import { LAB, listingOf, PROGRAMS } from './all';

interface Recorded {
  readonly program: string;
  readonly python: string;
  /** The text of each case. */
  readonly sources: Readonly<Record<string, string>>;
  readonly outcomes: readonly {
    readonly case: string;
    readonly numbers: Readonly<Record<string, number>>;
    readonly method: StartMethod;
    readonly count: number;
    readonly hung: boolean;
    readonly exit: number | null;
    readonly lines: readonly string[];
  }[];
}

const folder = new URL('programs/outputs/', import.meta.url);
const recorded = readdirSync(folder).map(
  (file): Recorded => JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
);
// Twenty processes are too many to search; crowd.test.ts follows each of its outputs instead.
const isSearched = (name: string) => !/^crowd default /.test(name);
const cases = recorded.flatMap(({ program, outcomes }) =>
  [...new Set(outcomes.map((one) => `${one.case} ${one.method}`))].map(
    (name) => [program, name, outcomes.filter((one) => `${one.case} ${one.method}` === name)] as const,
  ),
);

const found = new Map<string, readonly Ending[]>();

function endingsOf(program: string, numbers: Readonly<Record<string, number>>, method: StartMethod) {
  const key = `${program} ${JSON.stringify(numbers)} ${method === 'fork' ? 'fork' : 'spawn'}`;
  let endings = found.get(key);
  if (endings === undefined) {
    const options = { feeder: 'scheduled', method, os: 'linux' } as const;
    const exploration = explore(listingOf(program) as Listing, { numbers, options });
    expect(exploration.complete).toBe(true);
    endings = exploration.endings;
    found.set(key, endings);
  }
  return endings;
}

// Under forkserver a child's traceback begins in other frames of the library than under spawn.
function told(lines: readonly string[], outcome: string, method: StartMethod): string {
  if (method !== 'forkserver') return [outcome, ...lines].join('\n');
  const own = lines.filter((line, at) => {
    const frame = line.startsWith('  File "')
      ? line
      : lines.slice(0, at).findLast((one) => /^ {2}File "|^\S/.test(one));
    return !frame?.startsWith('  File "') || frame.includes('.py", line') === frame.includes('in <module>');
  });
  return [outcome, ...own].join('\n');
}

describe('the outputs of CPython', () => {
  it.each(PROGRAMS.filter((one) => one !== LAB))('are there of $id, by every start method', (listing) => {
    const file = recorded.find((one) => one.program === listing.id);
    const methods = new Set(file?.outcomes.filter((one) => one.case === 'default').map((one) => one.method));
    expect(methods).toEqual(new Set(['fork', 'spawn', 'forkserver']));
  });

  it.each(recorded)('of $program are those of its text as it stands, by CPython 3.13', (file) => {
    const listing = listingOf(file.program) as Listing;
    expect(file.python).toMatch(/^3\.13\./);
    for (const { case: name, numbers } of file.outcomes)
      expect(sourceWith(listing, numbers)).toBe(file.sources[name]);
  });
});

describe('what CPython printed can be printed here', { timeout: 60_000 }, () => {
  it.each(cases.filter(([program, name]) => isSearched(`${program} ${name}`)))(
    '%s %s',
    (program, _, outcomes) => {
      const [{ numbers, method } = { numbers: {}, method: 'fork' as StartMethod }] = outcomes;
      const endings = endingsOf(program, numbers, method);
      const possible = new Set(endings.map(({ output, outcome }) => told(output, outcome, method)));
      for (const { lines, hung } of outcomes)
        expect(possible).toContain(told(lines, hung ? 'stuck' : 'finished', method));
    },
  );

  it.each(['fork', 'spawn', 'forkserver'] as const)(
    'the bounded listing 3 both ends and is stuck: %s',
    (method) => {
      const endings = endingsOf('listing-3-bounded', {}, method);
      expect(new Set(endings.map((one) => one.outcome))).toEqual(new Set(['finished', 'stuck']));
      const inPython = cases.find(([id, name]) => id === 'listing-3-bounded' && name === `default ${method}`);
      expect(new Set(inPython?.[2].map((one) => one.hung))).toEqual(new Set([false, true]));
    },
  );

  it.each([
    ['listing-1', 20],
    ['listing-2', 1],
  ] as const)('%s has exactly %d, under every start method', (program, count) => {
    for (const method of ['fork', 'spawn'] as const)
      expect(endingsOf(program, {}, method)).toHaveLength(count);
  });
});

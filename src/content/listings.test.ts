import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  articleOrder,
  explore,
  lastState,
  outcomeOf,
  printTrace,
  runInline,
  sourceWith,
  type Trace,
  tracebackName,
} from '../kernel';
import { LISTING_NAMES, VARIANT_NAMES } from '.';
import { HOME, LAB, LISTINGS, listingOf, PROGRAMS, VARIANTS } from './all';
import type { Listing } from './types';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const textOf = (path: string) => readFileSync(here(path), 'utf8');

interface Recording {
  readonly program: string;
  readonly case: string;
  readonly python: string;
  readonly numbers: Record<string, number>;
  readonly stuck: boolean;
  readonly source: string;
  readonly stdout: readonly string[];
  readonly processes: Record<string, RecordedProcess>;
}

interface RecordedProcess {
  readonly exitcode: number | null;
  readonly raised: readonly { fn: string; line: number; raised: string; after: number }[];
  readonly lines: readonly RecordedLine[];
}

interface RecordedLine {
  readonly fn: string;
  readonly line: number;
  readonly globals: Record<string, string>;
  readonly locals: Record<string, string>;
}

const recordings = readdirSync(here('programs/recordings')).map(
  (file): Recording => JSON.parse(textOf(`programs/recordings/${file}`)),
);

describe('in the article’s order', () => {
  it.each(LISTINGS)('$id prints exactly what the article prints', (listing) => {
    const trace = runInline(listing, articleOrder);
    expect(`${trace.output.map((line) => line.text).join('\n')}\n`).toBe(
      textOf(`programs/${listing.id}.out`),
    );
    expect(outcomeOf(lastState(trace))).toBe('finished');
  });

  it.each([...LISTINGS, HOME])('$id happens as in its golden trace', (listing) => {
    const path = here(`programs/${listing.id}.trace.txt`);
    const text = printTrace(runInline(listing, articleOrder));
    if (process.env.UPDATE_TRACES) writeFileSync(path, text);
    expect(existsSync(path), `${path} is missing: run the tests once with UPDATE_TRACES=1`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});

describe('the twin runs the lines that CPython runs, with the same values', () => {
  it.each(recordings)('$program $case', (recording) => {
    const listing = listingOf(recording.program);
    if (listing === undefined) throw new Error(`no program ${recording.program}`);
    expect(sourceWith(listing, recording.numbers)).toBe(recording.source);
    const trace = likeIt(listing, recording);
    expect(outcomeOf(lastState(trace))).toBe(recording.stuck ? 'stuck' : 'finished');
    expect(processesOf(trace)).toEqual(recording.processes);
    expect(stdoutOf(trace).sort()).toEqual([...recording.stdout].sort());
  });

  it('has a recording of every program as it stands', () => {
    const recorded = recordings.filter((one) => one.case === 'default').map((one) => one.program);
    expect(recorded.sort()).toEqual(
      PROGRAMS.filter((one) => one !== LAB)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('has them from one version of CPython', () => {
    for (const { python } of recordings) expect(python).toMatch(/^3\.13\./);
  });
});

/**
 * A run that ends as the recorded one did: in the article's order, or, where that prints something else, along a
 * schedule that prints the same lines in the same order.
 */
function likeIt(listing: Listing, { numbers, stuck, stdout }: Recording): Trace {
  const trace = runInline(listing, articleOrder, { numbers });
  const outcome = stuck ? 'stuck' : 'finished';
  const same = stdoutOf(trace).sort().join('\n') === [...stdout].sort().join('\n');
  if (same && outcomeOf(lastState(trace)) === outcome) return trace;
  const options = { feeder: 'scheduled', method: 'fork', os: 'linux' } as const;
  const ending = explore(listing, { numbers, options }).endings.find(
    (one) => one.outcome === outcome && one.output.join('\n') === stdout.join('\n'),
  );
  return runInline(listing, ({ turn }) => ending?.schedule[turn] ?? null, { numbers, options });
}

function stdoutOf(trace: Trace): string[] {
  return trace.output.filter((line) => line.stream === 'stdout').map((line) => line.text);
}

function processesOf(trace: Trace): Record<string, RecordedProcess> {
  return Object.fromEntries(
    lastState(trace).processes.map(({ no, name, exitcode }) => [
      name,
      { exitcode, raised: raisedIn(trace, no), lines: linesOf(trace, no) },
    ]),
  );
}

function linesOf(trace: Trace, no: number): RecordedLine[] {
  const traps = trace.turns.flatMap((turn) =>
    turn.exchanges.filter((one) => one.process === no).map((one) => one.trap),
  );
  return traps.flatMap(({ fn, line, part, bindings }) => {
    if (line === null || part > 0) return [];
    const scope = (wanted: string) =>
      Object.fromEntries(bindings.filter((one) => one.scope === wanted).map((one) => [one.name, one.repr]));
    return [{ fn, line, globals: scope('global'), locals: scope('local') }];
  });
}

function raisedIn(trace: Trace, no: number): RecordedProcess['raised'] {
  let lines = 0;
  return trace.turns.flatMap((turn) => {
    const raised = turn.events.flatMap((event) => {
      if (event.type !== 'exception.raised' || event.process !== no) return [];
      const line = turn.state.processes[no]?.raised?.line ?? 0;
      return [{ fn: '<module>', line, raised: tracebackName(event.exception), after: lines - 1 }];
    });
    lines += turn.exchanges.filter(
      (one) => one.process === no && one.trap.part === 0 && one.trap.line !== null,
    ).length;
    return raised;
  });
}

it('the variants are named on the first page as they name themselves', () => {
  expect(LISTING_NAMES).toEqual(LISTINGS.map(({ id, title, short }) => ({ id, title, short })));
  expect(VARIANT_NAMES).toEqual(VARIANTS.map(({ id, title }) => ({ id, title })));
});

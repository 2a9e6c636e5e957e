import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  articleOrder,
  lastState,
  outcomeOf,
  printTrace,
  runInline,
  sourceWith,
  type Trace,
  tracebackName,
} from '../kernel';
import { LISTING_NAMES, VARIANT_NAMES } from '.';
import { HOME, LISTINGS, listingOf, VARIANTS } from './all';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const textOf = (path: string) => readFileSync(here(path), 'utf8');

interface Recording {
  readonly program: string;
  readonly case: string;
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
    const trace = runInline(listing, articleOrder, { numbers: recording.numbers });
    expect(outcomeOf(lastState(trace))).toBe(recording.stuck ? 'stuck' : 'finished');
    expect(processesOf(trace)).toEqual(recording.processes);
    expect(trace.output.map((line) => line.text).sort()).toEqual([...recording.stdout].sort());
  });

  it('has a recording of every listing as it stands', () => {
    const recorded = recordings.filter((one) => one.case === 'default').map((one) => one.program);
    for (const listing of [...LISTINGS, HOME]) expect(recorded).toContain(listing.id);
  });
});

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

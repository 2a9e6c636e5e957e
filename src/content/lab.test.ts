import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  choicesOf,
  commandTo,
  DEFAULT_OPTIONS,
  isFeeder,
  processNoOf,
  runInline,
  TIME,
  type Trace,
} from '../kernel';
import { LAB } from './all';

/** One line of the data: what real CPython did with a sequence of calls. The format is in scripts/record_lab.py. */
interface Sequence {
  readonly seed: number;
  readonly maxsize: number;
  readonly processes: number;
  readonly calls: readonly (readonly [string] | readonly [string, string])[];
  readonly outcomes: readonly Outcome[];
}

interface Outcome {
  readonly call: number;
  readonly outcome: string;
  readonly at: number;
  readonly ended: number | null;
  readonly during: number | null;
}

const [header, ...lines] = readFileSync(
  fileURLToPath(new URL('lab/sequences.jsonl', import.meta.url)),
  'utf8',
)
  .trim()
  .split('\n');
const counts = JSON.parse(header ?? '{}');
const sequences = lines.map((line): Sequence => JSON.parse(line));

describe('the lab, held against CPython', { timeout: 60_000 }, () => {
  it('has a thousand sequences and enough waits in them', () => {
    expect(sequences.length).toBeGreaterThanOrEqual(1000);
    expect(counts.withWaitEndedByAnother).toBeGreaterThanOrEqual(300);
    expect(counts.withTimeout).toBeGreaterThanOrEqual(200);
  });

  it('gives the same outcome call by call', () => {
    const wrong = sequences.filter((sequence) => {
      try {
        expect(outcomesOf(sequence)).toEqual(sequence.outcomes);
        return false;
      } catch {
        return true;
      }
    });
    const first = wrong[0];
    if (first !== undefined)
      expect(outcomesOf(first), `${wrong.length} differ; seed ${first.seed}`).toEqual(first.outcomes);
  });
});

// What CPython 3.13.0 did with them on a queue of one seat, and with those of get() on an empty one.
it.each([
  ["put('b', None)", 'raised queue.Full'],
  ["put('b', 0)", 'raised queue.Full'],
  ["put('b', '')", 'raised queue.Full'],
  ["put('b', [])", 'raised queue.Full'],
  ["put('b', 0.0)", 'raised queue.Full'],
  ["put('b', None, 'a')", 'raised TypeError: must be real number, not str'],
  ['get(None)', 'raised queue.Empty'],
  ['get(0)', 'raised queue.Empty'],
  ["get('')", 'raised queue.Empty'],
  ["get(None, 'a')", 'raised TypeError: must be real number, not str'],
  ["get(1, 'a')", "raised TypeError: unsupported operand type(s) for +: 'float' and 'str'"],
  ["put('b', 'x')", 'waiting'],
  ['get([0])', 'waiting'],
])('block may be anything: %s', (call, outcome) => {
  const calls = [...(call.startsWith('put') ? [['0', "put('a')"] as const] : []), ['0', call] as const];
  const outcomes = outcomesOf({ seed: 0, maxsize: 1, processes: 2, calls, outcomes: [] });
  expect(outcomes.at(-1)?.outcome).toBe(outcome);
});

/** Runs a sequence in the lab: after each call, whoever can go on goes on. */
function outcomesOf({ maxsize, processes, calls }: Sequence): Outcome[] {
  const steps: number[] = [];
  let next = 0;
  const trace = runInline(
    LAB,
    (state, choices = choicesOf(state)) => {
      const ready = choices.find((choice) => choice !== TIME && !isFeeder(choice));
      const choice = ready ?? choiceOf(calls[next]);
      if (choice === null) return null;
      steps[state.turn + 1] = ready === undefined ? next++ : next - 1;
      return choice;
    },
    { numbers: { maxsize, processes: processes - 1 }, options: DEFAULT_OPTIONS },
  );
  return readOutcomes(trace, calls, steps);
}

function choiceOf(call: Sequence['calls'][number] | undefined): Choice | null {
  if (call === undefined) return null;
  return call.length === 1 ? TIME : commandTo(Number(call[0]), call[1]);
}

function readOutcomes(trace: Trace, calls: Sequence['calls'], steps: readonly number[]): Outcome[] {
  const open = new Map<number, { call: number; at: number }>();
  const outcomes: Outcome[] = [];
  for (const [turn, { choice, events, state }] of trace.turns.entries()) {
    const call = steps[turn] ?? -1;
    if (choice === null || choice === TIME) continue;
    const no = processNoOf(choice);
    if (choice.includes('.')) open.set(no, { call, at: state.now });
    const idle = events.findLast((event) => event.type === 'process.trapped' && event.process === no);
    const asked = open.get(no);
    if (asked === undefined || idle?.type !== 'process.trapped' || idle.syscall.call !== 'idle') continue;
    outcomes.push({
      call: asked.call,
      outcome: idle.syscall.outcome ?? '',
      at: asked.at,
      ended: state.now,
      during: call,
    });
    open.delete(no);
  }
  for (const { call, at } of open.values())
    outcomes.push({ call, outcome: 'waiting', at, ended: null, during: null });
  return outcomes.filter((one) => calls[one.call]?.length === 2).sort((a, b) => a.call - b.call);
}

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

describe('the lab, held against CPython', () => {
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

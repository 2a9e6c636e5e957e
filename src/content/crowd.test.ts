/** The crowd ends well, however many there are and whoever goes first, and prints all that CPython printed of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  articleOrder,
  choicesOf,
  isFeeder,
  type KernelState,
  lastState,
  outcomeOf,
  type Process,
  processNoOf,
  processOf,
  runInline,
  type Scheduler,
  type StartMethod,
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
    const numbers = { processes: 19, each: 220 };
    const { turns } = runInline(crowd, articleOrder, { numbers });
    expect(turns.length - 1).toBeLessThan(40_000);
    expect(turns.reduce((sum, { events }) => sum + events.length, 0)).toBeGreaterThan(100_000);
  });
});

interface Recorded {
  readonly case: string;
  readonly method: StartMethod;
  readonly hung: boolean;
  readonly exit: number | null;
  readonly lines: readonly string[];
}

const file = readFileSync(new URL('programs/outputs/crowd.json', import.meta.url), 'utf8');
const outcomes: readonly Recorded[] = JSON.parse(file).outcomes.filter(
  (one: Recorded) => one.case === 'default',
);

describe('what CPython printed of the crowd can be printed here', () => {
  it.each(outcomes)('by $method, output %$', ({ method, hung, exit, lines }) => {
    const trace = follow(lines, method);
    expect(trace.output.map((line) => line.text)).toEqual(lines);
    expect(outcomeOf(lastState(trace))).toBe('finished');
    expect({ hung, exit }).toEqual({ hung: false, exit: lastState(trace).processes[0]?.exitcode });
  });

  it.each([
    ['a message that was never put', ['got 1']],
    ['a message that its sender cannot have come to', ['put 0', 'got 0', 'got 2']],
    ['more than there are to print it', Array(20).fill('put 0')],
  ])('but not %s', (_, lines) => {
    expect(follow(lines, 'fork').output.length).toBeLessThan(lines.length);
  });
});

/** Runs the crowd so that it prints these lines; it stops before the first that nobody can be brought to print. */
function follow(lines: readonly string[], method: StartMethod) {
  return runInline(
    crowd,
    (state, choices = choicesOf(state)) => nextFor(lines[state.printed], state, choices),
    {
      options: { feeder: 'scheduled', method, os: 'linux' },
    },
  );
}

/**
 * Who goes so that this is printed next. What prints nothing and hands nothing over hinders nobody and goes first.
 * The children are alike, so of those who can print the line, or send what is to be read, the one that is furthest
 * on goes: the others keep more to do.
 */
function nextFor(line: string | undefined, state: KernelState, choices: readonly string[]): string | null {
  const of = (choice: string) => processOf(state, processNoOf(choice));
  const silent = choices.find((one) => !isFeeder(one) && printedBy(of(one)) === null);
  if (silent !== undefined) return silent;
  const mine = choices.filter((one) => !isFeeder(one) && printedBy(of(one)) === line);
  if (mine.length > 0) return furthest(mine, (one) => sent(state, of(one)));
  const wanted = Number(line?.replace('got ', ''));
  const feeders = choices.filter((one) => isFeeder(one) && sent(state, of(one)) === wanted);
  return feeders.length > 0 ? furthest(feeders, (one) => of(one).puts) : null;
}

function printedBy({ pending }: Process): string | null {
  return pending?.call === 'print' ? pending.text : null;
}

/** How many of its messages are in the pipe or read. */
function sent(state: KernelState, { no, puts }: Process): number {
  return puts - (state.queues[0]?.feeders.find((one) => one.process === no)?.buffer.size ?? 0);
}

function furthest(choices: readonly string[], far: (choice: string) => number): string | null {
  return choices.reduce((best, one) => (far(one) > far(best) ? one : best));
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  DEFAULT_OPTIONS,
  InlineProcesses,
  isRunnable,
  type KernelState,
  newTrace,
  type Program,
  type Resumption,
  repr,
  run,
  type Value,
} from '.';

/** A sequence of calls that several processes made on one queue in real CPython, one at a time. */
interface Sequence {
  readonly seed: number;
  readonly maxsize: number;
  readonly processes: number;
  readonly calls: readonly (readonly [string, string] | readonly ['t'])[];
  readonly outcomes: readonly { call: number; outcome: string; at: number; ended: number | null }[];
  /** Steps during which several calls ended, and in which order. */
  readonly order: Readonly<Record<string, readonly number[]>>;
}

const file = new URL('../content/lab/sequences.jsonl', import.meta.url);
const sequences = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): Sequence => JSON.parse(line));

describe('random calls, one after the other, in up to four processes', { timeout: 30_000 }, () => {
  it(`come to the same in CPython and here, call by call: ${sequences.length} sequences`, () => {
    for (const sequence of sequences) {
      const expected = sequence.outcomes.map(({ call, outcome, at, ended }) => [call, outcome, at, ended]);
      expect(outcomesOf(sequence), `seed ${sequence.seed}`).toEqual(expected);
    }
  });
});

// Each process makes its own calls and no other; the schedule says whose turn it is.
function programOf({ maxsize, processes, calls }: Sequence): Program {
  const own = (no: number) =>
    function* (py: Parameters<Program['module']>[0], q: Value | undefined): ReturnType<Program['module']> {
      for (const [who, text] of calls) {
        if (who !== String(no) || text === undefined) continue;
        try {
          yield made(py.at('pass'), q, text);
        } catch {
          // What it raised is in the answer.
        }
      }
      yield py.at('pass').run();
    };
  const children = Array.from({ length: processes - 1 }, (_, at) => at + 1);
  return {
    id: 'lab',
    source: 'pass',
    numbers: [],
    processes,
    functions: Object.fromEntries(children.map((no) => [`p${no}`, own(no)])),
    *module(py) {
      const q = yield py.at('pass').Queue('q', maxsize);
      for (const no of children) yield py.at('pass').start(yield py.at('pass').Process(`p${no}`, [q]));
      yield* own(0)(py, q);
    },
  };
}

type Line = ReturnType<Parameters<Program['module']>[0]['at']>;

function made(line: Line, q: Value | undefined, text: string): ReturnType<Line['run']> {
  const [, method, inner] = /^(\w+)\((.*)\)$/.exec(text) ?? [];
  const args = valuesIn(inner ?? '');
  const [block, timeout] = method === 'put' ? args.slice(1) : args;
  switch (method) {
    case 'put':
      return line.put(q, args[0] ?? null, block !== false, timeout ?? null);
    case 'put_nowait':
      return line.put_nowait(q, args[0] ?? null);
    case 'get':
      return line.get(q, block !== false, timeout ?? null);
    case 'get_nowait':
    case 'qsize':
    case 'empty':
    case 'full':
    case 'close':
    case 'join_thread':
    case 'cancel_join_thread':
      return line[method](q);
    default:
      throw new Error(`no method ${method}`);
  }
}

type Outcome = [call: number, outcome: string, at: number, ended: number | null];

function outcomesOf(sequence: Sequence): readonly Outcome[] {
  const processes = new InlineProcesses(programOf(sequence), {});
  const kernel = run(newTrace(DEFAULT_OPTIONS));
  const outcomes: Outcome[] = [];
  const making = new Map<number, Outcome>();
  const isSetUp = ({ turn }: KernelState) => turn > 2 * (sequence.processes - 1);
  let now = 0;
  let step = -1;
  let question = kernel.next();
  while (!question.done) {
    const asked = question.value;
    if (asked.ask === 'pickle') throw new Error('nothing in a lab can change');
    if (asked.ask === 'resume') {
      const row = making.get(asked.process);
      if (row !== undefined && !('birth' in asked.with)) {
        row[1] = told(asked.with);
        row[3] = now;
        making.delete(asked.process);
      }
      question = kernel.next(processes.resume(asked.process, asked.with));
      continue;
    }
    const { state } = asked;
    now = state.now;
    const freed = isSetUp(state) ? freedIn(sequence, state, step) : '0';
    if (freed !== undefined) {
      question = kernel.next(freed);
      continue;
    }
    const call = sequence.calls[++step];
    if (call === undefined) return outcomes;
    if (call[0] !== 't') {
      const row: Outcome = [step, 'waiting', state.now, null];
      outcomes.push(row);
      making.set(Number(call[0]), row);
    }
    question = kernel.next(call[0]);
  }
  return outcomes;
}

// Whose wait is over goes on before the next call is made; of several, in the order CPython took.
function freedIn(sequence: Sequence, state: KernelState, step: number): Choice | undefined {
  const freed = state.processes.filter((one) => one.wait !== null && isRunnable(state, one));
  const order = (sequence.order[step] ?? []).map((call) => sequence.calls[call]?.[0]);
  return order.find((no) => freed.some((one) => String(one.no) === no)) ?? freed[0]?.no.toString();
}

function told(resumption: Resumption): string {
  if ('returned' in resumption) return `returned ${repr(resumption.returned)}`;
  if ('birth' in resumption) return 'born';
  return `raised ${resumption.raised}${resumption.message === '' ? '' : `: ${resumption.message}`}`;
}

// Python literals, separated by commas.
function valuesIn(text: string): Value[] {
  const values: Value[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const [value, length] = valueAt(rest);
    values.push(value);
    rest = rest.slice(length).replace(/^\s*,\s*/, '');
  }
  return values;
}

function valueAt(text: string): [Value, number] {
  const word = /^(True|False|None)/.exec(text)?.[1];
  if (word !== undefined) return [word === 'None' ? null : word === 'True', word.length];
  const number = /^-?\d+(\.\d+)?/.exec(text)?.[0];
  if (number !== undefined) return [Number(number), number.length];
  const quoted = /^'((?:[^'\\]|\\.)*)'|^"((?:[^"\\]|\\.)*)"/.exec(text);
  if (quoted) return [(quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, '$1'), quoted[0].length];
  if (!text.startsWith('[')) throw new Error(`no literal: ${text}`);
  const end = text.indexOf(']') + 1;
  return [{ py: 'list', items: valuesIn(text.slice(1, end - 1)) }, end];
}

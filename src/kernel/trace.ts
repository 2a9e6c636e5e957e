import type { Choice } from './choices';
import type { KernelEvent } from './events';
import type { KernelState, Options } from './state';
import type { Pickled, Resumption, Trap } from './syscalls';
import type { ProcessNo } from './value';

/** What the kernel asked a process to do, and how far it came. */
export interface Exchange {
  readonly process: ProcessNo;
  readonly resumption: Resumption;
  readonly trap: Trap;
}

/** An object the kernel asked a process to pickle, and what came of it. It changes nothing in the process. */
export interface Pickling {
  readonly process: ProcessNo;
  readonly ref: number;
  readonly pickled: Pickled;
}

/** One step of a run: who went, what happened, and what it led to. Turn 0 is the beginning; nobody chose it. */
export interface Turn {
  readonly choice: Choice | null;
  readonly exchanges: readonly Exchange[];
  readonly picklings: readonly Pickling[];
  readonly events: readonly KernelEvent[];
  readonly state: KernelState;
}

/** A line of the program's output. */
export interface OutputLine {
  readonly process: ProcessNo;
  readonly turn: number;
  readonly text: string;
  readonly stream: 'stdout' | 'stderr';
}

/**
 * A recorded run. `turns` and `output` only grow while it is being recorded; `turns[i]` is the picture after i steps.
 */
export interface Trace {
  readonly options: Options;
  readonly turns: Turn[];
  readonly output: OutputLine[];
}

/** A trace in which nothing is recorded yet. */
export function newTrace(options: Options): Trace {
  return { options, turns: [], output: [] };
}

/** The turn after `step` steps. @throws RangeError if it is not recorded. */
export function turnAt(trace: Trace, step: number): Turn {
  const turn = trace.turns[step];
  if (turn === undefined) throw new RangeError(`step ${step} is not recorded`);
  return turn;
}

/** The state after the last recorded step. */
export function lastState(trace: Trace): KernelState {
  return turnAt(trace, trace.turns.length - 1).state;
}

/** A new trace that shares the first `step` steps with this one. */
export function forkTrace(trace: Trace, step: number): Trace {
  const { printed } = turnAt(trace, step).state;
  return {
    options: trace.options,
    turns: trace.turns.slice(0, step + 1),
    output: trace.output.slice(0, printed),
  };
}

/** Who went at each step. */
export function choicesIn(trace: Trace): Choice[] {
  return trace.turns.slice(1).map((turn) => turn.choice as Choice);
}

/** What a process has been told since its birth, in order: enough to bring a new one to the same line. */
export function historyOf(trace: Trace, no: ProcessNo): Resumption[] {
  return trace.turns.flatMap((turn) =>
    turn.exchanges.filter((exchange) => exchange.process === no).map((exchange) => exchange.resumption),
  );
}

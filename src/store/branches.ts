/** Two runs of one program: where they part. */
import type { Numbers, Trace, Turn } from '../kernel';
import type { Recording } from '../runtime';
import type { Order } from './order';

/** The run that was left when the learner let somebody else go, or changed a number. */
export interface Ghost {
  readonly trace: Trace;
  /** The last step that it shares with the present run. */
  readonly from: number;
  /** The numbers it was made with. */
  readonly numbers: Numbers;
}

/** Two runs may differ from their beginning on. */
export const NOTHING_SHARED = -1;

/** A run that is not shown: all there is to show it again, at the step where it was left. */
export interface Aside {
  readonly recording: Recording;
  readonly order: Order;
  readonly cursor: number;
  /** A step up to which it is known to share every step with the run that is shown. */
  readonly from: number;
}

/** What a run leaves as its ghost beside this trace; the same object as before while that still tells the truth. */
export function ghostOf(
  aside: Aside | null,
  trace: Trace,
  shown: { readonly trace: Trace | null; readonly ghost: Ghost | null },
): Ghost | null {
  if (aside === null) return null;
  const old = aside.recording.trace;
  const before = shown.trace === trace && shown.ghost?.trace === old ? shown.ghost : null;
  const from = partingOf(trace, old, before?.from ?? aside.from);
  return before?.from === from ? before : { trace: old, from, numbers: aside.recording.numbers };
}

/**
 * The last step that both runs share, looked for from a step that they are known to share. While one of them is only
 * the beginning of the other, that is its last step.
 */
export function partingOf(one: Trace, other: Trace, from: number): number {
  const last = Math.min(one.turns.length, other.turns.length) - 1;
  let step = from;
  while (step < last && isSame(one.turns[step + 1] as Turn, other.turns[step + 1] as Turn)) step++;
  return Math.max(0, step);
}

function isSame(one: Turn, other: Turn): boolean {
  return (
    one === other ||
    (one.choice === other.choice && JSON.stringify(one.events) === JSON.stringify(other.events))
  );
}

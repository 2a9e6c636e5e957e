import { type KernelEvent, type Trace, turnAt } from '../kernel';
import { narrate } from './narrate';

/** What is told of several steps, the most telling first. */
const TELLING: readonly (readonly KernelEvent['type'][])[] = [
  ['wait.begun'],
  ['exception.raised', 'stderr.written'],
  ['stdout.written'],
  ['process.exited'],
];

/**
 * Steps `from + 1` to `to` in a few words: how many, and the sentence of the last of them in which somebody began to
 * wait; else of the last exception, printed line or exit; else of the last. Empty if there are none.
 */
export function summary(trace: Trace, from: number, to: number): string {
  const steps = to - from;
  if (steps <= 0) return '';
  const { text } = narrate(trace, tellingStep(trace, from, to));
  return steps === 1 ? text : `${steps} steps. ${text}`;
}

function tellingStep(trace: Trace, from: number, to: number): number {
  for (const types of TELLING) {
    for (let step = to; step > from; step--)
      if (turnAt(trace, step).events.some(({ type }) => types.includes(type))) return step;
  }
  return to;
}

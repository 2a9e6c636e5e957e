import { type Trace, turnAt } from '../../kernel';

/** True if program time passed in this step. */
export function passed(trace: Trace, step: number): boolean {
  return turnAt(trace, step).events.some((event) => event.type === 'clock.advanced');
}

import { type KernelEvent, type KernelState, type Process, processOf } from '../kernel';
import type { Code } from './phrase';

/** A process's turn as the sentences need it: what it was about to do, what happened, what it led to. */
export interface Step {
  readonly before: Process;
  readonly after: Process;
  readonly was: KernelState;
  readonly state: KernelState;
  readonly events: readonly KernelEvent[];
}

type Type = KernelEvent['type'];
type EventOf<T extends Type> = Extract<KernelEvent, { readonly type: T }>;

/** The first event of this type in a turn. */
export function happened<T extends Type>(events: readonly KernelEvent[], type: T): EventOf<T> | undefined {
  return events.find((event): event is EventOf<T> => event.type === type);
}

/** The name of a process. */
export function nameOf(state: KernelState, no: number): string {
  return processOf(state, no).name;
}

/** An exception as people write it: `queue.Full` is `Full`. */
export function shortName(exception: string): Code {
  return { code: exception.slice(exception.lastIndexOf('.') + 1) };
}

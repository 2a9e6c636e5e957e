/** What a process has put and its feeder thread has not yet brought into the pipe: under the hood. */
import { choicesOf, feederTid, type Item, type KernelState, type ProcessNo, toArray } from '../../kernel';

export interface Outbox {
  readonly items: readonly Item[];
  /** The feeder thread can go now. */
  readonly canGo: boolean;
}

/** A process's outbox, or null: it is empty, or feeder threads go by themselves. */
export function outboxOf(state: KernelState, no: ProcessNo): Outbox | null {
  if (state.options.feeder !== 'scheduled') return null;
  const items = state.queues.flatMap((queue) =>
    queue.feeders.flatMap((feeder) => (feeder.process === no ? toArray(feeder.buffer) : [])),
  );
  return items.length === 0 ? null : { items, canGo: choicesOf(state).includes(feederTid(no)) };
}

import { type Turn, toArray } from '../kernel';
import type { Sentence } from './phrase';
import { say } from './say';
import { happened, nameOf, shortName } from './step';

/** What a turn of a feeder thread came to. */
export function saidFeeder(before: Turn, { state, events }: Turn, no: number): Sentence {
  const p = nameOf(state, no);
  const pickled = happened(events, 'item.pickled');
  const failed = happened(events, 'item.failed');
  const lost = happened(events, 'items.lost');
  if (failed !== undefined) {
    const q = { code: state.queues[failed.queue]?.name ?? '' };
    return say(no, 'feeder.failed', p, { code: failed.item.repr }, q, shortName(failed.exception));
  }
  if (lost !== undefined) return say(no, 'feeder.lost', p, lost.items);
  const event = happened(events, 'pipe.written') ?? pickled;
  if (event === undefined) return say(no, 'feeder.none', p);
  const queue = state.queues[event.queue];
  const q = { code: queue?.name ?? '' };
  const v = { code: event.item.repr };
  if (event.type === 'item.pickled') return say(no, 'feeder.seal', p, v, q);
  if (queue?.writer === no) return say(no, 'feeder.part', p, v, q);
  const buffers = before.state.queues[event.queue]?.feeders ?? [];
  const was = buffers.flatMap(({ buffer }) => toArray(buffer, 1)).find((item) => item.id === event.item.id);
  return was === undefined || was.repr === event.item.repr
    ? say(no, 'feeder', p, v, q)
    : say(no, 'feeder.late', p, { code: was.repr }, v, q);
}

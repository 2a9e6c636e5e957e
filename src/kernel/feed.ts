import { canWrite, deliverable, feederTid, isDue, isPickled } from './choices';
import { isExiting } from './decide-exit';
import type { Draft } from './draft';
import { tracebackLast } from './exceptions';
import { FEEDER_FRAMES } from './feeder-frames';
import { type Asking, pickle } from './questions';
import { refusal } from './sharing';
import { type Item, processOf, type Queue } from './state';
import type { Pickled } from './syscalls';
import { type ProcessNo, type PyObject, shown, type Value } from './value';

/** A turn of a process's feeder threads: one of them takes its next item as far as it goes. */
export function* runFeeder(draft: Draft, no: ProcessNo): Asking {
  draft.happen({ type: 'thread.scheduled', tid: feederTid(no) });
  const queue = draft.state.queues.find((one) => deliverable(draft.state, one, no) !== null);
  if (queue !== undefined) yield* deliverNext(draft, queue, no);
}

/** The simple view: whatever a feeder can write, it writes in the turn that made it possible. */
export function* drainFeeders(draft: Draft): Asking {
  for (let moved = true; moved; ) {
    moved = false;
    for (const queue of draft.state.queues) {
      const feeder = queue.feeders.find(
        (one) =>
          one.buffer.size > 0 &&
          isDue(draft.state, one) &&
          deliverable(draft.state, queue, one.process) !== null,
      );
      if (feeder === undefined) continue;
      yield* deliverNext(draft, queue, feeder.process);
      moved = true;
    }
  }
}

// Lib/multiprocessing/queues.py, Queue._feed: pickled first, then written.
function* deliverNext(draft: Draft, queue: Queue, no: ProcessNo): Asking {
  const item = deliverable(draft.state, queue, no);
  if (item === null) return;
  const pickled = yield* pickleOf(draft, item);
  if ('error' in pickled) {
    fail(draft, queue, item, pickled.error, pickled.message);
    return;
  }
  const ready = isPickled(item)
    ? item
    : { ...item, value: pickled.value, repr: shown(pickled.value), bytes: pickled.bytes };
  draft.happen({ type: 'item.pickled', queue: queue.id, item: ready });
  if (canWrite(draft.state, queue, ready))
    draft.happen({ type: 'pipe.written', queue: queue.id, item: ready });
}

function* pickleOf(draft: Draft, item: Item): Asking<Pickled> {
  const { value, bytes } = item;
  const pickled = isObject(value) ? yield* pickle(draft, item.from, value.ref) : { value, bytes };
  return 'value' in pickled ? (refusal(pickled.value, null) ?? pickled) : pickled;
}

function isObject(value: Value): value is PyObject {
  return typeof value === 'object' && value !== null && value.py === 'object';
}

// Before its process's end the feeder drops the item, gives its slot back and says so; after that, it just stops.
function fail(draft: Draft, queue: Queue, item: Item, exception: string, message: string): void {
  const { from } = item;
  if (isExiting(processOf(draft.state, from))) {
    const items = queue.feeders.find((feeder) => feeder.process === from)?.buffer.size ?? 0;
    draft.happen({
      type: 'items.lost',
      queue: queue.id,
      process: from,
      items,
      why: 'exiting',
      torn: false,
    });
    return;
  }
  draft.happen({ type: 'item.failed', queue: queue.id, item, exception, message });
  draft.happen({ type: 'slot.released', queue: queue.id });
  for (const text of [...FEEDER_FRAMES, tracebackLast(exception, message)])
    draft.happen({ type: 'stderr.written', process: from, text });
}

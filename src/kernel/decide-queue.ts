import { isReadable } from './choices';
import { type Decision, deadline, NONE, NOTHING, raise, waitOver } from './decision';
import type { KernelEvent } from './events';
import { head } from './fifo';
import {
  type Item,
  type KernelState,
  type Process,
  type Queue,
  qsizeOf,
  queueOf,
  SEM_VALUE_MAX,
} from './state';
import type { GetCall, PeekMethod, PutCall, Syscall } from './syscalls';
import * as TEXTS from './texts';
import { frameBytes, repr, shown, typeName, type Value } from './value';

/** `Queue(maxsize)`: Lib/multiprocessing/queues.py, Queue.__init__, and SemLock in Modules/_multiprocessing. */
export function createQueue(
  state: KernelState,
  process: Process,
  syscall: Extract<Syscall, { call: 'Queue' }>,
): Decision {
  const { name, maxsize, badMaxsize } = syscall;
  if (badMaxsize !== undefined) return raise(state, process, 'TypeError', badMaxsizeText(badMaxsize));
  const { os } = state.options;
  if (maxsize > SEM_VALUE_MAX.linux) return raise(state, process, 'OverflowError', TEXTS.maxsizeTooLarge);
  if (maxsize > SEM_VALUE_MAX[os]) return raise(state, process, 'OSError', TEXTS.maxsizeInvalid);
  const queue = state.queues.length;
  return {
    events: [{ type: 'queue.created', queue, name, maxsize, by: process.no }],
    then: { returned: { py: 'queue', queue } },
  };
}

function badMaxsizeText(value: Value): string {
  const type = typeName(value);
  return type === 'float' ? TEXTS.maxsizeNotInteger(type) : TEXTS.maxsizeNotCompared(type);
}

/** `Queue.put`: takes a slot, then hands the object to the feeder, by reference if it can still change. */
export function put(state: KernelState, process: Process, syscall: PutCall): Decision {
  const queue = queueOf(state, syscall.queue);
  const refusal = refused(state, process, queue, syscall.badTimeout, TEXTS.timeoutNotNumber);
  if (refusal !== null) return refusal;
  const item: Item = {
    id: itemId(process),
    from: process.no,
    value: syscall.value,
    repr: shown(syscall.value),
    bytes: frameBytes(syscall.value),
  };
  const over = waitOver(state, process);
  if (queue.free > 0 && !process.expired) {
    const first = !queue.feeders.some((feeder) => feeder.process === process.no);
    return {
      events: [
        ...over,
        { type: 'slot.taken', queue: queue.id, by: process.no },
        { type: 'item.buffered', queue: queue.id, item, first },
      ],
      then: NONE,
    };
  }
  if (process.wait !== null || isNoWait(syscall)) {
    return raise(state, process, 'queue.Full', '', { queue: queue.id, item });
  }
  return {
    events: [],
    then: { wait: { for: 'slot', queue: queue.id, until: deadline(state, syscall.timeout) } },
  };
}

/** The id of the message this process puts, or tries to put, next. */
export function itemId(process: Process): string {
  return `${process.no}.${process.puts}`;
}

/** `Queue.get`: the read lock is held while waiting for a message; the slot is freed as soon as it has been read. */
export function get(state: KernelState, process: Process, syscall: GetCall): Decision {
  const queue = queueOf(state, syscall.queue);
  const text = syscall.block ? TEXTS.timeoutNotAdded : TEXTS.timeoutNotNumber;
  const refusal = refused(state, process, queue, syscall.badTimeout, text);
  if (refusal !== null) return refusal;
  const by = process.no;
  const holds = queue.reader === by;
  const giveUp = process.expired || isNoWait(syscall);
  const until = process.wait === null ? deadline(state, syscall.timeout) : process.wait.until;
  if (!holds && queue.reader !== null) {
    if (giveUp) return raise(state, process, 'queue.Empty', '', { queue: queue.id, item: null });
    return { events: [], then: { wait: { for: 'turn', queue: queue.id, until } } };
  }
  const lock: KernelEvent[] = holds ? [] : [{ type: 'readlock.taken', queue: queue.id, by }];
  const unlock: KernelEvent = { type: 'readlock.released', queue: queue.id, by };
  const item = head(queue.pipe);
  if (item !== undefined && !process.expired) {
    // There is something to read, but its rest will never come: no timeout helps against that.
    if (!isReadable(queue))
      return { events: lock, then: { wait: { for: 'item', queue: queue.id, until: null } } };
    return {
      events: [
        ...waitOver(state, process),
        ...lock,
        { type: 'pipe.read', queue: queue.id, item, by },
        { type: 'slot.released', queue: queue.id },
        unlock,
        { type: 'call.returned', process: by, text: `${queue.name}.${syscall.text}`, repr: item.repr, item },
      ],
      then: { returned: item.value },
    };
  }
  if (giveUp) {
    const empty = raise(state, process, 'queue.Empty', '', { queue: queue.id, item: null });
    return { events: [...lock, unlock, ...empty.events], then: empty.then };
  }
  return { events: lock, then: { wait: { for: 'item', queue: queue.id, until } } };
}

/** `qsize()`, `empty()` and `full()`: three facts that do not depend on each other. */
export function peek(state: KernelState, process: Process, queue: Queue, method: PeekMethod): Decision {
  if (method === 'qsize' && state.options.os === 'mac')
    return raise(state, process, 'NotImplementedError', '');
  if (method === 'empty' && areHandlesClosed(queue, process))
    return raise(state, process, 'OSError', TEXTS.handleClosed);
  const answer =
    method === 'qsize' ? qsizeOf(queue) : method === 'full' ? queue.free === 0 : queue.pipe.size === 0;
  return {
    events: [
      { type: 'queue.asked', queue: queue.id, by: process.no, method, answer },
      {
        type: 'call.returned',
        process: process.no,
        text: `${queue.name}.${method}()`,
        repr: repr(answer),
        item: null,
      },
    ],
    then: { returned: answer },
  };
}

/** `Queue.close()`: this process puts and gets no more; its feeder stops once it has written everything. */
export function closeQueue(process: Process, queue: Queue): Decision {
  if (isClosed(queue, process)) return NOTHING;
  return { events: [{ type: 'queue.closed', queue: queue.id, by: process.no }], then: NONE };
}

/** `Queue.join_thread()` */
export function joinThread(state: KernelState, process: Process, queue: Queue): Decision {
  if (!isClosed(queue, process)) return raise(state, process, 'AssertionError', TEXTS.queueNotClosed);
  const over = waitOver(state, process);
  if (queue.cancelled.includes(process.no) || hasWritten(queue, process)) return { events: over, then: NONE };
  return { events: over, then: { wait: { for: 'feeder', queue: queue.id, until: null } } };
}

/** `Queue.cancel_join_thread()`: what is not in the pipe when this process ends is lost. */
export function cancelJoinThread(process: Process, queue: Queue): Decision {
  if (queue.cancelled.includes(process.no)) return NOTHING;
  return { events: [{ type: 'queue.cancelled', queue: queue.id, by: process.no }], then: NONE };
}

function refused(
  state: KernelState,
  process: Process,
  queue: Queue,
  badTimeout: string | undefined,
  text: (type: string) => string,
): Decision | null {
  if (isClosed(queue, process)) return raise(state, process, 'ValueError', TEXTS.queueClosed);
  return badTimeout === undefined ? null : raise(state, process, 'TypeError', text(badTimeout));
}

function isClosed(queue: Queue, process: Process): boolean {
  return queue.closed.includes(process.no);
}

// The feeder closes both ends of the pipe when it meets the end marker; without a feeder nobody does.
function areHandlesClosed(queue: Queue, process: Process): boolean {
  const fed = queue.feeders.some((feeder) => feeder.process === process.no);
  return isClosed(queue, process) && fed && hasWritten(queue, process);
}

function hasWritten(queue: Queue, process: Process): boolean {
  const feeder = queue.feeders.find((one) => one.process === process.no);
  return queue.writer !== process.no && (feeder?.buffer.size ?? 0) === 0;
}

function isNoWait(syscall: PutCall | GetCall): boolean {
  return !syscall.block || (syscall.timeout !== null && syscall.timeout <= 0);
}

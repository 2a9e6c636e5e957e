import { exited, joined, polled, started } from './apply-family';
import { newProcess, newQueue } from './beginnings';
import { withProcess, withQueue } from './changed';
import { isFeeder, isIdle, processNoOf } from './choices';
import type { KernelEvent } from './events';
import { emptyFifo, type Fifo, head, push, shift, toArray } from './fifo';
import { read, written } from './pipe';
import {
  defaultMethod,
  type Feeder,
  type Item,
  type KernelState,
  type Options,
  processOf,
  type Queue,
  type Variable,
} from './state';
import type { ProcessNo } from './value';

/** The state after an event: the only place where state changes. Pure; shares what did not change. */
export function apply(state: KernelState, event: KernelEvent): KernelState {
  switch (event.type) {
    case 'thread.scheduled':
      return scheduled(state, event.tid);
    case 'clock.advanced':
      return { ...state, turn: state.turn + 1, now: event.to };
    case 'wait.begun': {
      const since =
        processOf(state, event.process).wait === null ? state.now : processOf(state, event.process).since;
      return withProcess(state, event.process, { wait: event.wait, since });
    }
    case 'wait.expired':
      return withProcess(state, event.process, { expired: true });
    case 'wait.ended':
      return withProcess(state, event.process, { wait: null, expired: false });
    case 'process.trapped': {
      const before = processOf(state, event.process);
      return withProcess(state, event.process, {
        fn: event.fn,
        line: event.line,
        part: event.part,
        pending: event.syscall,
        ran: event.part === 0 ? before.line : before.ran,
      });
    }
    case 'variable.set':
      return setVariable(state, event);
    case 'variable.gone': {
      const variables = processOf(state, event.process).variables.filter(
        (one) => one.name !== event.name || one.scope !== event.scope,
      );
      return withProcess(state, event.process, { variables });
    }
    case 'process.created': {
      const { type: _, process, ...made } = event;
      const child = newProcess({ ...made, no: process });
      return counted({ ...state, processes: [...state.processes, child] }, event.parent);
    }
    case 'process.refused':
      return counted(state, event.parent);
    case 'process.renamed':
      return withProcess(state, event.process, { name: event.name });
    case 'process.labelled':
      return withProcess(state, event.process, { label: event.label });
    case 'process.daemonised':
      // whoever made it has an object of its own
      return withProcess(state, event.process, {
        daemonic: event.daemon,
        ...(event.by !== event.process && { daemon: event.daemon }),
      });
    case 'method.set':
      return withProcess(state, event.process, { method: event.method });
    case 'process.closed':
      return withProcess(state, event.process, {
        closed: [...processOf(state, event.process).closed, event.by],
      });
    case 'signal.sent':
      return withProcess(state, event.process, { signal: event.signal });
    case 'process.started':
      return started(state, event.parent, event.process);
    case 'process.joined':
      return joined(state, event.process);
    case 'process.exited':
      return exited(state, event.process, event.code);
    case 'queue.created': {
      const queue = newQueue(event.queue, event.name, event.maxsize, event.by, state.options.os);
      const fixed = withProcess(state, event.by, { method: defaultMethod(state, event.by) });
      return { ...fixed, queues: [...state.queues, queue] };
    }
    case 'queue.closed':
      return withQueue(state, event.queue, (queue) => ({ ...queue, closed: [...queue.closed, event.by] }));
    case 'queue.cancelled':
      return withQueue(state, event.queue, (queue) => ({
        ...queue,
        cancelled: [...queue.cancelled, event.by],
      }));
    case 'slot.taken':
      return withQueue(state, event.queue, (queue) => ({ ...queue, free: queue.free - 1 }));
    case 'item.buffered': {
      const next = withQueue(state, event.queue, (queue) => ({
        ...queue,
        feeders: buffered(queue.feeders, event.item),
      }));
      return withProcess(next, event.item.from, { puts: processOf(state, event.item.from).puts + 1 });
    }
    case 'item.pickled':
      return withQueue(state, event.queue, (queue) => pickled(queue, event.item));
    case 'item.failed':
      return withQueue(state, event.queue, (queue) => ({
        ...queue,
        feeders: withBuffer(queue, event.item.from, shift),
      }));
    case 'items.lost':
      return withQueue(state, event.queue, (queue) => ({
        ...queue,
        feeders: withBuffer(queue, event.process, emptyFifo),
        torn: queue.torn || event.torn,
      }));
    case 'queue.asked':
      return state;
    case 'process.asked':
      return polled(state, event);
    case 'pipe.written':
      return withQueue(state, event.queue, (queue) => delivered(queue, event.item, state.options));
    case 'readlock.taken':
      return withQueue(state, event.queue, (queue) => ({ ...queue, reader: event.by }));
    case 'pipe.read':
      return withQueue(state, event.queue, (queue) => {
        const bytes = read(queue.bytes, event.item.bytes, state.options.os);
        const writer = bytes.rest === 0 && !queue.torn ? null : queue.writer;
        return { ...queue, pipe: shift(queue.pipe), bytes, writer };
      });
    case 'slot.released':
      return withQueue(state, event.queue, (queue) => ({ ...queue, free: queue.free + 1 }));
    case 'readlock.released':
      return withQueue(state, event.queue, (queue) => ({ ...queue, reader: null }));
    case 'call.returned':
      return withProcess(state, event.process, {
        result: { text: event.text, repr: event.repr, item: event.item },
      });
    case 'exception.raised': {
      const process = processOf(state, event.process);
      const { exception, message, waited, item, queue } = event;
      return withProcess(state, event.process, {
        raised: {
          type: exception,
          message,
          line: process.line,
          caught: null,
          turn: state.turn,
          waited,
          item,
          queue,
        },
        puts: process.puts + (item === null ? 0 : 1),
      });
    }
    case 'exception.caught': {
      const { raised } = processOf(state, event.process);
      return withProcess(state, event.process, { raised: raised && { ...raised, caught: event.line } });
    }
    case 'stdout.written':
    case 'stderr.written':
      return { ...state, printed: state.printed + 1 };
  }
}

function scheduled(state: KernelState, tid: string): KernelState {
  const next = { ...state, turn: state.turn + 1, running: tid };
  const process = processOf(state, processNoOf(tid));
  const fading =
    process.result !== null ||
    (process.raised !== null && (process.raised.caught !== null || isIdle(process)));
  if (isFeeder(tid) || !fading) return next;
  // what a command raised was its outcome, and is over
  const raised = process.raised?.caught === null && !isIdle(process) ? process.raised : null;
  return withProcess(next, process.no, { result: null, raised });
}

function setVariable(state: KernelState, event: Extract<KernelEvent, { type: 'variable.set' }>): KernelState {
  const { name, scope, repr, from, born } = event;
  const process = processOf(state, event.process);
  const index = process.variables.findIndex((one) => one.name === name && one.scope === scope);
  const before = process.variables[index];
  const variable: Variable = {
    name,
    scope,
    repr,
    began: born ? repr : (before?.began ?? null),
    was: before?.repr ?? null,
    changed: state.turn,
    line: born ? null : process.line,
    from,
  };
  const variables = process.variables.slice();
  variables[index < 0 ? variables.length : index] = variable;
  return withProcess(state, process.no, { variables });
}

function buffered(feeders: readonly Feeder[], item: Item): readonly Feeder[] {
  const index = feeders.findIndex((feeder) => feeder.process === item.from);
  if (index < 0) return [...feeders, { process: item.from, buffer: push(emptyFifo<Item>(), item) }];
  return feeders.map((feeder, at) =>
    at === index ? { ...feeder, buffer: push(feeder.buffer, item) } : feeder,
  );
}

// A value that could not change is pickled already; an object changes places with its pickle.
function pickled(queue: Queue, item: Item): Queue {
  const feeder = queue.feeders.find((one) => one.process === item.from);
  if (feeder === undefined || head(feeder.buffer) === item) return queue;
  const rest = toArray(shift(feeder.buffer));
  const buffer = [item, ...rest].reduce(push<Item>, emptyFifo<Item>());
  return { ...queue, feeders: withBuffer(queue, item.from, () => buffer) };
}

function withBuffer(
  queue: Queue,
  process: ProcessNo,
  change: (buffer: Fifo<Item>) => Fifo<Item>,
): readonly Feeder[] {
  return queue.feeders.map((feeder) =>
    feeder.process === process ? { ...feeder, buffer: change(feeder.buffer) } : feeder,
  );
}

function delivered(queue: Queue, item: Item, { os }: Options): Queue {
  const bytes = written(queue.bytes, item.bytes, os);
  return {
    ...queue,
    feeders: withBuffer(queue, item.from, shift),
    pipe: push(queue.pipe, item),
    bytes,
    writer: bytes.rest > 0 ? item.from : null,
  };
}

function counted(state: KernelState, parent: ProcessNo): KernelState {
  return withProcess(state, parent, { created: processOf(state, parent).created + 1 });
}

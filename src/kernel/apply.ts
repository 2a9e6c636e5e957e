import { exit, join, poll, start } from './apply-family';
import { newProcess, newQueue } from './beginnings';
import { isFeeder, isIdle, processNoOf } from './choices';
import { Edit } from './edit';
import type { KernelEvent } from './events';
import { emptyFifo, type Fifo, head, push, shift, toArray } from './fifo';
import { read, written } from './pipe';
import {
  defaultMethod,
  type Feeder,
  type Item,
  type KernelState,
  processOf,
  type Queue,
  queueOf,
  type Variable,
} from './state';
import type { ProcessNo, QueueId } from './value';

/** The state after an event. Pure; shares what did not change. */
export function apply(state: KernelState, event: KernelEvent): KernelState {
  const edit = new Edit(state);
  change(edit, event);
  return edit.state;
}

/** What an event changes: the only place where state changes. */
export function change(edit: Edit, event: KernelEvent): void {
  const { state } = edit;
  switch (event.type) {
    case 'thread.scheduled':
      schedule(edit, event.tid);
      return;
    case 'clock.advanced':
      state.turn++;
      state.now = event.to;
      return;
    case 'wait.begun': {
      const process = edit.process(event.process);
      if (process.wait === null) process.since = state.now;
      process.wait = event.wait;
      return;
    }
    case 'wait.expired':
      edit.process(event.process).expired = true;
      return;
    case 'wait.ended': {
      const process = edit.process(event.process);
      process.wait = null;
      process.expired = false;
      return;
    }
    case 'process.trapped': {
      const process = edit.process(event.process);
      if (event.part === 0) process.ran = process.line;
      process.fn = event.fn;
      process.line = event.line;
      process.part = event.part;
      process.pending = event.syscall;
      return;
    }
    case 'variable.set':
      setVariable(edit, event);
      return;
    case 'variable.gone': {
      const process = edit.process(event.process);
      process.variables = process.variables.filter(
        (one) => one.name !== event.name || one.scope !== event.scope,
      );
      return;
    }
    case 'process.created': {
      const { type: _, process, ...made } = event;
      state.processes.push(newProcess({ ...made, no: process }));
      edit.process(event.parent).created++;
      return;
    }
    case 'process.refused':
      edit.process(event.parent).created++;
      return;
    case 'process.renamed':
      edit.process(event.process).name = event.name;
      return;
    case 'process.labelled':
      edit.process(event.process).label = event.label;
      return;
    case 'process.daemonised': {
      const process = edit.process(event.process);
      process.daemonic = event.daemon;
      // whoever made it has an object of its own
      if (event.by !== event.process) process.daemon = event.daemon;
      return;
    }
    case 'method.set':
      edit.process(event.process).method = event.method;
      return;
    case 'process.closed': {
      const process = edit.process(event.process);
      process.closed = [...process.closed, event.by];
      return;
    }
    case 'signal.sent':
      edit.process(event.process).signal = event.signal;
      return;
    case 'process.started':
      start(edit, event.parent, event.process);
      return;
    case 'process.joined':
      join(edit, event.process);
      return;
    case 'process.exited':
      exit(edit, event.process, event.code);
      return;
    case 'queue.created':
      edit.process(event.by).method = defaultMethod(state, event.by);
      state.queues.push(newQueue(event.queue, event.name, event.maxsize, event.by, state.options.os));
      return;
    case 'queue.closed': {
      const queue = edit.queue(event.queue);
      queue.closed = [...queue.closed, event.by];
      return;
    }
    case 'queue.cancelled': {
      const queue = edit.queue(event.queue);
      queue.cancelled = [...queue.cancelled, event.by];
      return;
    }
    case 'slot.taken':
      edit.queue(event.queue).free--;
      return;
    case 'item.buffered': {
      const queue = edit.queue(event.queue);
      queue.feeders = buffered(queue.feeders, event.item);
      edit.process(event.item.from).puts++;
      return;
    }
    case 'item.pickled':
      exchange(edit, event.queue, event.item);
      return;
    case 'item.failed': {
      const queue = edit.queue(event.queue);
      queue.feeders = withBuffer(queue, event.item.from, shift);
      return;
    }
    case 'items.lost': {
      const queue = edit.queue(event.queue);
      queue.feeders = withBuffer(queue, event.process, emptyFifo);
      queue.torn ||= event.torn;
      return;
    }
    case 'queue.asked':
      return;
    case 'process.asked':
      poll(edit, event);
      return;
    case 'pipe.written': {
      const queue = edit.queue(event.queue);
      queue.feeders = withBuffer(queue, event.item.from, shift);
      queue.pipe = push(queue.pipe, event.item);
      queue.bytes = written(queue.bytes, event.item.bytes, state.options.os);
      queue.writer = queue.bytes.rest > 0 ? event.item.from : null;
      return;
    }
    case 'readlock.taken':
      edit.queue(event.queue).reader = event.by;
      return;
    case 'pipe.read': {
      const queue = edit.queue(event.queue);
      queue.pipe = shift(queue.pipe);
      queue.bytes = read(queue.bytes, event.item.bytes, state.options.os);
      if (queue.bytes.rest === 0 && !queue.torn) queue.writer = null;
      return;
    }
    case 'slot.released':
      edit.queue(event.queue).free++;
      return;
    case 'readlock.released':
      edit.queue(event.queue).reader = null;
      return;
    case 'call.returned': {
      const { text, repr, item } = event;
      edit.process(event.process).result = { text, repr, item };
      return;
    }
    case 'exception.raised': {
      const process = edit.process(event.process);
      const { exception: type, message, waited, item, queue } = event;
      const { line } = process;
      process.raised = { type, message, line, caught: null, turn: state.turn, waited, item, queue };
      if (item !== null) process.puts++;
      return;
    }
    case 'exception.caught': {
      const process = edit.process(event.process);
      process.raised = process.raised && { ...process.raised, caught: event.line };
      return;
    }
    case 'stdout.written':
    case 'stderr.written':
      state.printed++;
      return;
  }
}

function schedule(edit: Edit, tid: string): void {
  const { state } = edit;
  state.turn++;
  state.running = tid;
  const { no, result, raised } = processOf(state, processNoOf(tid));
  const isOver = raised !== null && (raised.caught !== null || isIdle(processOf(state, no)));
  if (isFeeder(tid) || (result === null && !isOver)) return;
  const process = edit.process(no);
  process.result = null;
  // what a command raised was its outcome, and is over
  if (isOver) process.raised = null;
}

function setVariable(edit: Edit, event: Extract<KernelEvent, { type: 'variable.set' }>): void {
  const { name, scope, repr, from, born } = event;
  const process = edit.process(event.process);
  const index = process.variables.findIndex((one) => one.name === name && one.scope === scope);
  const before = process.variables[index];
  const variable: Variable = {
    name,
    scope,
    repr,
    began: born ? repr : (before?.began ?? null),
    was: before?.repr ?? null,
    changed: edit.state.turn,
    line: born ? null : process.line,
    from,
  };
  const variables = process.variables.slice();
  variables[index < 0 ? variables.length : index] = variable;
  process.variables = variables;
}

function buffered(feeders: readonly Feeder[], item: Item): readonly Feeder[] {
  const index = feeders.findIndex((feeder) => feeder.process === item.from);
  if (index < 0) return [...feeders, { process: item.from, buffer: push(emptyFifo<Item>(), item) }];
  return feeders.map((feeder, at) =>
    at === index ? { ...feeder, buffer: push(feeder.buffer, item) } : feeder,
  );
}

// A value that could not change is pickled already; an object changes places with its pickle.
function exchange(edit: Edit, id: QueueId, item: Item): void {
  const feeder = queueOf(edit.state, id).feeders.find((one) => one.process === item.from);
  if (feeder === undefined || head(feeder.buffer) === item) return;
  const rest = toArray(shift(feeder.buffer));
  const buffer = [item, ...rest].reduce(push<Item>, emptyFifo<Item>());
  const queue = edit.queue(id);
  queue.feeders = withBuffer(queue, item.from, () => buffer);
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

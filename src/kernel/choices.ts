import { head } from './fifo';
import {
  type Item,
  type KernelState,
  type Millis,
  PIPE_BYTES,
  type Process,
  processOf,
  type Queue,
  queueOf,
  type Tid,
} from './state';
import type { ProcessNo } from './value';

/** An answer to "who goes next?": a thread, or `'t'`: let time pass to the next deadline. */
export type Choice = Tid | 't';

/** Let time pass. */
export const TIME: Choice = 't';

/** The tid of a process's main thread. */
export function tidOf(no: ProcessNo): Tid {
  return String(no);
}

/** The tid of a process's feeder thread. */
export function feederTid(no: ProcessNo): Tid {
  return `${no}f`;
}

/** The process a thread belongs to. */
export function processNoOf(tid: Tid): ProcessNo {
  return Number.parseInt(tid, 10);
}

/** True for the tid of a feeder thread. */
export function isFeeder(tid: Tid): boolean {
  return tid.endsWith('f');
}

/** True if what the process waits for is there, whether or not it has gone on since. */
export function isSatisfied(state: KernelState, process: Process): boolean {
  const wait = process.wait;
  if (wait === null) return true;
  switch (wait.for) {
    case 'slot':
      return queueOf(state, wait.queue).free > 0;
    case 'item':
      return queueOf(state, wait.queue).pipe.size > 0;
    case 'turn':
      return queueOf(state, wait.queue).reader === null;
    case 'exit':
      return processOf(state, wait.process).status === 'ended';
    case 'time':
      return false;
    case 'children':
      return livingChildren(state, process.no).length === 0;
    case 'flush':
      return isFlushed(state, process.no);
  }
}

/** True if the process can go next: it waits for nothing, or its wait can end now. */
export function isRunnable(state: KernelState, process: Process): boolean {
  if (process.status !== 'started') return false;
  return process.wait === null || process.expired || isSatisfied(state, process);
}

/** Children of a process that were started and have not ended. */
export function livingChildren(state: KernelState, no: ProcessNo): Process[] {
  return state.processes.filter((child) => child.parent === no && child.status === 'started');
}

/** True if everything the process has put is in the pipe, to the last byte. */
export function isFlushed(state: KernelState, no: ProcessNo): boolean {
  return state.queues.every(
    (queue) =>
      queue.writer !== no &&
      queue.feeders.every((feeder) => feeder.process !== no || feeder.buffer.size === 0),
  );
}

/** The item a feeder could write now, or null: it has none, or the pipe has no room for it. */
export function deliverable(queue: Queue, no: ProcessNo): Item | null {
  const item = head(
    queue.feeders.find((feeder) => feeder.process === no)?.buffer ?? { size: 0, front: null, back: null },
  );
  return item !== undefined && hasRoom(queue, item) ? item : null;
}

/** POSIX `PIPE_BUF`: a frame up to this size goes into the pipe whole or not at all. */
const PIPE_BUF = 4096;

function hasRoom(queue: Queue, item: Item): boolean {
  if (queue.writer !== null) return false;
  return item.bytes <= PIPE_BUF ? queue.pipeBytes + item.bytes <= PIPE_BYTES : queue.pipeBytes < PIPE_BYTES;
}

/** When the next wait that time alone can end will end, or null. */
export function nextDeadline(state: KernelState): Millis | null {
  let next: Millis | null = null;
  for (const process of state.processes) {
    const until = process.wait?.until ?? null;
    if (until === null || process.expired || process.status !== 'started') continue;
    if (isSatisfied(state, process)) continue;
    if (next === null || until < next) next = until;
  }
  return next;
}

/** Everybody who can go next, in the order of their numbers, time last. Empty: the run is over or stuck. */
export function choicesOf(state: KernelState): Choice[] {
  const choices: Choice[] = [];
  for (const process of state.processes) {
    if (isRunnable(state, process)) choices.push(tidOf(process.no));
    if (state.options.feeder === 'scheduled' && feederCanGo(state, process.no))
      choices.push(feederTid(process.no));
  }
  if (nextDeadline(state) !== null) choices.push(TIME);
  return choices;
}

function feederCanGo(state: KernelState, no: ProcessNo): boolean {
  return state.queues.some((queue) => deliverable(queue, no) !== null);
}

/** How a state without choices is to be called. */
export type Outcome = 'finished' | 'stuck';

/** The outcome of a run in this state, or null: somebody can still go, or time can pass. */
export function outcomeOf(state: KernelState): Outcome | null {
  if (choicesOf(state).length > 0) return null;
  return state.processes.some((process) => process.status === 'started') ? 'stuck' : 'finished';
}

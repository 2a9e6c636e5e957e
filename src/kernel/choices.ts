import { head } from './fifo';
import { hasRoom } from './pipe';
import {
  type Feeder,
  type Item,
  type KernelState,
  type Millis,
  type Process,
  processOf,
  type Queue,
  queueOf,
  type Tid,
} from './state';
import type { ProcessNo } from './value';

/**
 * An answer to "who goes next?": a thread; `'t'`: let time pass to the next deadline; or a command for an idle
 * process, `1.put('a')`.
 */
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
  return tid.endsWith('f') && commandIn(tid) === null;
}

/** True if what the process waits for is there, whether or not it has gone on since. */
export function isSatisfied(state: KernelState, process: Process): boolean {
  const wait = process.wait;
  if (wait === null) return true;
  switch (wait.for) {
    case 'slot':
      return queueOf(state, wait.queue).free > 0;
    case 'item':
      return isReadable(queueOf(state, wait.queue));
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
    case 'feeder':
      return hasDelivered(queueOf(state, wait.queue), process.no);
  }
}

/** True if a whole message is in the pipe: of one whose writer died while it wrote, the rest never comes. */
export function isReadable(queue: Queue): boolean {
  return queue.pipe.size > (queue.torn ? 1 : 0);
}

/** True if the process waits for a command: it goes when it is given one, and nobody else decides when. */
export function isIdle(process: Process): boolean {
  return process.pending?.call === 'idle' && process.status === 'started';
}

/** A choice that gives an idle process a command: `1.put('a')`. */
export function commandTo(no: ProcessNo, call: string): Choice {
  return `${no}.${call}`;
}

/** The command in a choice, or null. */
export function commandIn(choice: Choice): string | null {
  const dot = choice.indexOf('.');
  return dot < 0 ? null : choice.slice(dot + 1);
}

/**
 * True if this can be chosen here: it is one of the choices, or a command for an idle process. A command that is no call
 * raises SyntaxError there, as in Python.
 */
export function canTake(state: KernelState, choice: Choice): boolean {
  const command = commandIn(choice);
  if (command === null) return choicesOf(state).includes(choice);
  const process = state.processes[processNoOf(choice)];
  return process !== undefined && isIdle(process);
}

/** True if the process can go next: it waits for nothing, its wait can end now, or it is about to die. */
export function isRunnable(state: KernelState, process: Process): boolean {
  if (process.status !== 'started') return false;
  if (process.signal !== null) return true;
  if (isIdle(process)) return false;
  return process.wait === null || process.expired || isSatisfied(state, process);
}

/** Children of a process that were started and have not ended. */
export function livingChildren(state: KernelState, no: ProcessNo): Process[] {
  return state.processes.filter((child) => child.parent === no && child.status === 'started');
}

/** True if the process need not wait for its feeders when it ends. */
export function isFlushed(state: KernelState, no: ProcessNo): boolean {
  return state.queues.every((queue) => queue.cancelled.includes(no) || hasDelivered(queue, no));
}

/** True if everything the process has put in this queue is in the pipe, to the last byte. */
export function hasDelivered(queue: Queue, no: ProcessNo): boolean {
  return (
    queue.writer !== no && queue.feeders.every((feeder) => feeder.process !== no || feeder.buffer.size === 0)
  );
}

/** The item a feeder could pickle or write now, or null: it has none, or the pipe has no room for it. */
export function deliverable(state: KernelState, queue: Queue, no: ProcessNo): Item | null {
  const feeder = queue.feeders.find((one) => one.process === no);
  const item = feeder === undefined ? undefined : head(feeder.buffer);
  return item !== undefined && (!isPickled(item) || canWrite(state, queue, item)) ? item : null;
}

/** True unless the item is a reference to something its sender can still change, or cannot pickle. */
export function isPickled(item: Item): boolean {
  return typeof item.value !== 'object' || item.value === null || item.value.py !== 'object';
}

/**
 * True if a feeder that nobody chooses has come to its first item: to a value at once; to an object that can still
 * change once its process waits or another has gone, since the feeder's thread seldom overtakes a running one.
 */
export function isDue(state: KernelState, feeder: Feeder): boolean {
  const item = head(feeder.buffer);
  if (item === undefined || isPickled(item)) return true;
  return processOf(state, feeder.process).wait !== null || processNoOf(state.running) !== feeder.process;
}

/** True if a feeder can begin to write this item now. */
export function canWrite(state: KernelState, queue: Queue, item: Item): boolean {
  return queue.writer === null && hasRoom(queue.bytes, item.bytes, state.options.os);
}

/** When the next wait that time alone can end will end, or null. */
export function nextDeadline(state: KernelState): Millis | null {
  let next: Millis | null = null;
  for (const process of state.processes) {
    const until = deadlineOf(state, process);
    if (until !== null && (next === null || until < next)) next = until;
  }
  return next;
}

/** When time alone will end this process's wait, or null: it waits for ever, or can go already. */
export function deadlineOf(state: KernelState, process: Process): Millis | null {
  const { wait } = process;
  if (wait === null || wait.until === null || process.expired || process.status !== 'started') return null;
  if (process.signal !== null || isSatisfied(state, process)) return null;
  // It looked in time and saw the beginning of a message; reading on has no time limit.
  if (wait.for === 'item' && queueOf(state, wait.queue).pipe.size > 0) return null;
  return wait.until;
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
  return state.queues.some((queue) => deliverable(state, queue, no) !== null);
}

/** How a state without choices is to be called. */
export type Outcome = 'finished' | 'stuck';

/** The outcome of a run in this state, or null: somebody can still go, or time can pass. */
export function outcomeOf(state: KernelState): Outcome | null {
  if (choicesOf(state).length > 0 || state.processes.some(isIdle)) return null;
  return state.processes.some((process) => process.status === 'started') ? 'stuck' : 'finished';
}

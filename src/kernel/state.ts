import type { Fifo } from './fifo';
import type { Pipe } from './pipe';
import type { Syscall } from './syscalls';
import type { ProcessNo, QueueId, Value } from './value';

/** Virtual time in milliseconds. Lines take none; only waiting does. */
export type Millis = number;

/** A process's main thread (`'1'`) or its feeder thread (`'1f'`). */
export type Tid = string;

/** Why a process cannot go on, and until when it is ready to wait (null: for ever). */
export type Wait =
  | { readonly for: 'slot'; readonly queue: QueueId; readonly until: Millis | null }
  | { readonly for: 'item'; readonly queue: QueueId; readonly until: Millis | null }
  | { readonly for: 'turn'; readonly queue: QueueId; readonly until: Millis | null }
  | { readonly for: 'exit'; readonly process: ProcessNo; readonly until: Millis | null }
  | { readonly for: 'time'; readonly until: Millis }
  | { readonly for: 'children'; readonly until: null }
  | { readonly for: 'flush'; readonly until: null }
  | { readonly for: 'feeder'; readonly queue: QueueId; readonly until: null };

/** What ends a process from outside. */
export type Signal = 'SIGTERM' | 'SIGKILL';

/** A message from its `put` to the `get` that takes it. `id` is `<sender>.<how many it put before>`. */
export interface Item {
  readonly id: string;
  readonly from: ProcessNo;
  /** A reference into the sender's memory until it is pickled, if it can still change. */
  readonly value: Value;
  readonly repr: string;
  /** Size of its frame once pickled; 0 before, if its value can still change. */
  readonly bytes: number;
}

/** A variable as the stage shows it. Turns are counted from 1; 0 is the beginning. */
export interface Variable {
  readonly name: string;
  readonly scope: 'global' | 'local';
  readonly repr: string;
  /** Its repr when the process began, or null if it did not have it then. */
  readonly began: string | null;
  /** The value before this one, or null. */
  readonly was: string | null;
  /** The turn that last set it. */
  readonly changed: number;
  /** The line that last set it. */
  readonly line: number | null;
  /** Who sent the value, when it came out of a queue. */
  readonly from: ProcessNo | null;
}

/** What a call returned, until its process goes on. */
export interface CallResult {
  /** As the program wrote it: `q.get(True, 2)`. */
  readonly text: string;
  readonly repr: string;
  /** The message, when a `get` returned it. */
  readonly item: Item | null;
}

/** An exception on its way: raised at `line`, caught at `caught` (null: not yet). */
export interface Raised {
  readonly type: string;
  readonly message: string;
  readonly line: number | null;
  readonly caught: number | null;
  /** The turn in which it was raised. */
  readonly turn: number;
  /** How long the call had waited, ms. 0: it did not wait. */
  readonly waited: Millis;
  /** The message that was never put, for `queue.Full`. */
  readonly item: Item | null;
  readonly queue: QueueId | null;
}

export interface Process {
  readonly no: ProcessNo;
  readonly pid: number;
  /** What it calls itself. */
  readonly name: string;
  /** What its object is named in the process that made it. */
  readonly label: Value;
  readonly parent: ProcessNo | null;
  /** The function it runs; null for MainProcess, and for a process without a target. */
  readonly target: string | null;
  readonly args: readonly Value[];
  /** The names of the last of them, which are its kwargs. */
  readonly keywords: readonly string[];
  /** The class of its object: `Process`, that of a context such as `SpawnProcess`, or one of the program's own. */
  readonly className: string;
  /** Its place in the family: `2`, `2:1`; empty for MainProcess. */
  readonly identity: string;
  /** As whoever made it knows, who ends it with itself. */
  readonly daemon: boolean;
  /** As it knows itself: then it may have no children, and hands the flag down to those it makes. */
  readonly daemonic: boolean;
  /** How many processes it has tried to create. */
  readonly created: number;
  /** It dies of this when it goes next. */
  readonly signal: Signal | null;
  /** Whose copy of its process object is closed: `close()` was called there, or before a fork. */
  readonly closed: readonly ProcessNo[];
  /** The start method of those it makes; null: not decided yet, then it is that of the run. */
  readonly method: StartMethod | null;
  /** How it was started; null: not yet. */
  readonly startedBy: StartMethod | null;
  readonly status: 'initial' | 'started' | 'ended';
  /** The turn in which it was started; Infinity: not yet. */
  readonly born: number;
  readonly exitcode: number | null;
  readonly joined: boolean;
  /** The turn in which somebody was told of its end: its parent, or the system in its place; Infinity: not yet. */
  readonly reaped: number;
  readonly fn: string;
  /** The line it is about to run, or is in the middle of. Null before its start and when its code is over. */
  readonly line: number | null;
  readonly part: number;
  /** The line it ran last. */
  readonly ran: number | null;
  /** What it asks when it goes next. */
  readonly pending: Syscall | null;
  readonly variables: readonly Variable[];
  readonly wait: Wait | null;
  /** When the wait began. */
  readonly since: Millis;
  /** The wait's time is over; it will be told when it goes next. */
  readonly expired: boolean;
  /** How many messages it has tried to put. */
  readonly puts: number;
  readonly result: CallResult | null;
  readonly raised: Raised | null;
}

/** A process's own line of messages for one queue, and the thread that carries them into the pipe. */
export interface Feeder {
  readonly process: ProcessNo;
  readonly buffer: Fifo<Item>;
}

/**
 * `multiprocessing.Queue` as the three separate facts it is in CPython (Lib/multiprocessing/queues.py): a semaphore
 * of free slots, a buffer with a feeder thread in each process that puts, and one shared pipe.
 */
export interface Queue {
  readonly id: QueueId;
  readonly name: string;
  /** As the program gave it; zero and less mean no limit. */
  readonly maxsize: number;
  /** Who made it. */
  readonly by: ProcessNo;
  /** How many slots it has. */
  readonly slots: number;
  /** The semaphore: free slots. */
  readonly free: number;
  /** Who holds the read lock. */
  readonly reader: ProcessNo | null;
  readonly feeders: readonly Feeder[];
  readonly pipe: Fifo<Item>;
  readonly bytes: Pipe;
  /** Whose feeder is in the middle of a frame that does not fit (it holds the write lock). */
  readonly writer: ProcessNo | null;
  /** The writer died in the middle of the pipe's last frame. */
  readonly torn: boolean;
  /** Who has called `close()`. */
  readonly closed: readonly ProcessNo[];
  /** Who has called `cancel_join_thread()`. */
  readonly cancelled: readonly ProcessNo[];
}

/** What stays the same for a whole run. */
export interface Options {
  /**
   * `with-put`: the feeder delivers in the turn of its `put`; an object that can still change, once its process waits
   * or another goes. `scheduled`: it is somebody who can go next.
   */
  readonly feeder: 'with-put' | 'scheduled';
  readonly method: StartMethod;
  readonly os: Os;
}

/** `forkserver` differs from `spawn` only in what it costs. */
export type StartMethod = 'fork' | 'spawn' | 'forkserver';

export type Os = 'linux' | 'mac' | 'windows';

/** The simple view of a Linux machine. */
export const DEFAULT_OPTIONS: Options = { feeder: 'with-put', method: 'fork', os: 'linux' };

export interface KernelState {
  /** How many turns led here. */
  readonly turn: number;
  readonly now: Millis;
  /** Whose turn was the last that was not time's. */
  readonly running: Tid;
  readonly processes: readonly Process[];
  readonly queues: readonly Queue[];
  /** How many lines were printed. */
  readonly printed: number;
  readonly options: Options;
}

/** `SEM_VALUE_MAX`: the slots of a queue without a limit. */
export const SEM_VALUE_MAX: Readonly<Record<Os, number>> = {
  linux: 2147483647,
  mac: 32767,
  windows: 2147483647,
};

/** Slots of a queue made with this maxsize (`Queue.__init__`: zero and less become SEM_VALUE_MAX). */
export function slotsOf(maxsize: number, os: Os = 'linux'): number {
  return maxsize <= 0 ? SEM_VALUE_MAX[os] : maxsize;
}

/** `Queue.qsize()`: slots that are taken, whether or not the message has reached the pipe. */
export function qsizeOf(queue: Queue): number {
  return queue.slots - queue.free;
}

/** The pid the kernel gives: the same in every run. */
export function pidOf(no: ProcessNo): number {
  return 100 + no;
}

const CONTEXTS: Readonly<Record<string, StartMethod>> = {
  ForkProcess: 'fork',
  SpawnProcess: 'spawn',
  ForkServerProcess: 'forkserver',
};

/** How a process is started: as its context says, or as all are. */
export function methodOf(state: KernelState, { className, parent, startedBy }: Process): StartMethod {
  return startedBy ?? CONTEXTS[className] ?? defaultMethod(state, parent ?? 0);
}

/** `get_start_method()` in this process. */
export function defaultMethod(state: KernelState, no: ProcessNo): StartMethod {
  return processOf(state, no).method ?? state.options.method;
}

/** True for a process that has ended without its parent knowing: the system keeps its exit code for it. */
export function isZombie({ status, parent, reaped }: Process): boolean {
  return status === 'ended' && parent !== null && reaped === Infinity;
}

/** The process with this number. @throws RangeError if there is none. */
export function processOf(state: KernelState, no: ProcessNo): Process {
  const process = state.processes[no];
  if (!process) throw new RangeError(`no process ${no}`);
  return process;
}

/** The queue with this id. @throws RangeError if there is none. */
export function queueOf(state: KernelState, id: QueueId): Queue {
  const queue = state.queues[id];
  if (!queue) throw new RangeError(`no queue ${id}`);
  return queue;
}

import type { ProcessNo, QueueId, Value } from './value';

/**
 * What a process asks of the kernel, in Python's own names. Times are in seconds, as Python writes them;
 * `timeout: null` is None.
 */
export type Syscall =
  | { readonly call: 'line' }
  | { readonly call: 'except' }
  | { readonly call: 'print'; readonly text: string }
  | { readonly call: 'raise'; readonly type: string; readonly message: string }
  | { readonly call: 'sleep'; readonly seconds: number }
  | ProcessCall
  | { readonly call: 'start'; readonly process: ProcessNo; readonly image: Image }
  | {
      readonly call: 'join';
      readonly process: ProcessNo;
      readonly asParent?: boolean;
      readonly timeout: number | null;
      readonly badTimeout?: string;
    }
  | { readonly call: ProcessOrder; readonly process: ProcessNo }
  | PeekCall
  | { readonly call: 'set_name' | 'set_daemon'; readonly process: ProcessNo; readonly value: Value }
  | { readonly call: PlainCall }
  | { readonly call: 'set_start_method'; readonly method: Value; readonly force: boolean }
  | { readonly call: 'get_start_method'; readonly allowNone: boolean }
  | { readonly call: '_exit'; readonly code: number }
  | { readonly call: 'Queue'; readonly name: string; readonly maxsize: number; readonly badMaxsize?: Value }
  | PutCall
  /** Asks for a command, and tells what the one before came to: `returned None`. */
  | { readonly call: 'idle'; readonly outcome: string | null }
  | GetCall
  | { readonly call: PeekMethod; readonly queue: QueueId }
  | { readonly call: QueueOrder; readonly queue: QueueId }
  | ExitCall;

/** `Process(group, target, name, args, kwargs, daemon=daemon)`, or the same of another class. */
export interface ProcessCall {
  readonly call: 'Process';
  readonly target: string | null;
  /** Not an array: what the program gave in place of a tuple. */
  readonly args: readonly Value[] | Value;
  /** Not an array: what the program gave in place of a dict. */
  readonly kwargs: readonly (readonly [string, Value])[] | Value;
  readonly className: string;
  readonly name: Value;
  readonly daemon: boolean | null;
  readonly group: Value;
}

/** A look at a process object; `asParent`: at the one that `parent_process()` returned. */
export interface PeekCall {
  readonly call: ProcessPeek;
  readonly process: ProcessNo;
  readonly asParent?: boolean;
  readonly text: string;
}

export interface PutCall {
  readonly call: 'put';
  readonly queue: QueueId;
  readonly value: Value;
  readonly block: boolean;
  readonly timeout: number | null;
  /** The class of a timeout that is no number. */
  readonly badTimeout?: string;
  /** How the program wrote it, such as `put('x', True, 2)` or `put_nowait('x')`. */
  readonly text: string;
}

export interface GetCall {
  readonly call: 'get';
  readonly queue: QueueId;
  readonly block: boolean;
  readonly timeout: number | null;
  /** The class of a timeout that is no number. */
  readonly badTimeout?: string;
  /** How the program wrote it, such as `get(True, 2)`. */
  readonly text: string;
}

/** Calls without arguments. */
export type PlainCall =
  | 'current_process'
  | 'parent_process'
  | 'active_children'
  | 'get_all_start_methods'
  | 'input';

/** The code is over; `code` as `sys.exit` was given it. */
export interface ExitCall extends Ending {
  readonly call: 'exit';
  /** The last words have been said. */
  readonly told: boolean;
  /**
   * How far it goes: what is left for stderr; then the end of multiprocessing (daemons terminated, children joined,
   * feeders flushed); then the end. What was registered with `atexit` runs in between.
   */
  readonly upTo: 'words' | 'function' | 'end';
}

/** What a process ends with. */
export interface Ending {
  readonly code: number;
  readonly error: UncaughtError | null;
  /** What `sys.exit('text')` leaves on stderr. */
  readonly said: string | null;
}

/** Methods that look at a queue and change nothing. */
export type PeekMethod = 'qsize' | 'empty' | 'full';

/** `Queue.close()` and what goes with it. */
export type QueueOrder = 'close' | 'join_thread' | 'cancel_join_thread';

/** What can be read from a process object. */
export type ProcessPeek = 'is_alive' | 'exitcode' | 'pid' | 'sentinel' | 'name' | 'daemon' | 'repr';

/** `close_process` is `Process.close()`. */
export type ProcessOrder = 'terminate' | 'kill' | 'close_process';

/** The memory a forked child begins with. The kernel only carries it from parent to child. */
export interface Image {
  readonly globals: Readonly<Record<string, Value>>;
  readonly objects: readonly HeapObject[];
}

/** An object of a process's memory, by its reference. `items` is null for what is not a list. */
export interface HeapObject {
  readonly ref: number;
  readonly type: string;
  readonly items: readonly Value[] | null;
  /** For what cannot be pickled: its name in the error text, or empty. */
  readonly name: string;
}

/** What became of an object that was to be pickled. */
export type Pickled =
  | { readonly value: Value; readonly bytes: number }
  | { readonly error: string; readonly message: string };

/** An exception that nothing in the process caught, and the traceback Python would print for it, line by line. */
export interface UncaughtError {
  readonly type: string;
  readonly message: string;
  readonly traceback: readonly string[];
}

/** A variable of a process as a debugger would show it. */
export interface Binding {
  readonly name: string;
  readonly scope: 'global' | 'local';
  readonly repr: string;
}

/**
 * A process stopped before a line: where it is, what it asks next, and a picture of its variables. `part` counts
 * the syscalls of one execution of a line: 0 is the line's beginning.
 */
export interface Trap {
  readonly fn: string;
  /** Null when the code is over and only the exit is left. */
  readonly line: number | null;
  readonly part: number;
  readonly syscall: Syscall;
  readonly bindings: readonly Binding[];
}

/** How a process begins. A spawned one runs the program's top-level code first. */
export type Birth =
  | { readonly birth: 'main' }
  | (Task & { readonly birth: 'fork'; readonly image: Image })
  | (Task & { readonly birth: 'spawn' });

/** What a child is to do: call a function with these, the last of them by name. */
export interface Task {
  readonly target: string | null;
  readonly args: readonly Value[];
  readonly keywords: readonly string[];
}

/** What a process is told when it goes on: its birth, what its last syscall returned, or what it raised. */
export type Resumption =
  | Birth
  | { readonly returned: Value }
  | { readonly raised: string; readonly message: string };

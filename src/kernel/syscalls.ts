import type { ProcessNo, QueueId, Value } from './value';

/**
 * What a process asks of the kernel, in Python's own names. Times are in seconds, as Python writes them;
 * `timeout: null` is None.
 */
export type Syscall =
  | { readonly call: 'line' }
  | { readonly call: 'except' }
  | { readonly call: 'print'; readonly text: string }
  | { readonly call: 'sleep'; readonly seconds: number }
  | { readonly call: 'Process'; readonly target: string; readonly args: readonly Value[] }
  | { readonly call: 'start'; readonly process: ProcessNo; readonly image: Image }
  | { readonly call: 'join'; readonly process: ProcessNo; readonly timeout: number | null }
  | { readonly call: 'Queue'; readonly name: string; readonly maxsize: number }
  | PutCall
  | GetCall
  | { readonly call: PeekMethod; readonly queue: QueueId }
  | { readonly call: 'exit'; readonly code: number; readonly error: UncaughtError | null };

export interface PutCall {
  readonly call: 'put';
  readonly queue: QueueId;
  readonly value: Value;
  readonly block: boolean;
  readonly timeout: number | null;
  /** How the program wrote it, such as `put('x', True, 2)` or `put_nowait('x')`. */
  readonly text: string;
}

export interface GetCall {
  readonly call: 'get';
  readonly queue: QueueId;
  readonly block: boolean;
  readonly timeout: number | null;
  /** How the program wrote it, such as `get(True, 2)`. */
  readonly text: string;
}

/** Methods that look at a queue and change nothing. */
export type PeekMethod = 'qsize' | 'empty' | 'full';

/** The globals a forked child begins with. The kernel only carries it from parent to child. */
export type Image = Readonly<Record<string, Value>>;

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

/** How a process begins. */
export type Birth =
  | { readonly birth: 'main' }
  | {
      readonly birth: 'fork';
      readonly target: string;
      readonly args: readonly Value[];
      readonly image: Image;
    };

/** What a process is told when it goes on: its birth, what its last syscall returned, or what it raised. */
export type Resumption =
  | Birth
  | { readonly returned: Value }
  | { readonly raised: string; readonly message: string };

import type { Syscall } from './syscalls';
import type { Value } from './value';

/** A Python exception inside a program's twin. `type` is its qualified name, such as `queue.Full`. */
export class PyException extends Error {
  readonly type: string;
  /** The call that raised it, if the kernel said so. */
  readonly call: Syscall | null;
  /** What `sys.exit` was given. */
  readonly code: Value;
  /** The line that made the call. */
  readonly line: number | null;

  constructor(
    type: string,
    message = '',
    call: Syscall | null = null,
    code: Value = null,
    line: number | null = null,
  ) {
    super(message);
    this.type = type;
    this.call = call;
    this.code = code;
    this.line = line;
  }
}

/**
 * The name a traceback's last line gives. `Empty` is defined in C, in module `_queue`; `Full` in Python, in `queue`;
 * builtins and what the program defines go without their module, unless the program is imported by a spawned child.
 */
export function tracebackName(type: string): string {
  return type === 'queue.Empty' ? '_queue.Empty' : type.replace('__main__.', '');
}

/** The last line of a traceback: `ValueError: text`, or the name alone. */
export function tracebackLast(type: string, message: string): string {
  return message === '' ? tracebackName(type) : `${tracebackName(type)}: ${message}`;
}

/** A Python exception inside a program's twin. `type` is its qualified name, such as `queue.Full`. */
export class PyException extends Error {
  readonly type: string;

  constructor(type: string, message = '') {
    super(message);
    this.type = type;
  }
}

/**
 * The name a traceback's last line gives. `Empty` is defined in C, in module `_queue`; `Full` in Python, in `queue`;
 * builtins go without their module.
 */
export function tracebackName(type: string): string {
  return type === 'queue.Empty' ? '_queue.Empty' : type;
}

/** The last line of a traceback: `ValueError: text`, or the name alone. */
export function tracebackLast(type: string, message: string): string {
  return message === '' ? tracebackName(type) : `${tracebackName(type)}: ${message}`;
}

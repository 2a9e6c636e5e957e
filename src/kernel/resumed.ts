import { PyException } from './exceptions';
import type { Interpreter } from './interpreter';
import type { Resumption, Trap } from './syscalls';
import * as tracebacks from './traceback';

/** Lets a process of this thread, where tracebacks are at hand, go on to its next trap. */
export function resumed(interpreter: Interpreter, resumption: Resumption): Trap {
  const next = interpreter.resume(resumption);
  return next instanceof PyException ? interpreter.broken(next, tracebacks) : next;
}

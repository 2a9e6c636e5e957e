/** What the kernel's tests share: programs whose only line is `pass`, for rules that do not depend on lines. */
import type { Choice } from './choices';
import { runInline } from './inline';
import type { Body, Line, Program, Py } from './program';
import { articleOrder, scripted } from './schedulers';
import { DEFAULT_OPTIONS, type Options } from './state';
import type { Trap } from './syscalls';
import type { Trace } from './trace';
import type { Value } from './value';

/** A program of top-level code and functions. */
export function programOf(module: Program['module'], functions: Program['functions'] = {}): Program {
  return { id: 'test', source: 'pass', numbers: [], processes: 3, module, functions };
}

/** MainProcess makes q and two children with it, starts both and joins both. */
export function pair(maxsize: number, functions: Program['functions']): Program {
  return programOf(function* (py) {
    py.globals.q = yield pass(py).Queue('q', maxsize);
    const a = yield pass(py).Process('a', [py.globals.q]);
    const b = yield pass(py).Process('b', [py.globals.q]);
    yield pass(py).start(a);
    yield pass(py).start(b);
    yield pass(py).join(a);
    yield pass(py).join(b);
  }, functions);
}

/** A run of it by these choices, then in the order of the article; on Linux by fork, unless said otherwise. */
export function runOf(
  program: Program,
  { choices = [], ...options }: Partial<Options> & { readonly choices?: readonly Choice[] } = {},
): Trace {
  const all = { ...DEFAULT_OPTIONS, ...options };
  return runInline(program, scripted(choices, articleOrder), { limit: 500, options: all });
}

/** The lines on its terminal. */
export function printed(trace: Trace): string[] {
  return trace.output.map((line) => line.text);
}

/** The last line that such a program leaves on its terminal: what nothing caught, if it raised. */
export function lastLineOf(
  module: Program['module'],
  functions: Program['functions'] = { *child() {} },
  options: Partial<Options> = {},
): string {
  return printed(runOf(programOf(module, functions), options)).at(-1) ?? '';
}

/** The line. */
export function pass(py: Py): Line {
  return py.at('pass');
}

/** `print(value)` */
export function* show(py: Py, value: Value): Body {
  yield pass(py).print(py.str(value));
}

/** Prints what a call returned, or what it raised. */
export function* ask(py: Py, call: Trap): Body {
  try {
    yield* show(py, yield call);
  } catch (error) {
    yield pass(py).except(error);
    yield pass(py).print(py.outcomeOf(error));
  }
}

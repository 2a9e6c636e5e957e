import { PyException } from './exceptions';
import { allNumbers, type Body, type Line, lineOf, type Numbers, type Program, type Py } from './program';
import type { Binding, Birth, Resumption, Syscall, Trap, UncaughtError } from './syscalls';
import { type ProcessNo, type QueueId, repr, str, type Value } from './value';

/**
 * One process of a program: runs its twin from trap to trap. Its memory is here and nowhere else; it is the same
 * code in a Web Worker and on the page.
 */
export class Interpreter {
  readonly #memory: Memory;
  readonly #program: Program;
  #body: Body | null = null;

  constructor(program: Program, numbers: Numbers) {
    this.#program = program;
    this.#memory = new Memory(program, allNumbers(program, numbers));
  }

  /** Goes on to the next trap. @throws Error on a fault in the twin itself, never on a Python exception. */
  resume(resumption: Resumption): Trap {
    try {
      const step = this.#next(resumption);
      return step.done === true ? this.#memory.exit(0, null) : step.value;
    } catch (error) {
      if (!(error instanceof PyException)) throw error;
      return this.#memory.exit(1, this.#memory.uncaught(error));
    }
  }

  #next(resumption: Resumption): IteratorResult<Trap, void> {
    if ('birth' in resumption) {
      this.#body = this.#born(resumption);
      return this.#body.next(null);
    }
    if (this.#body === null) throw new Error('a process was resumed before its birth');
    if ('raised' in resumption)
      return this.#body.throw(new PyException(resumption.raised, resumption.message));
    return this.#body.next(resumption.returned);
  }

  #born(birth: Birth): Body {
    if (birth.birth === 'main') return this.#program.module(this.#memory);
    const target = this.#program.functions[birth.target];
    if (target === undefined) throw new Error(`${this.#program.id} has no function ${birth.target}`);
    this.#memory.forked(birth.target, birth.image);
    return target(this.#memory, ...birth.args);
  }
}

class Memory implements Py {
  readonly name = '__main__';
  readonly globals: Record<string, Value> = {};
  locals: Record<string, Value> = this.globals;
  #fn = '<module>';
  #line: number | null = null;
  #part = 0;
  readonly #program: Program;
  readonly #numbers: Numbers;

  constructor(program: Program, numbers: Numbers) {
    this.#program = program;
    this.#numbers = numbers;
  }

  number(id: string): number {
    const value = this.#numbers[id];
    if (value === undefined) throw new RangeError(`${this.#program.id} has no number ${id}`);
    return value;
  }

  int(value: Value | undefined): number {
    if (typeof value === 'number') return value;
    throw new PyException('TypeError', 'an int is needed here');
  }

  value(value: Value | undefined): Value {
    if (value === undefined) throw new PyException('TypeError', 'missing a required positional argument');
    return value;
  }

  str(value: Value): string {
    return str(value);
  }

  at(text: string, nth = 1): Line {
    this.#line = lineIn(this.#program, text, nth);
    this.#part = 0;
    return this.#calls;
  }

  forked(target: string, image: Readonly<Record<string, Value>>): void {
    Object.assign(this.globals, image);
    this.#fn = target;
    this.locals = {};
  }

  exit(code: number, error: UncaughtError | null): Trap {
    this.#line = null;
    this.#part = 0;
    return this.#trap({ call: 'exit', code, error });
  }

  uncaught(error: PyException): UncaughtError {
    const text = this.#line === null ? '' : (this.#program.source.split('\n')[this.#line - 1] ?? '').trim();
    return {
      type: error.type,
      message: error.message,
      traceback: [
        'Traceback (most recent call last):',
        ...(this.#fn === '<module>' ? [] : BOOTSTRAP_FRAMES),
        `  File "${this.#program.id}.py", line ${this.#line}, in ${this.#fn}`,
        `    ${text}`,
      ],
    };
  }

  #trap(syscall: Syscall): Trap {
    return { fn: this.#fn, line: this.#line, part: this.#part++, syscall, bindings: this.#bindings() };
  }

  #bindings(): readonly Binding[] {
    const bindings: Binding[] = [];
    collect(this.globals, 'global', bindings);
    if (this.locals !== this.globals) collect(this.locals, 'local', bindings);
    return bindings;
  }

  readonly #calls: Line = {
    run: () => this.#trap({ call: 'line' }),
    except: (error, ...types) => {
      if (!(error instanceof PyException)) throw error;
      if (types.length > 0 && !types.includes(error.type)) throw error;
      return this.#trap({ call: 'except' });
    },
    print: (text) => this.#trap({ call: 'print', text }),
    sleep: (seconds) => this.#trap({ call: 'sleep', seconds }),
    Process: (target, args = []) => this.#trap({ call: 'Process', target, args }),
    start: (process) =>
      this.#trap({ call: 'start', process: processNo(process), image: { ...this.globals } }),
    join: (process, timeout = null) => this.#trap({ call: 'join', process: processNo(process), timeout }),
    Queue: (name, maxsize = 0) => this.#trap({ call: 'Queue', name, maxsize }),
    put: (queue, value, block = true, timeout = null) =>
      this.#put(queue, value, block, timeout, `put(${[repr(value), ...waiting(block, timeout)].join(', ')})`),
    put_nowait: (queue, value) => this.#put(queue, value, false, null, `put_nowait(${repr(value)})`),
    get: (queue, block = true, timeout = null) =>
      this.#get(queue, block, timeout, `get(${waiting(block, timeout).join(', ')})`),
    get_nowait: (queue) => this.#get(queue, false, null, 'get_nowait()'),
    qsize: (queue) => this.#trap({ call: 'qsize', queue: queueId(queue) }),
    empty: (queue) => this.#trap({ call: 'empty', queue: queueId(queue) }),
    full: (queue) => this.#trap({ call: 'full', queue: queueId(queue) }),
  };

  #put(queue: Value | undefined, value: Value, block: boolean, timeout: number | null, text: string): Trap {
    return this.#trap({ call: 'put', queue: queueId(queue), value, block, timeout, text });
  }

  #get(queue: Value | undefined, block: boolean, timeout: number | null, text: string): Trap {
    return this.#trap({ call: 'get', queue: queueId(queue), block, timeout, text });
  }
}

// Finding a line reads the whole source, and a twin asks for each line many times.
const LINES = new WeakMap<Program, Map<string, number>>();

function lineIn(program: Program, text: string, nth: number): number {
  const lines = LINES.get(program) ?? new Map<string, number>();
  LINES.set(program, lines);
  const key = nth === 1 ? text : `${nth} ${text}`;
  const line = lines.get(key) ?? lineOf(program.source, text, nth);
  lines.set(key, line);
  return line;
}

const BOOTSTRAP_FRAMES = [
  '  File ".../multiprocessing/process.py", line 313, in _bootstrap',
  '    self.run()',
  '    ~~~~~~~~^^',
  '  File ".../multiprocessing/process.py", line 108, in run',
  '    self._target(*self._args, **self._kwargs)',
  '    ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
];

// Process objects are the other cards of the stage, so they are not listed as variables.
function collect(from: Record<string, Value>, scope: Binding['scope'], into: Binding[]): void {
  for (const name in from) {
    const value = from[name] as Value;
    if (isHandleOf(value, 'process')) continue;
    into.push({ name, scope, repr: repr(value) });
  }
}

function waiting(block: boolean, timeout: number | null): string[] {
  if (timeout !== null) return [repr(block), String(timeout)];
  return block ? [] : ['False'];
}

function isHandleOf<K extends 'process' | 'queue'>(
  value: Value | undefined,
  kind: K,
): value is Extract<Value, { py: K }> {
  return typeof value === 'object' && value !== null && value.py === kind;
}

function processNo(value: Value | undefined): ProcessNo {
  if (isHandleOf(value, 'process')) return value.process;
  throw new PyException('AttributeError', 'not a Process');
}

function queueId(value: Value | undefined): QueueId {
  if (isHandleOf(value, 'queue')) return value.queue;
  throw new PyException('AttributeError', 'not a Queue');
}

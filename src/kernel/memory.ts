import type { ReadCall } from './command';
import { PyException } from './exceptions';
import { Heap } from './heap';
import * as TEXTS from './language-texts';
import { linesOf } from './lines';
import { type Line, lineOf, type Numbers, type Program, type Py } from './program';
import type { Binding, ExitCall, Image, Syscall, Trap } from './syscalls';
import type { Caught, Place, Uncaught } from './traceback';
import { abbreviated, str, typeName, type Value } from './value';

/** The memory of one process, and the lines its code stops at. */
export class Memory implements Py {
  name = '__main__';
  readonly globals: Record<string, Value> = {};
  locals: Record<string, Value> = this.globals;
  readonly heap = new Heap();
  /** What it asked last. */
  asked: Syscall | null = null;
  /** What `atexit` calls at the end, the last first. Null: `_exit_function` of multiprocessing/util.py. */
  readonly handlers: (Handler | null)[] = [];
  #fn = '<module>';
  #below: Place['below'] = 'main';
  #line: number | null = null;
  #part = 0;
  #caught: Caught | null = null;
  readonly #program: Program;
  readonly #numbers: Numbers;
  readonly #lines: Line;

  constructor(program: Program, numbers: Numbers, read: ReadCall | null) {
    this.#program = program;
    this.#numbers = numbers;
    this.#lines = linesOf(this, read);
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

  global(name: string): Value {
    const value = this.globals[name];
    if (value === undefined) throw new PyException('NameError', TEXTS.nameNotDefined(name));
    return value;
  }

  str(value: Value): string {
    return typeof value === 'object' ? this.heap.repr(value) : str(value);
  }

  repr(value: Value): string {
    return this.heap.repr(value);
  }

  list(...items: Value[]): Value {
    return this.heap.list(items);
  }

  append(list: Value | undefined, item: Value): void {
    this.#items(list, 'append').push(item);
  }

  items(list: Value | undefined): readonly Value[] {
    return this.#items(list, '__iter__');
  }

  object(type: string, name = ''): Value {
    return this.heap.opaque(type, name);
  }

  atexit(fn: string, ...args: Value[]): void {
    this.handlers.push({ fn, args });
  }

  outcomeOf(error: unknown): string {
    if (!(error instanceof PyException)) throw error;
    return `raised ${error.type}${error.message === '' ? '' : `: ${error.message}`}`;
  }

  exit(code: Value = null): never {
    throw new PyException('SystemExit', '', null, code);
  }

  at(text: string, nth = 1): Line {
    this.#line = lineIn(this.#program, text, nth);
    this.#part = 0;
    return this.#lines;
  }

  /** A copy of everything in it, for a child. */
  image(): Image {
    return { globals: { ...this.globals }, objects: this.heap.image() };
  }

  /** Takes over a parent's memory. */
  forked(image: Image): void {
    Object.assign(this.globals, image.globals);
    this.heap.take(image.objects);
  }

  /** Multiprocessing is used for the first time: it registers its end with `atexit`. */
  use(): void {
    if (!this.handlers.includes(null)) this.handlers.push(null);
  }

  /** Runs the main module again, in a spawned child. */
  importMain(): void {
    this.name = '__mp_main__';
    this.#below = 'import';
  }

  /** Calls a function: its own locals, none yet. */
  enter(fn: string, below: Place['below']): void {
    this.#fn = fn;
    this.#below = below;
    this.#line = null;
    this.locals = {};
  }

  /** The `except` of this line catches it. */
  handle(error: PyException): void {
    this.#caught = { error, place: { ...this.#place(), line: error.line }, line: this.#line ?? 0 };
  }

  /** Stops before a line, or in the middle of one. */
  trap(syscall: Syscall): Trap {
    if (syscall.call === 'start' || syscall.call === 'Queue') this.use();
    this.asked = syscall;
    return { fn: this.#fn, line: this.#line, part: this.#part++, syscall, bindings: this.#bindings() };
  }

  /** What is to be told of an exception that nothing catches here. */
  uncaught(error: PyException): Uncaught {
    return { error, place: this.#place(), caught: this.#caught };
  }

  /** The name under which the program holds a process or a queue. */
  nameOf(value: Value | undefined): string {
    for (const scope of [this.locals, this.globals])
      for (const name in scope) if (scope[name] === value) return name;
    return 'process';
  }

  /** The globals as they are now. */
  seen(): readonly Binding[] {
    const bindings: Binding[] = [];
    this.#collect(this.globals, 'global', bindings);
    return bindings;
  }

  /** Where it stands. */
  get line(): number | null {
    return this.#line;
  }

  /** The function it is in. */
  get fn(): string {
    return this.#fn;
  }

  /** The code is over. */
  ending(syscall: ExitCall): Trap {
    this.#line = null;
    this.#part = 0;
    return this.trap(syscall);
  }

  #place(): Place {
    const { id, source } = this.#program;
    return { file: `${id}.py`, source, fn: this.#fn, line: this.#line, below: this.#below };
  }

  #items(list: Value | undefined, attribute: string): Value[] {
    const items = typeof list === 'object' && list?.py === 'object' ? this.heap.itemsOf(list) : null;
    if (items !== null) return items;
    throw new PyException('AttributeError', TEXTS.noAttribute(typeName(list ?? null), attribute));
  }

  #bindings(): readonly Binding[] {
    const bindings = [...this.seen()];
    if (this.locals !== this.globals) this.#collect(this.locals, 'local', bindings);
    return bindings;
  }

  // Process objects are the other cards of the stage, so they are not listed as variables.
  #collect(from: Record<string, Value>, scope: Binding['scope'], into: Binding[]): void {
    for (const name in from) {
      const value = from[name] as Value;
      if (typeof value === 'object' && value?.py === 'process') continue;
      into.push({ name, scope, repr: abbreviated(this.heap.repr(value)) });
    }
  }
}

/** A function that is called at the end. */
export interface Handler {
  readonly fn: string;
  readonly args: readonly Value[];
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

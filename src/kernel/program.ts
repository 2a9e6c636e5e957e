import type { Trap } from './syscalls';
import type { Value } from './value';

/** A program as the app runs it: the Python text the learner reads and its twin, generators that yield traps. */
export interface Program {
  readonly id: string;
  /** The `.py` text, with the numbers as they stand in it. */
  readonly source: string;
  /** The numbers in it that a learner may change. */
  readonly numbers: readonly ProgramNumber[];
  /** How many processes it runs, MainProcess included: so many Workers are worth having ready. */
  readonly processes: number;
  /** The file's top-level code. */
  readonly module: (py: Py) => Body;
  /** Its functions, by their Python names. */
  readonly functions: Readonly<Record<string, (py: Py, ...args: (Value | undefined)[]) => Body>>;
}

/** Code of a twin: yields a trap before each line and each syscall, and is sent what the syscall returned. */
export type Body = Generator<Trap, void, Value>;

/** A number in the source that can be changed in place. */
export interface ProgramNumber {
  /** Its name in a link: `maxsize`. */
  readonly id: string;
  /** What it is, for a spin button: `maxsize of q`. */
  readonly label: string;
  /** The line it stands in, without indentation, and the text around it: `Queue(` and `)`. */
  readonly line: string;
  readonly before: string;
  readonly after: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Values of a program's numbers by id; what is missing stands as in the source. */
export type Numbers = Readonly<Record<string, number>>;

/** What a twin's code has at hand: its process's memory, and the lines of the source to stop at. */
export interface Py {
  /** `__name__`: `__main__`, or `__mp_main__` while a spawned process runs the top-level code. */
  readonly name: string;
  /** The globals of this process, which live here and nowhere else. */
  readonly globals: Record<string, Value>;
  /** The locals of the running function; at top level the globals. */
  readonly locals: Record<string, Value>;
  /** The number a learner may have changed. */
  number(id: string): number;
  /** A value that must be an int. @throws PyException TypeError */
  int(value: Value | undefined): number;
  /** A value that must be there, such as an argument. @throws PyException TypeError */
  value(value: Value | undefined): Value;
  /** A global that must be there. @throws PyException NameError */
  global(name: string): Value;
  /** `str(value)` */
  str(value: Value): string;
  /** `repr(value)` */
  repr(value: Value): string;
  /** A new list, which can change: `[1, 2]`. */
  list(...items: Value[]): Value;
  /** `list.append(item)` */
  append(list: Value | undefined, item: Value): void;
  /** What is in a list now. @throws PyException TypeError if it is no list */
  items(list: Value | undefined): readonly Value[];
  /** A new object of a kind in `UNPICKLABLE`; `name` is that of a function inside another. */
  object(type: string, name?: string): Value;
  /** `atexit.register(fn, *args)`: one of the program's functions, called at the end, the last registered first. */
  atexit(fn: string, ...args: Value[]): void;
  /** `raised queue.Full`, or with its message; what is no Python exception is thrown on. */
  outcomeOf(error: unknown): string;
  /** `sys.exit(code)`. @throws PyException SystemExit */
  exit(code?: Value): never;
  /** The line with this text (without indentation); `nth` counts from 1 when it stands there more than once. */
  at(text: string, nth?: number): Line;
}

/** A line about to run. Each method is a trap to yield; several in a row are syscalls of the same line. */
export interface Line {
  /** A line that asks the kernel nothing. */
  run(): Trap;
  /** `except:`; what is not a Python exception, or not of these types, is thrown on. */
  except(error: unknown, ...types: string[]): Trap;
  print(text: string): Trap;
  /** Asks for a command; `outcome` is what the one before came to. What is sent back is the command's text. */
  idle(outcome: string | null): Trap;
  /** A call of a queue's method as text: `put('a', True, 2)`. */
  call(queue: Value | undefined, text: string): Trap;
  sleep(seconds: number): Trap;
  /** `raise type(message)` */
  raise(type: string, message?: string): Trap;
  /** `target` is the name of a function, or the class of what is none. */
  Process(target: string | null, args?: readonly Value[] | Value, options?: ProcessOptions): Trap;
  current_process(): Trap;
  parent_process(): Trap;
  /** A list of processes. */
  active_children(): Trap;
  /** A list of names. */
  get_all_start_methods(): Trap;
  get_start_method(allowNone?: boolean): Trap;
  set_start_method(method: Value, force?: boolean): Trap;
  /** `input()`: nobody is at a keyboard, in a child as in MainProcess. */
  input(): Trap;
  start(process: Value | undefined): Trap;
  join(process: Value | undefined, timeout?: Value): Trap;
  terminate(process: Value | undefined): Trap;
  kill(process: Value | undefined): Trap;
  is_alive(process: Value | undefined): Trap;
  exitcode(process: Value | undefined): Trap;
  pid(process: Value | undefined): Trap;
  sentinel(process: Value | undefined): Trap;
  /** `repr(process)` */
  repr(process: Value | undefined): Trap;
  /** `os._exit(code)` */
  _exit(code: number): Trap;
  name(process: Value | undefined): Trap;
  daemon(process: Value | undefined): Trap;
  set_name(process: Value | undefined, name: Value): Trap;
  set_daemon(process: Value | undefined, daemon: Value): Trap;
  /** `close()` of a process or a queue. */
  close(object: Value | undefined): Trap;
  Queue(name: string, maxsize?: Value): Trap;
  put(queue: Value | undefined, value: Value, block?: boolean, timeout?: Value): Trap;
  put_nowait(queue: Value | undefined, value: Value): Trap;
  get(queue: Value | undefined, block?: boolean, timeout?: Value): Trap;
  get_nowait(queue: Value | undefined): Trap;
  qsize(queue: Value | undefined): Trap;
  empty(queue: Value | undefined): Trap;
  full(queue: Value | undefined): Trap;
  join_thread(queue: Value | undefined): Trap;
  cancel_join_thread(queue: Value | undefined): Trap;
}

/** What `Process(…)` takes besides target and args. */
export interface ProcessOptions {
  /** In the function they are locals. */
  readonly kwargs?: Readonly<Record<string, Value>> | number | null;
  /** `SpawnProcess` for `get_context('spawn').Process`, or a class of the program's own. */
  readonly className?: string;
  readonly name?: Value;
  readonly daemon?: boolean;
  readonly group?: Value;
}

/** The numbers of a program, each given or as in the source. */
export function allNumbers(program: Program, numbers: Numbers): Numbers {
  return Object.fromEntries(program.numbers.map((one) => [one.id, numbers[one.id] ?? one.initial]));
}

/** The source with these numbers in place. @throws RangeError if a number's line is not in the source. */
export function sourceWith(program: Program, numbers: Numbers): string {
  const lines = program.source.split('\n');
  for (const one of program.numbers) {
    const index = lineOf(program.source, one.line) - 1;
    const old = `${one.before}${one.initial}${one.after}`;
    const line = lines[index] ?? '';
    const at = line.indexOf(old);
    if (at < 0) throw new RangeError(`${program.id}: line ${index + 1} has no ${old}`);
    const value = numbers[one.id] ?? one.initial;
    lines[index] = `${line.slice(0, at)}${one.before}${value}${one.after}${line.slice(at + old.length)}`;
  }
  return lines.join('\n');
}

/** Number of the `nth` line (both from 1) with this text, indentation apart. @throws RangeError if there is none. */
export function lineOf(source: string, text: string, nth = 1): number {
  let seen = 0;
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === text && ++seen === nth) return index + 1;
  }
  throw new RangeError(`no line ${nth} with the text ${text}`);
}

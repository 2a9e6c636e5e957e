/** A Python value as plain data: it crosses to a Worker and into a link unchanged. A bare number is an `int`. */
export type Value =
  | null
  | boolean
  | number
  | string
  | PyFloat
  | PyList
  | PyObject
  | QueueHandle
  | ProcessHandle;

export interface PyFloat {
  readonly py: 'float';
  readonly value: number;
}

export interface PyList {
  readonly py: 'list';
  readonly items: readonly Value[];
}

/**
 * An object in the memory of one process, by reference: one that can still change (a list), or that cannot be pickled
 * (a lambda). Only its process can say what is in it; `repr` is how it looked when it was last seen.
 */
export interface PyObject {
  readonly py: 'object';
  readonly ref: number;
  /** `list`, or a kind of `UNPICKLABLE`. */
  readonly type: string;
  readonly repr: string;
}

/** What a program holds when it holds a `multiprocessing.Queue`. */
export interface QueueHandle {
  readonly py: 'queue';
  readonly queue: QueueId;
}

/** What a program holds when it holds a `multiprocessing.Process`. */
export interface ProcessHandle {
  readonly py: 'process';
  readonly process: ProcessNo;
  /** `parent_process()` returned it: an object of another class, which knows less. */
  readonly asParent?: boolean;
}

/** Index of a queue in the order of creation. */
export type QueueId = number;

/** Index of a process in the order of creation: 0 is MainProcess. It is also its badge and its key. */
export type ProcessNo = number;

/** `repr(value)` as CPython prints it; an address is written `0x…`, since it differs in every run. */
export function repr(value: Value): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return reprOfString(value);
  switch (value.py) {
    case 'float':
      return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
    case 'list':
      return `[${value.items.map(repr).join(', ')}]`;
    case 'object':
      return value.repr;
    case 'queue':
      return '<multiprocessing.queues.Queue object at 0x…>';
    case 'process':
      return '<Process>';
  }
}

/** `repr(value)` as a picture of a process shows it: of a long one only its two ends, as `reprlib` writes it. */
export function shown(value: Value): string {
  return abbreviated(repr(value));
}

/** A long repr as `reprlib` writes it. */
export function abbreviated(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}...${text.slice(-20)}`;
}

const LONGEST = 60;

/** `str(value)`. */
export function str(value: Value): string {
  return typeof value === 'string' ? value : repr(value);
}

/** The name of a value's class, as error texts give it. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return 'int';
  if (typeof value === 'string') return 'str';
  switch (value.py) {
    case 'float':
    case 'list':
      return value.py;
    case 'object':
      return value.type;
    case 'queue':
      return 'Queue';
    case 'process':
      return 'Process';
  }
}

/** Python's truth of a value; every object but an empty list is true. */
export function isTrue(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return Boolean(value);
  if (value.py === 'float') return value.value !== 0;
  if (value.py === 'list') return value.items.length > 0;
  return value.py !== 'object' || value.repr !== '[]';
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function reprOfString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = quote;
  for (const ch of text) {
    const code = ch.codePointAt(0) as number;
    if (ch === quote) out += `\\${ch}`;
    else if (ESCAPES[ch] !== undefined) out += ESCAPES[ch];
    else if (code < 0x20 || code === 0x7f) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else out += ch;
  }
  return out + quote;
}

/**
 * Bytes a value takes in the pipe: 4-byte length, then the pickle (protocol 4) that `ForkingPickler` writes.
 * A body of 4 bytes or more carries a 9-byte frame header. Source: Lib/pickle.py, `_Framer`.
 */
export function frameBytes(value: Value): number {
  const body = opcodeBytes(value) + 1;
  return 4 + 2 + (body >= 4 ? 9 : 0) + body;
}

function opcodeBytes(value: Value): number {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'number') return intBytes(value);
  if (typeof value === 'string') {
    const length = utf8Length(value);
    return (length < 256 ? 2 : 5) + length + 1;
  }
  switch (value.py) {
    case 'float':
      return 9;
    case 'list': {
      const brackets = value.items.length === 0 ? 2 : value.items.length === 1 ? 3 : 4;
      return value.items.reduce<number>((sum, item) => sum + opcodeBytes(item), brackets);
    }
    case 'object':
    case 'queue':
    case 'process':
      return 0;
  }
}

function intBytes(value: number): number {
  if (value >= 0 && value < 0x100) return 2;
  if (value >= 0 && value < 0x10000) return 3;
  if (value >= -0x80000000 && value <= 0x7fffffff) return 5;
  const magnitude = Math.abs(value < 0 ? value + 1 : value);
  return 2 + Math.floor(Math.log2(magnitude) / 8 + 1 / 8) + 1;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const ch of text) {
    const code = ch.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

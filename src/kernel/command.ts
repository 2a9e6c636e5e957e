import type { Value } from './value';

/** A call of a queue's method, read from Python text such as `put('a', True, 2)`. */
export interface Call {
  readonly method: CallMethod;
  readonly args: readonly Value[];
}

export const CALL_METHODS = [
  'put',
  'put_nowait',
  'get',
  'get_nowait',
  'qsize',
  'empty',
  'full',
  'close',
  'join_thread',
  'cancel_join_thread',
] as const;
export type CallMethod = (typeof CALL_METHODS)[number];

/** Parameters of each method in their order, and how many must be given. */
const PARAMETERS: Readonly<
  Record<CallMethod, { readonly names: readonly string[]; readonly least: number }>
> = {
  put: { names: ['obj', 'block', 'timeout'], least: 1 },
  put_nowait: { names: ['obj'], least: 1 },
  get: { names: ['block', 'timeout'], least: 0 },
  get_nowait: { names: [], least: 0 },
  qsize: { names: [], least: 0 },
  empty: { names: [], least: 0 },
  full: { names: [], least: 0 },
  close: { names: [], least: 0 },
  join_thread: { names: [], least: 0 },
  cancel_join_thread: { names: [], least: 0 },
};

/** A reading of a call, or a sentence that says what cannot be read. */
export type Reading = { readonly call: Call } | { readonly problem: string };

export type ReadCall = (text: string) => Reading;

/**
 * Reads a call: arguments are JSON or Python literals, in their order or by name. Never throws.
 */
export function readCall(text: string): Reading {
  const match = /^\s*([A-Za-z_]\w*)\s*\((.*)$/s.exec(text);
  if (match === null) return { problem: `“${short(text)}” is not a call, such as put('a') or get().` };
  const method = CALL_METHODS.find((one) => one === match[1]);
  if (method === undefined) return { problem: `A queue has no method ${short(match[1] ?? '')}.` };
  const reader = new Reader((match[2] ?? '').trimEnd());
  try {
    return { call: { method, args: arrange(method, reader.args()) } };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    throw error;
  }
}

/** A sentence about why a text cannot be read. */
class Unreadable extends Error {}

type Argument = { readonly name: string | null; readonly value: Value };

function arrange(method: CallMethod, given: readonly Argument[]): Value[] {
  const { names, least } = PARAMETERS[method];
  const args: (Value | undefined)[] = [];
  for (const [index, { name, value }] of given.entries()) {
    const at = name === null ? index : names.indexOf(name);
    if (at < 0) throw new Unreadable(`${method}() has no argument ${name}.`);
    if (at >= names.length) throw new Unreadable(`${method}() takes ${count(names.length)}.`);
    args[at] = value;
  }
  if (args.length < least || (least > 0 && args[0] === undefined)) {
    throw new Unreadable(`${method}() needs something to put.`);
  }
  const defaults: readonly Value[] = method === 'put' ? [null, true, null] : [true, null];
  return Array.from(args, (value, at) => (value === undefined ? (defaults[at] ?? null) : value));
}

function count(arguments_: number): string {
  return arguments_ === 0
    ? 'no argument'
    : `at most ${arguments_} ${arguments_ === 1 ? 'argument' : 'arguments'}`;
}

const WORDS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['True', true],
  ['true', true],
  ['False', false],
  ['false', false],
  ['None', null],
  ['null', null],
]);

const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '/': '/',
};

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  args(): Argument[] {
    const args: Argument[] = [];
    this.#space();
    while (!this.#match(/\)/y)) {
      const name = this.#match(/([A-Za-z_]\w*)\s*=\s*/y)?.[1] ?? null;
      args.push({ name, value: this.#value() });
      if (!this.#comma() && this.#text[this.#at] !== ')') this.#fail();
    }
    if (this.#at < this.#text.length) this.#fail();
    return args;
  }

  #value(): Value {
    const number = this.#match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y)?.[0];
    if (number !== undefined) return this.#number(number);
    if (this.#match(/\[/y)) return this.#list();
    const quote = this.#match(/['"]/y)?.[0];
    if (quote !== undefined) return this.#string(quote);
    const word = this.#match(/[A-Za-z_]\w*/y)?.[0];
    if (word === undefined) return this.#fail();
    const value = WORDS.get(word);
    if (value === undefined)
      throw new Unreadable(`${short(word)} is not defined. A text stands in quotes: '${short(word)}'.`);
    return value;
  }

  #number(text: string): Value {
    const value = Number(text);
    if (!Number.isFinite(value) || Math.abs(value) > 1e9)
      throw new Unreadable(`${short(text)} is too large a number here.`);
    return /[.eE]/.test(text) ? { py: 'float', value } : value;
  }

  #list(): Value {
    const items: Value[] = [];
    this.#space();
    while (!this.#match(/\]/y)) {
      items.push(this.#value());
      if (!this.#comma() && this.#text[this.#at] !== ']') this.#fail();
    }
    return { py: 'list', items };
  }

  #string(quote: string): Value {
    let text = '';
    for (;;) {
      const ch = this.#text[this.#at++];
      if (ch === undefined) throw new Unreadable('A text has no closing quote.');
      if (ch === quote) return text;
      if (ch !== '\\') text += ch;
      else {
        const next = this.#text[this.#at++] ?? '';
        const escaped = ESCAPED[next];
        if (escaped === undefined) throw new Unreadable(`\\${next} cannot be read in a text here.`);
        text += escaped;
      }
    }
  }

  #comma(): boolean {
    this.#space();
    const found = this.#match(/,/y) !== null;
    this.#space();
    return found;
  }

  #space(): void {
    this.#match(/\s*/y);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #fail(): never {
    if (this.#at >= this.#text.length) throw new Unreadable('The call has no closing bracket.');
    throw new Unreadable(
      `“${short(this.#text.slice(this.#at).replace(/\)$/, ''))}” cannot be read as an argument.`,
    );
  }
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

import type { Listing } from '../../content';
import type { Numbers } from '../../kernel';

/** Where a process stands: those that put on the left, those that get on the right. Null: the text does not say. */
export type Side = 'put' | 'get' | null;

/** What the stage can know of a program before it runs, read from its text. */
export interface Script {
  /** It makes a queue. */
  readonly queue: boolean;
  /** The queue has a limit. */
  readonly bounded: boolean;
  /** The sides of its children in the order of their creation, so that places can be kept for them. */
  readonly sides: readonly Side[];
  /** The names that are set at the top level, outside every function. */
  readonly globals: readonly string[];
  /** Who may put, by process number; null or nothing: the text does not say. */
  readonly senders?: readonly (boolean | null)[];
  /** True if the code of this function (`<module>`: the top level) may call `put`, or `get`. */
  mayPut(fn: string): boolean;
  mayGet(fn: string): boolean;
}

// also where it is only named: `iter(q.get, None)`
const PUT = /\.put(_nowait)?\b/;
const GET = /\.get(_nowait)?\b/;

const scripts = new WeakMap<Listing, Script>();

/** Reads a program's text, once. */
export function scriptOf(listing: Listing): Script {
  const script = scripts.get(listing) ?? read(listing);
  scripts.set(listing, script);
  return script;
}

/** How many children a program will have with these numbers, as far as is known before it runs. */
export function childrenOf(listing: Listing, numbers: Numbers): number {
  const chosen = listing.numbers.find((one) => one.id === 'processes');
  return chosen === undefined ? listing.processes - 1 : (numbers[chosen.id] ?? chosen.initial);
}

function read(listing: Listing): Script {
  const bodies = bodiesOf(listing.source);
  // a function that is not in the text may do anything
  const texts = new Map<string, string>();
  const may = (fn: string, call: RegExp) => {
    const text = texts.get(fn) ?? reachedFrom(fn, bodies);
    texts.set(fn, text);
    return call.test(text);
  };
  const mayPut = (fn: string) => may(fn, PUT);
  const mayGet = (fn: string) => may(fn, GET);
  const targets = [...listing.source.matchAll(/\bProcess\(\s*target\s*=\s*(\w+)/g)].map(
    (found) => found[1] ?? '',
  );
  const children = Math.max(0, listing.processes - 1);
  const sides = Array.from({ length: children }, (_, at): Side => {
    const fn = targets.length === children ? targets[at] : undefined;
    if (fn === undefined || mayPut(fn) === mayGet(fn)) return null;
    return mayPut(fn) ? 'put' : 'get';
  });
  const senders = [
    mayPut('<module>'),
    ...sides.map((_, at) => (targets.length === children ? mayPut(targets[at] as string) : null)),
  ];
  const queue = /\bQueue\(/.test(listing.source.replace(/^(from|import) .*/gm, ''));
  const globals = [...listing.source.matchAll(/^(\w+) *=/gm)].map((found) => found[1] ?? '');
  return {
    queue,
    globals,
    bounded: /\bQueue\(\s*[^)\s]/.test(listing.source),
    sides,
    senders,
    mayPut,
    mayGet,
  };
}

// its text and that of every function it names
function reachedFrom(fn: string, bodies: ReadonlyMap<string, string>): string {
  const reached = new Set([fn]);
  for (const name of reached) {
    const body = bodies.get(name);
    if (body === undefined) return '.put .get';
    // a function that is only handed to a process runs there
    const own = body.replace(/\btarget\s*=\s*\w+/g, '').replace(/^def .*/gm, '');
    for (const other of bodies.keys()) if (new RegExp(`\\b${other}\\b`).test(own)) reached.add(other);
  }
  return [...reached].map((name) => bodies.get(name)).join('');
}

function bodiesOf(source: string): Map<string, string> {
  const bodies = new Map<string, string>([['<module>', '']]);
  let fn = '<module>';
  for (const line of source.split('\n')) {
    if (/^\S/.test(line)) fn = /^def (\w+)/.exec(line)?.[1] ?? '<module>';
    bodies.set(fn, `${bodies.get(fn) ?? ''}${line}\n`);
  }
  return bodies;
}

/**
 * An immutable first-in-first-out line: `push` and `shift` cost O(1) amortised and share all they can, so a
 * snapshot a step of a long queue stays affordable.
 */
export interface Fifo<T> {
  readonly size: number;
  readonly front: Link<T> | null;
  readonly back: Link<T> | null;
}

interface Link<T> {
  readonly value: T;
  readonly next: Link<T> | null;
}

const EMPTY: Fifo<never> = { size: 0, front: null, back: null };

/** The empty line. */
export function emptyFifo<T>(): Fifo<T> {
  return EMPTY;
}

/** The line with `value` at its end. */
export function push<T>(line: Fifo<T>, value: T): Fifo<T> {
  if (line.front === null) return { size: 1, front: { value, next: null }, back: null };
  return { size: line.size + 1, front: line.front, back: { value, next: line.back } };
}

/** The value that leaves next, or undefined. */
export function head<T>(line: Fifo<T>): T | undefined {
  return line.front?.value;
}

/** The line without its first value. */
export function shift<T>(line: Fifo<T>): Fifo<T> {
  if (line.size <= 1) return EMPTY;
  const front = line.front?.next ?? reverse(line.back);
  return { size: line.size - 1, front, back: line.front?.next ? line.back : null };
}

/** The first `limit` values, next out first. */
export function toArray<T>(line: Fifo<T>, limit = line.size): T[] {
  const out: T[] = [];
  for (let link = line.front; link && out.length < limit; link = link.next) out.push(link.value);
  if (out.length < limit) {
    for (let link = reverse(line.back); link && out.length < limit; link = link.next) out.push(link.value);
  }
  return out;
}

function reverse<T>(list: Link<T> | null): Link<T> | null {
  let out: Link<T> | null = null;
  for (let link = list; link; link = link.next) out = { value: link.value, next: out };
  return out;
}

import type { OutputLine } from '../../kernel';

/** One line of both outputs; null where a run has no such line. */
export interface Pair {
  readonly before: OutputLine | null;
  readonly now: OutputLine | null;
}

/** Both outputs line by line, and the first line that differs; null: none does. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  readonly first: number | null;
}

/** Puts two outputs side by side. A line is the same if the same process printed the same text. */
export function compare(before: readonly OutputLine[], now: readonly OutputLine[]): Comparison {
  const length = Math.max(before.length, now.length);
  const pairs = Array.from({ length }, (_, line) => ({
    before: before[line] ?? null,
    now: now[line] ?? null,
  }));
  const first = pairs.findIndex((pair) => !isSame(pair));
  return { pairs, first: first < 0 ? null : first };
}

function isSame({ before, now }: Pair): boolean {
  return before?.text === now?.text && before?.process === now?.process && before?.stream === now?.stream;
}

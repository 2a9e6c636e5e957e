import type { Listing } from '../../content';
import { lineOf, type ProgramNumber } from '../../kernel';

/** A piece of a source line as it is coloured; a `number` is one the learner may change. */
export type Token =
  | { readonly kind: 'plain' | 'keyword' | 'string' | 'comment'; readonly text: string }
  | { readonly kind: 'number'; readonly spec: ProgramNumber };

/** A line of the listing: how far it is indented, and its tokens without that indentation. */
export interface TokenLine {
  readonly indent: number;
  readonly tokens: readonly Token[];
}

const KEYWORDS = new Set(
  (
    'False None True and as assert break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
const PIECE = /("[^"]*"|'[^']*')|(#.*)|([A-Za-z_]\w*)|([^"'#A-Za-z_]+|.)/g;

const cache = new WeakMap<Listing, readonly TokenLine[]>();

/** The lines of a listing with the places of its numbers. Read once a listing. */
export function tokensOf(listing: Listing): readonly TokenLine[] {
  let lines = cache.get(listing);
  if (lines === undefined) {
    lines = listing.source.replace(/\n$/, '').split('\n').map(readLine);
    lines = listing.numbers.reduce((all, spec) => withNumber(all, listing, spec), lines);
    cache.set(listing, lines);
  }
  return lines;
}

/** A line as Python text, with these values of its numbers. */
export function textOfLine(line: TokenLine, shown: (spec: ProgramNumber) => number): string {
  const texts = line.tokens.map((token) => (token.kind === 'number' ? shown(token.spec) : token.text));
  return ' '.repeat(line.indent) + texts.join('');
}

function readLine(source: string): TokenLine {
  const code = source.trimStart();
  return { indent: source.length - code.length, tokens: tokensIn(code) };
}

function tokensIn(code: string): Token[] {
  const tokens: Token[] = [];
  for (const [text, string, comment, word] of code.matchAll(PIECE)) {
    const kind = string ? 'string' : comment ? 'comment' : word && KEYWORDS.has(word) ? 'keyword' : 'plain';
    const last = tokens.at(-1);
    if (kind === 'plain' && last?.kind === 'plain')
      tokens[tokens.length - 1] = { kind, text: last.text + text };
    else tokens.push({ kind, text });
  }
  return tokens;
}

function withNumber(lines: readonly TokenLine[], listing: Listing, spec: ProgramNumber): TokenLine[] {
  const at = lineOf(listing.source, spec.line) - 1;
  const initial = String(spec.initial);
  return lines.map((line, index) => {
    if (index !== at) return line;
    const text = textOfLine(line, (one) => one.initial).trimStart();
    const from = text.indexOf(spec.before + initial + spec.after) + spec.before.length;
    return { indent: line.indent, tokens: line.tokens.flatMap(cut(from, initial.length, spec)) };
  });
}

/** Replaces the characters from `from` on by the number, in the one token they are in. */
function cut(from: number, length: number, spec: ProgramNumber): (token: Token) => Token[] {
  let start = 0;
  return (token) => {
    const text = token.kind === 'number' ? String(token.spec.initial) : token.text;
    const local = from - start;
    start += text.length;
    if (token.kind === 'number' || local < 0 || local >= text.length) return [token];
    const pieces: Token[] = [
      { kind: token.kind, text: text.slice(0, local) },
      { kind: 'number', spec },
      { kind: token.kind, text: text.slice(local + length) },
    ];
    return pieces.filter((piece) => piece.kind === 'number' || piece.text !== '');
  };
}

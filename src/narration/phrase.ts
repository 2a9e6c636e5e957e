import type { ProcessNo } from '../kernel';
import type { Kind } from './sentences';

/** Something Python would write. */
export type Code = { readonly code: string };

/** A piece of a sentence. */
export type Part = string | Code;

/** A sentence and its short form. */
export type Wording = readonly [phrase: readonly Part[], short: string];

/** What the app says about one step: caption, transcript, announcement and slider text are all this. */
export interface Sentence {
  /** Whose step it was; null when it was nobody's. */
  readonly who: ProcessNo | null;
  readonly phrase: readonly Part[];
  /** The phrase as plain text. */
  readonly text: string;
  /** A few words, for where a sentence does not fit. */
  readonly short: string;
  readonly kind: Kind;
}

/** Template tag: words stay words, `{ code }` stays code. */
export function words(strings: TemplateStringsArray, ...values: (Part | readonly Part[] | number)[]): Part[] {
  const parts: Part[] = [];
  for (const [index, text] of strings.entries()) {
    if (text !== '') parts.push(text);
    const value = values[index];
    if (value === undefined) continue;
    if (typeof value === 'number') parts.push(String(value));
    else if (typeof value === 'string' || 'code' in value) parts.push(value);
    else parts.push(...value);
  }
  return parts.reduce<Part[]>(merge, []);
}

/** A phrase as plain text. */
export function textOf(phrase: readonly Part[]): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}

/** `Process-1, Process-2 and Process-3`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Milliseconds as seconds with at least one decimal: `2.0`, `0.25`. */
export function seconds(ms: number): string {
  const text = String(Math.round(ms) / 1000);
  return text.includes('.') ? text : `${text}.0`;
}

function merge(parts: Part[], part: Part): Part[] {
  const last = parts.at(-1);
  if (part === '') return parts;
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else parts.push(part);
  return parts;
}

/** The longest part of an exception's message that is said; all of it stands in the output. */
const GIST = 90;

/** What an exception's message says first, on one line: its first sentence, without the full stop, cut if it is long. */
export function gist(message: string): string {
  const first = message.replace(/\s+/g, ' ').trim().split('. ')[0]?.replace(/\.$/, '') ?? '';
  return first.length > GIST ? `${first.slice(0, GIST).trimEnd()}…` : first;
}

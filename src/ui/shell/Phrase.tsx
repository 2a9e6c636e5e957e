import type { Part } from '../../narration';

/** A sentence's parts: words as they are, Python in the code face. */
export function Phrase({ phrase }: { readonly phrase: readonly Part[] }) {
  return phrase.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has nothing but its place
    return typeof part === 'string' ? part : <code key={index}>{part.code}</code>;
  });
}

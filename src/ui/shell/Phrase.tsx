import type { Part } from '../../narration';

/** A process's name: it is not broken at its hyphen. */
const NAME = /(Process-\d+(?::\d+)*)/;

/** A sentence's parts: words as they are, Python in the code face. */
export function Phrase({ phrase }: { readonly phrase: readonly Part[] }) {
  return phrase.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has nothing but its place
    <Words key={place} part={part} />
  ));
}

function Words({ part }: { readonly part: Part }) {
  if (typeof part !== 'string') return <code>{part.code}</code>;
  return part.split(NAME).map((word, place) =>
    NAME.test(word) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word has nothing but its place
      <span key={place} className="name">
        {word}
      </span>
    ) : (
      word
    ),
  );
}

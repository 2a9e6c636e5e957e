import type { ProcessNo } from '../kernel';
import { type Part, type Sentence, textOf } from './phrase';
import { type Kind, sentences } from './sentences';

type Facts<K extends Kind> = Parameters<(typeof sentences)[K]>;

/** The sentence of this kind with these facts. */
export function say<K extends Kind>(who: ProcessNo | null, kind: K, ...facts: Facts<K>): Sentence {
  const template = sentences[kind] as unknown as (...facts: Facts<K>) => readonly [readonly Part[], string];
  const [phrase, short] = template(...facts);
  return { who, phrase, text: textOf(phrase), short, kind };
}

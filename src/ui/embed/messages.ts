/** What an embedded page and the page around it say to each other. The shapes are the contract of README.md. */

/** What the page around may ask for. */
export type Asked =
  | { readonly do: 'step' | 'back' | 'play' | 'pause' }
  | { readonly do: 'seek'; readonly i: number };

/** What it is told: which step is shown of how many known, in words; how high the page must be to show all at once. */
export type Told =
  | {
      readonly procession: 1;
      readonly ev: 'step';
      readonly i: number;
      readonly n: number;
      readonly caption: string;
    }
  | { readonly procession: 1; readonly ev: 'height'; readonly px: number };

const PLAIN = ['step', 'back', 'play', 'pause'] as const;

/** Reads a message. Null: it is not one of ours, or asks for what there is not. */
export function readMessage(data: unknown): Asked | null {
  if (typeof data !== 'object' || data === null) return null;
  const { procession, do: wish, i } = data as Record<string, unknown>;
  if (procession !== 1) return null;
  const plain = PLAIN.find((one) => one === wish);
  if (plain !== undefined) return { do: plain };
  return wish === 'seek' && typeof i === 'number' && Number.isSafeInteger(i) && i >= 0
    ? { do: 'seek', i }
    : null;
}

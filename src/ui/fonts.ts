/** The letters of the first picture; `index.html` waits for the same before there is any code. */
const FIRST = ['600 16px "Atkinson Hyperlegible Next"', '600 16px "JetBrains Mono"'];

/**
 * Resolves when the fonts are there, or after so many ms: then the page is drawn in others first. What is drawn in its
 * own fonts from the beginning does not shift.
 */
export function fontsReady(longest: number): Promise<unknown> {
  const { fonts } = document;
  const late = new Promise((resolve) => setTimeout(resolve, longest));
  return Promise.race([Promise.allSettled(FIRST.map((font) => fonts.load(font))), late]);
}

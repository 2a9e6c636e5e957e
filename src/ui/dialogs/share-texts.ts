/** What can be shared of a moment, as text. */

/** The whole address of a page of this site, wherever the site stands. `hash` begins with `#`. */
export function wholeAddress(here: string, hash: string): string {
  return here.split('#')[0] + hash;
}

/** The frame that shows this moment of a program in somebody else's page. `hash` is that of a page with a stage. */
export function embedCode(
  here: string,
  hash: string,
  listing: { readonly id: string; readonly title: string },
): string {
  const query = hash.split('?')[1];
  const address = wholeAddress(here, `#/embed/${listing.id}${query === undefined ? '' : `?${query}`}`);
  const title = `Interactive: ${listing.title}`;
  const attributes = {
    src: address,
    title,
    width: '720',
    height: '420',
    allow: 'fullscreen; clipboard-write',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The name of a picture's file: `procession-listing-2-step-9.svg`. */
export function pictureName(program: string, step: number, kind: 'svg' | 'png'): string {
  return `procession-${program}-step-${step}.${kind}`;
}

/** What can be shared of a moment, as text. */

/** The whole address of a page of this site, wherever the site stands. `hash` begins with `#`. */
export function wholeAddress(here: string, hash: string): string {
  return here.split('#')[0] + hash;
}

/** The name of a picture's file: `procession-listing-2-step-9.svg`. */
export function pictureName(program: string, step: number, kind: 'svg' | 'png'): string {
  return `procession-${program}-step-${step}.${kind}`;
}

/** The fonts of a picture, as part of it. */

/** One `@font-face` rule, and the address its URLs are relative to. */
export interface Font {
  readonly family: string;
  readonly css: string;
  readonly base: string;
}

/** The families that this element and what is in it ask for. */
export function usedFamilies(element: Element): ReadonlySet<string> {
  const families = new Set<string>();
  for (const one of [element, ...element.querySelectorAll('*')]) {
    for (const family of getComputedStyle(one).fontFamily.split(',')) {
      families.add(family.trim().replace(/^["']|["']$/g, ''));
    }
  }
  return families;
}

/** The rule with the font's file in it. @throws TypeError if the file cannot be fetched. */
export async function fontFace({ css, base }: Font): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(css)?.[1];
  if (address === undefined || address.startsWith('data:')) return css;
  const file = await (await fetch(new URL(address, base))).blob();
  return css.replace(address, await dataUrl(file));
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

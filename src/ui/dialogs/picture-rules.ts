/** The rules of the page's style sheets that a part of it uses. */
import { rulesOf, type TextRule } from './css-text';
import type { Font } from './picture-fonts';

export interface UsedRules {
  /** As text. What stands under a media query is there if the query matches now, and without the query. */
  readonly rules: readonly string[];
  readonly fonts: readonly Font[];
}

/** The rules that apply to this element, what is in it or what is around it, and all fonts there are. */
export function usedRules(
  element: Element,
  sheets: readonly { readonly css: string; readonly base: string }[],
): UsedRules {
  const around: Element[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) around.push(at);
  const all = [element, ...element.querySelectorAll('*'), ...around];
  const fonts: Font[] = [];
  const kept = (css: string, base: string): string[] =>
    rulesOf(css).flatMap(({ prelude, body }) => {
      const rule = `${prelude} {${body}}`;
      if (prelude === '@font-face') fonts.push({ family: familyOf(body), css: rule, base });
      else if (prelude.startsWith('@media'))
        return matchMedia(prelude.slice(6)).matches ? kept(body, base) : [];
      else if (prelude.startsWith('@container')) return [`${prelude} {${kept(body, base).join('\n')}}`];
      else if (prelude.startsWith('@') || isUsed({ prelude, body }, all)) return [rule];
      return [];
    });
  const rules = sheets.flatMap(({ css, base }) => kept(css, base));
  return { rules, fonts };
}

function isUsed({ prelude }: TextRule, all: readonly Element[]): boolean {
  // a part of an element is there if the element is
  const bare = prelude
    .replace(/::?(?:before|after|marker|placeholder)\b/g, '')
    .replace(/(^|,)(?=\s*(,|$))/g, '$1*');
  try {
    return all.some((one) => one.matches(bare));
  } catch {
    // a selector that cannot be asked for costs nothing but its text
    return true;
  }
}

function familyOf(body: string): string {
  return /font-family:\s*["']?([^;"']+)/.exec(body)?.[1]?.trim() ?? '';
}

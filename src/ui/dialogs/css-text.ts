/** Style sheets as text. The browser's own way to write a rule out loses shorthands with variables in them. */

/** A rule: what stands before its braces, and between them. */
export interface TextRule {
  readonly prelude: string;
  readonly body: string;
}

/** The rules of a style sheet, or of a block of one. What has no braces, such as `@charset`, is left out. */
export function rulesOf(css: string): TextRule[] {
  const rules: TextRule[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  let depth = 0;
  let from = 0;
  let open = 0;
  // braces inside of strings are no braces
  for (const { 0: sign, index } of text.matchAll(/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[{};]/g)) {
    if (sign === '{' && depth++ === 0) open = index;
    else if (sign === ';' && depth === 0) from = index + 1;
    else if (sign === '}' && --depth === 0) {
      rules.push({ prelude: text.slice(from, open).trim(), body: text.slice(open + 1, index).trim() });
      from = index + 1;
    }
  }
  return rules;
}

/** The text of every style sheet of this page, and the address its URLs are relative to. @throws TypeError offline */
export async function sheetTexts(): Promise<readonly { readonly css: string; readonly base: string }[]> {
  return Promise.all(
    [...document.styleSheets].map(async ({ href, ownerNode }) =>
      href === null
        ? { css: ownerNode?.textContent ?? '', base: document.baseURI }
        : { css: await (await fetch(href)).text(), base: href },
    ),
  );
}

/**
 * The line that underlines a call or an attribute in a line of source, or none: CPython leaves it out where the call is
 * all there is on the right of an assignment, or the attribute all of the line (Lib/traceback.py, _should_show_carets).
 */
export function underline(code: string, method: string): readonly string[] {
  const pattern = new RegExp(`(?:^|[^\\w.])((?:\\w+\\.)*${method})\\(`, 'g');
  const found = [...code.matchAll(pattern)].at(-1);
  if (found === undefined) return underlineAttribute(code, method);
  const start = found.index + found[0].indexOf(found[1] as string);
  const open = found.index + found[0].length - 1;
  const end = closingOf(code, open);
  if (end < 0) return [];
  const alone = code.slice(end + 1).trim() === '' && /^\w+ = $/.test(code.slice(0, start));
  return alone ? [] : [`    ${' '.repeat(start)}${'~'.repeat(open - start)}${'^'.repeat(end + 1 - open)}`];
}

function underlineAttribute(code: string, name: string): readonly string[] {
  const found = new RegExp(`(?:\\w+\\.)+${name}\\b`).exec(code);
  if (found === null || found[0] === code) return [];
  return [`    ${' '.repeat(found.index)}${'^'.repeat(found[0].length)}`];
}

function closingOf(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if (code[at] === '(') depth++;
    if (code[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

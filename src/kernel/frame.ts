/** One frame of a traceback inside CPython 3.13's own library, as it prints it. Its folder is written `…/multiprocessing`. */

/** A frame: where it is, its code, and the part of it that is underlined. */
export function frame(file: string, line: number, fn: string, code: string, marked = ''): readonly string[] {
  const path = file.startsWith('<') ? file : `.../multiprocessing/${file}`;
  const place = `  File "${path}", line ${line}, in ${fn}`;
  if (code === '') return [place];
  return [place, `    ${code}`, ...underline(code, marked)];
}

function underline(code: string, marked: string): string[] {
  if (marked === '') return [];
  const at = code.indexOf(marked);
  const open = /^[\w.]+\(.*\)$/.test(marked) ? openingOf(marked) : 0;
  return [`    ${' '.repeat(at)}${'~'.repeat(open)}${'^'.repeat(marked.length - open)}`];
}

// Where the last parenthesis of a call opens.
function openingOf(call: string): number {
  let depth = 0;
  for (let at = call.length - 1; at >= 0; at--) {
    if (call[at] === ')') depth++;
    if (call[at] === '(' && --depth === 0) return at;
  }
  return 0;
}

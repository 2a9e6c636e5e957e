/** The calls of one process as the function it might run. */
import type { ProcessNo } from '../../kernel';
import type { CallRow } from './calls';

/** A line of a program, and what came of the call in it, as a comment. */
export interface ProgramLine {
  readonly text: string;
  readonly comment: string;
  /** The step that made the call in it, or null. */
  readonly turn: number | null;
  /** The call in it has not ended. */
  readonly waits: boolean;
}

/** `def process_2(q):` and what this process was told to do, so far. */
export function ownProgram(rows: readonly CallRow[], no: ProcessNo): ProgramLine[] {
  const own = rows.filter((row) => row.process === no);
  const head = [line(`def ${no === 0 ? 'main' : `process_${no}`}(q):`)];
  return own.length === 0 ? [...head, line('    pass', 'no call yet')] : [...head, ...own.flatMap(linesOf)];
}

/** The same as a text. */
export function textOfProgram(lines: readonly ProgramLine[]): string {
  return lines.map(({ text, comment }) => `${text}${comment === '' ? '' : `  # ${comment}`}\n`).join('');
}

function linesOf({ call, outcome, turn, ended }: CallRow): ProgramLine[] {
  const value = outcome.replace(/^returned /, '');
  const prints = value !== 'None' && !/^(put|close|join|cancel)/.test(call);
  const made = prints ? `print(q.${call})` : `q.${call}`;
  const raised = /^raised ([\w.]+)/.exec(outcome)?.[1];
  if (raised !== undefined)
    return [
      line('    try:'),
      { ...line(`        ${made}`), turn },
      line(`    except ${raised}:`),
      line(`        print("${raised}")`),
    ];
  const waits = ended === null;
  return [{ text: `    ${made}`, comment: waits ? 'waits' : prints ? value : '', turn, waits }];
}

function line(text: string, comment = ''): ProgramLine {
  return { text, comment, turn: null, waits: false };
}

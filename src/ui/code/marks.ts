import { type KernelState, type Process, type ProcessNo, processNoOf, processOf } from '../../kernel';

/** A process's badge in the gutter: filled = about to run the line, hollow = has just run it. */
export interface Mark {
  readonly no: ProcessNo;
  readonly look: 'fill' | 'hollow';
}

/** What an exception shows at a line: where it was raised and has left, where it is now, where it was caught. */
export interface Trouble {
  readonly kind: 'left' | 'here' | 'caught';
  /** `Full` for `queue.Full`. */
  readonly name: string;
  /** How many lines down it has come with this step; up if negative. */
  readonly come: number;
}

/** All that the listing shows at one line. */
export interface LineMarks {
  readonly marks: readonly Mark[];
  /** Names of the processes there, as in `data-at`. */
  readonly at: string;
  /** Who has the baton here, or null. */
  readonly baton: ProcessNo | null;
  readonly troubles: readonly Trouble[];
  /** Who is there and what they do, for those who hear the listing. */
  readonly said: string;
}

/** What to show at which line. Lines with nothing to show are absent. */
export function marksOf(state: KernelState): ReadonlyMap<number, LineMarks> {
  const lines = new Map<number, { marks: Mark[]; here: Process[]; troubles: Trouble[] }>();
  const at = (line: number) => {
    const found = lines.get(line) ?? { marks: [], here: [], troubles: [] };
    lines.set(line, found);
    return found;
  };
  const last = processOf(state, processNoOf(state.running));
  for (const process of state.processes) {
    if (process.status !== 'started') continue;
    if (process.line !== null) {
      at(process.line).marks.push({ no: process.no, look: 'fill' });
      at(process.line).here.push(process);
    }
    if (process === last && hasJustRun(process))
      at(process.ran ?? 0).marks.push({ no: process.no, look: 'hollow' });
    addTrouble(process, process === last, at);
  }
  const out = new Map<number, LineMarks>();
  for (const [line, { marks, here, troubles }] of lines) {
    out.set(line, {
      marks,
      at: here.map((one) => one.name).join(' '),
      baton: last.status === 'started' && last.line === line ? last.no : null,
      troubles,
      said: here.map((one) => saidOf(one, one === last)).join(' '),
    });
  }
  return out;
}

/** The line the baton is at, or null. */
export function batonLineOf(state: KernelState): number | null {
  const last = processOf(state, processNoOf(state.running));
  return last.status === 'started' ? last.line : null;
}

function hasJustRun(process: Process): boolean {
  return process.ran !== null && process.ran !== process.line && process.wait === null && process.part === 0;
}

// what was raised in an earlier turn has not moved in this one
function addTrouble(process: Process, hadTurn: boolean, at: (line: number) => { troubles: Trouble[] }): void {
  const { raised } = process;
  if (raised === null || raised.line === null) return;
  const name = raised.type.slice(raised.type.lastIndexOf('.') + 1);
  const now = raised.caught ?? process.line ?? raised.line;
  if (now !== raised.line) at(raised.line).troubles.push({ kind: 'left', name, come: 0 });
  const kind = raised.caught === null ? 'here' : 'caught';
  at(now).troubles.push({ kind, name, come: hadTurn && kind === 'here' ? now - raised.line : 0 });
}

function saidOf(process: Process, baton: boolean): string {
  if (process.wait?.for === 'time') return `${process.name} sleeps here.`;
  if (process.wait !== null) return `${process.name} waits here.`;
  if (process.part > 0) return `${process.name} is in the middle of this line.`;
  return `${process.name} is about to run this line${baton ? ', and had the last turn' : ''}.`;
}

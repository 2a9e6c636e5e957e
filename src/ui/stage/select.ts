/** What a process's card says: a pure function of the state. */
import {
  isRunnable,
  type KernelState,
  type Process,
  type ProcessNo,
  processOf,
  queueOf,
  tidOf,
  type Variable,
  type Wait,
} from '../../kernel';
import { gist } from '../../narration';
import { reasonOf, seconds, type Word, wordOf } from './words';

/** The words and marks of one card, apart from the variables, which it takes from the process itself. */
export interface CardView {
  readonly no: ProcessNo;
  /** Null: it does not wait, or not for anybody. */
  readonly wait: Wait | null;
  readonly word: Word;
  /** Was let go last, and lives. */
  readonly baton: boolean;
  readonly canGo: boolean;
  /** What it waits for: words, then a piece of code. */
  readonly reason: readonly [string, string] | null;
  /** Milliseconds left, of how many; `moved` if the last step changed it. */
  readonly ring: { readonly left: number; readonly total: number; readonly moved: boolean } | null;
  /** `about to run line`, `in line`, or other words; then the number of a line to show. */
  readonly foot: string;
  readonly line: number | null;
  readonly raised: RaisedView | null;
}

export interface RaisedView {
  readonly type: string;
  /** What did not happen, in one sentence. */
  readonly why: string;
  readonly line: number | null;
  /** The message that was never put. */
  readonly lost: string | null;
  readonly caught: number | null;
}

/** The cards of a state, by process number. `moved`: program time passed in the last step. */
export function cardsOf(state: KernelState, moved: boolean): CardView[] {
  return state.processes.map((process) => cardOf(state, process, moved));
}

function cardOf(state: KernelState, process: Process, moved: boolean): CardView {
  const word = wordOf(state, process);
  const { wait } = process;
  const waits = wait !== null && word === 'waiting';
  const [foot, line] = footOf(process, word);
  return {
    no: process.no,
    wait: waits ? wait : null,
    word,
    baton: process.status === 'started' && state.running === tidOf(process.no),
    canGo: isRunnable(state, process),
    reason: waits ? reasonOf(state, wait) : null,
    ring: ringOf(state, process, moved),
    foot,
    line,
    raised: process.raised === null ? null : raisedOf(state, process.raised),
  };
}

function ringOf(state: KernelState, process: Process, moved: boolean): CardView['ring'] {
  const { wait, since, raised, status } = process;
  if (status === 'ended') return null;
  if (wait?.until != null) {
    return { left: Math.max(0, wait.until - state.now), total: wait.until - since, moved };
  }
  return raised !== null && raised.waited > 0 ? { left: 0, total: raised.waited, moved: false } : null;
}

function footOf(process: Process, word: Word): readonly [string, number | null] {
  if (word === 'not started') return [`${process.target ?? ''}() has not started`, null];
  if (word === 'ended') return ['memory released', null];
  if (process.line === null)
    return [process.wait?.for === 'flush' ? 'its code is over, it cannot end yet' : 'about to end', null];
  const within = process.wait !== null || process.part > 0;
  return [within ? 'in' : 'about to run', process.line];
}

function raisedOf(state: KernelState, raised: NonNullable<Process['raised']>): RaisedView {
  const { type, line, caught, item, message, waited, queue } = raised;
  const name = queue === null ? 'q' : queueOf(state, queue).name;
  const time = seconds(waited);
  const why =
    type === 'queue.Full'
      ? waited > 0
        ? `No seat came free in ${time}.`
        : `${name} had no free seat.`
      : type === 'queue.Empty'
        ? waited > 0
          ? `No message came in ${time}.`
          : `${name} had no message.`
        : gist(message);
  return { type, why, line, lost: item?.repr ?? null, caught };
}

/** True if two views of a card would be drawn alike. */
export function sameView(one: CardView, other: CardView): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const HANDLE = '<Process';

/** The variables a card shows: the large one first, queues last; a local hides a global of its name. */
export function shownVariables(process: Process, hero: string | null): Variable[] {
  const locals = new Set(process.variables.filter((one) => one.scope === 'local').map((one) => one.name));
  const rank = (one: Variable) => (one.name === hero ? 0 : isQueue(one) ? 2 : 1);
  return process.variables
    .filter((one) => !one.repr.startsWith(HANDLE) && (one.scope === 'local' || !locals.has(one.name)))
    .sort((one, other) => rank(one) - rank(other));
}

/** True if the value is a queue: its repr says nothing a learner wants to read twice. */
export function isQueue(variable: Variable): boolean {
  return variable.repr.startsWith('<multiprocessing.queues.');
}

/** How a value came to be: `began with a copy: 100`, `then line 7 added 50`; pairs of words and code. */
export function storyOf(variable: Variable): ReadonlyArray<readonly [string, string]> {
  const { began, was, repr, line } = variable;
  const lines: Array<readonly [string, string]> = [];
  if (began !== null) lines.push(['began with a copy:', began]);
  if (line === null || (began !== null && was === null)) return lines;
  const first = began === null || was === began;
  const [verb, code] = changeOf(was, repr);
  lines.push([
    `${began === null && was === null ? '' : first ? 'then ' : 'last, '}line ${line} ${verb}`,
    code,
  ]);
  return lines;
}

function changeOf(was: string | null, repr: string): readonly [string, string] {
  const isInt = (text: string | null): text is string => text !== null && /^-?\d+$/.test(text);
  if (!isInt(was) || !isInt(repr)) return ['set it to', repr];
  const by = Number(repr) - Number(was);
  return by < 0 ? ['took away', String(-by)] : ['added', String(by)];
}

/** How the same variable compares in two processes: equal, different, or not in both. */
export function compared(
  state: KernelState,
  name: string,
  one: ProcessNo,
  other: ProcessNo,
): 'equal' | 'unequal' | null {
  const value = (no: ProcessNo) =>
    state.processes[no] === undefined
      ? undefined
      : processOf(state, no).variables.find(
          (variable) => variable.name === name && variable.scope === 'global',
        )?.repr;
  const left = value(one);
  const right = value(other);
  if (left === undefined || right === undefined) return null;
  return left === right ? 'equal' : 'unequal';
}

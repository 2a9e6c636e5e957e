/** What a pad is set to, and the calls that makes. */
import { isIdle, isRunnable, type KernelState, type ProcessNo, readCall } from '../../kernel';
import { firstArgument } from './call-text';
import { type CallRow, lastCallOf } from './calls';

/** The settings of one process's pad. */
export interface PadState {
  readonly block: boolean;
  /** As written: `None`, `0.5`, `-1`. */
  readonly timeout: string;
  /** What is put next, as Python text; null: the pad's own suggestion. */
  readonly value: string | null;
}

export const NEW_PAD: PadState = { block: true, timeout: 'None', value: null };

/** `put('a', True, 2)`, `get()`: the arguments that matter, and no others. */
export function waitingCall(method: 'put' | 'get', { block, timeout }: PadState, value: string): string {
  const limit = timeout === 'None' ? [] : ['True', timeout];
  const args = [...(method === 'put' ? [value] : []), ...(block ? limit : ['False'])];
  return `${method}(${args.join(', ')})`;
}

/** Why this cannot be put, as a sentence, or null. */
export function valueProblem(value: string): string | null {
  const reading = readCall(`put(${value})`);
  if ('problem' in reading) return reading.problem;
  return reading.call.args.length === 1
    ? null
    : 'That is more than one value. A list stands in brackets: [1, 2].';
}

/** Why this cannot be a timeout, as a sentence, or null. */
export function timeoutProblem(timeout: string): string | null {
  if (/^(None|[-+]?(\d+\.?\d*|\.\d+))$/.test(timeout)) return null;
  return `A timeout is a number of seconds, such as 0.5, or None: not “${timeout}”.`;
}

const TIMEOUTS = [0, 0.5, 1, 2, 3, 5, 10, 30];

/** The next longer or shorter timeout of the usual ones; the same text if there is none. */
export function steppedTimeout(timeout: string, by: 1 | -1): string {
  const now = timeout === 'None' || timeoutProblem(timeout) !== null ? null : Number(timeout);
  if (now === null) return by === 1 ? String(TIMEOUTS[0]) : 'None';
  if (by === 1) return String(TIMEOUTS.find((one) => one > now) ?? timeout);
  const shorter = TIMEOUTS.findLast((one) => one < now);
  return shorter === undefined ? 'None' : String(shorter);
}

const FIRST = ["'x'", "'a'", "'h'", "'n'", "'s'"];

/** What a pad offers to put: the one after the last that went, or the last again if it was refused. */
export function suggestedValue(rows: readonly CallRow[], no: ProcessNo): string {
  const last = lastCallOf(
    rows.filter((row) => row.call.startsWith('put')),
    no,
  );
  const value = last === undefined ? null : firstArgument(last.call);
  if (last === undefined || value === null) return FIRST[no] ?? "'x'";
  return last.outcome.startsWith('raised') ? value : after(value);
}

function after(value: string): string {
  const letter = /^'([a-z])'$/.exec(value)?.[1];
  if (letter !== undefined)
    return letter === 'z' ? "'a'" : `'${String.fromCharCode(letter.charCodeAt(0) + 1)}'`;
  return /^-?\d{1,6}$/.test(value) ? String(Number(value) + 1) : value;
}

/** Why a process cannot be given a call here, as a sentence, or null: it can. */
export function whyNoCall(state: KernelState, rows: readonly CallRow[], no: ProcessNo): string | null {
  const process = state.processes[no];
  if (process === undefined || process.status === 'initial')
    return `${nameOf(state, no)} has not started yet.`;
  if (process.status === 'ended') return `${process.name} has ended.`;
  if (isIdle(process)) return null;
  const row = lastCallOf(rows, no);
  if (row === undefined || row.ended !== null) return `${process.name} is not ready for a call yet.`;
  const how = isRunnable(state, process) ? 'can go on with' : 'is still waiting in';
  return `${process.name} ${how} ${row.call}.`;
}

/** The name a process has or will have. */
export function nameOf(state: KernelState, no: ProcessNo): string {
  return state.processes[no]?.name ?? (no === 0 ? 'MainProcess' : `Process-${no}`);
}

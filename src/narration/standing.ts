import {
  isRunnable,
  type KernelState,
  type Process,
  type Queue,
  qsizeOf,
  toArray,
  type Variable,
} from '../kernel';
import { type Code, type Part, seconds, words } from './phrase';
import { nameOf } from './step';
import { waitedFor } from './waits';

/** Where everything stands, a sentence for each process and what each queue holds. */
export function standing(state: KernelState): readonly (readonly Part[])[] {
  return [
    ...state.processes.map((process) => whereIs(state, process)),
    ...state.queues.flatMap((queue) => whatIsIn(state, queue)),
  ];
}

function whereIs(state: KernelState, process: Process): Part[] {
  if (process.status === 'initial') return words`${process.name} has not been started.`;
  const verb = process.status === 'ended' ? 'was' : 'is';
  const values = variablesOf(process).flatMap(
    ({ name, repr }) => words`, ${{ code: name }} ${verb} ${{ code: repr }}`,
  );
  return words`${process.name} ${doing(state, process)}${values}.`;
}

function doing(state: KernelState, process: Process): Part[] {
  const { wait, line, exitcode } = process;
  if (process.status === 'ended') return words`has ended with exit code ${signed(exitcode ?? 0)}`;
  if (wait === null) return line === null ? ['is about to end'] : words`is at line ${line}`;
  if (wait.for === 'time' && !isRunnable(state, process))
    return words`is sleeping${timeLeft(state, process)}`;
  const what = waitedFor(state, process, wait);
  if (!isRunnable(state, process)) return words`is waiting for ${what}${timeLeft(state, process)}`;
  return process.expired && wait.for !== 'time'
    ? words`has waited for ${what} until its time was up, and can go on`
    : words`has waited for ${what} and can go on`;
}

function timeLeft(state: KernelState, { wait, since }: Process): string {
  if (wait?.until == null) return '';
  return `, ${seconds(Math.max(0, wait.until - state.now))} of ${seconds(wait.until - since)} seconds to go`;
}

// As on the stage: a local hides a global of its name, and what is no value of the program's is left out.
function variablesOf({ variables }: Process): Variable[] {
  const locals = new Set(variables.filter(({ scope }) => scope === 'local').map(({ name }) => name));
  return variables.filter(
    ({ name, scope, repr }) =>
      (scope === 'local' || !locals.has(name)) && !/^<(Process|multiprocessing\.queues\.)/.test(repr),
  );
}

function whatIsIn(state: KernelState, queue: Queue): Part[][] {
  const q: Code = { code: queue.name };
  const taken = qsizeOf(queue);
  const seats =
    queue.maxsize > 0
      ? `${taken} of ${queue.slots} ${queue.slots === 1 ? 'seat is' : 'seats are'} taken`
      : 'it has no limit';
  const items = toArray(queue.pipe).map(({ repr }): Code => ({ code: repr }));
  const contents =
    items.length === 0
      ? words`${q} has nothing to read; ${seats}.`
      : words`${q} holds ${inRow(items)}${items.length > 1 ? ', next out first' : ''}; ${seats}.`;
  const outboxes = queue.feeders
    .filter(({ buffer }) => toArray(buffer).length > 0)
    .map(({ process, buffer }) => {
      const waiting = toArray(buffer).map(({ repr }): Code => ({ code: repr }));
      return words`${nameOf(state, process)} has ${inRow(waiting)} in its outbox.`;
    });
  return [contents, ...outboxes];
}

/** The most messages that are read out one by one. */
const READ = 8;

function inRow(items: readonly Code[]): Part[] {
  const more = items.length - READ;
  const shown = items.slice(0, READ).flatMap((item, index): Part[] => (index === 0 ? [item] : [', ', item]));
  return more > 0 ? [...shown, ` and ${more} more`] : shown;
}

function signed(code: number): string {
  return code < 0 ? `−${-code}` : String(code);
}

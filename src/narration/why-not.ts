import {
  type Choice,
  commandIn,
  isFeeder,
  isRunnable,
  type KernelState,
  nextDeadline,
  type Process,
  processNoOf,
  TIME,
} from '../kernel';
import { textOf } from './phrase';
import { waitedFor } from './waits';

/** Why this one cannot go here, as a sentence: `Process-1 cannot go here: it waits for a seat in q.` */
export function whyNot(state: KernelState, choice: Choice): string {
  if (choice === TIME) {
    return nextDeadline(state) === null
      ? 'No time can pass here: nobody is waiting for a time.'
      : 'Time can pass here.';
  }
  const process = state.processes[processNoOf(choice)];
  const command = commandIn(choice);
  if (command !== null && process !== undefined)
    return `${process.name} cannot be told ${command}: ${busyWith(process)}.`;
  if (process === undefined) return `There is no process ${processNoOf(choice)} here yet.`;
  if (isFeeder(choice)) return `The feeder thread of ${process.name} has nothing to do here.`;
  return `${process.name} cannot go here: ${reasonOf(state, process)}.`;
}

function reasonOf(state: KernelState, process: Process): string {
  if (process.status === 'initial') return 'it has not been started';
  if (process.status === 'ended') return 'it has ended';
  if (process.wait === null || isRunnable(state, process)) return 'somebody else goes first';
  if (process.wait.for === 'time') return 'it is sleeping';
  return `it waits for ${textOf(waitedFor(state, process, process.wait))}`;
}

function busyWith(process: Process): string {
  const { pending } = process;
  if (pending !== null && 'text' in pending) return `it is still in ${pending.text}`;
  return process.status === 'started' ? 'it is busy' : 'it does not run';
}

import {
  type Choice,
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

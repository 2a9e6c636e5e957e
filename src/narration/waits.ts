import { type KernelState, livingChildren, type Process, processOf, queueOf, type Wait } from '../kernel';
import { type Code, listed, type Part, words } from './phrase';

/** What a process waits for: `a seat in q`, `Process-1 to end`. */
export function waitedFor(state: KernelState, process: Process, wait: Wait): Part[] {
  switch (wait.for) {
    case 'slot':
      return words`a seat in ${queueName(state, wait.queue)}`;
    case 'item':
      return words`a message in ${queueName(state, wait.queue)}`;
    case 'turn':
      return words`its turn to read ${queueName(state, wait.queue)}`;
    case 'exit':
      return [`${processOf(state, wait.process).name} to end`];
    case 'time':
      return ['its sleep to be over'];
    case 'children':
      return [`${listed(livingChildren(state, process.no).map((child) => child.name))} to end`];
    case 'flush':
      return ['room in the pipe'];
    case 'feeder':
      return words`its feeder to write the rest of ${queueName(state, wait.queue)}`;
  }
}

/** A queue's name, as code. */
export function queueName(state: KernelState, queue: number): Code {
  return { code: queueOf(state, queue).name };
}

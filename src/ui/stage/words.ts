/** What a process's state is called, and what it waits for. */
import {
  isRunnable,
  isSatisfied,
  type KernelState,
  type Process,
  processOf,
  queueOf,
  tidOf,
  type Wait,
} from '../../kernel';

export type Word = 'running' | 'ready' | 'waiting' | 'sleeping' | 'ended' | 'not started';

/** The word for a process's state. Whose wait can end is ready, though nobody has let it go on yet. */
export function wordOf(state: KernelState, process: Process): Word {
  if (process.status === 'initial') return 'not started';
  if (process.status === 'ended') return 'ended';
  const { wait } = process;
  if (wait === null) return state.running === tidOf(process.no) ? 'running' : 'ready';
  if (isRunnable(state, process)) return 'ready';
  return wait.for === 'time' ? 'sleeping' : 'waiting';
}

/** What a process waits for, as words before and after a piece of code: `for a free seat in`, `q`. */
export function reasonOf(state: KernelState, wait: Wait): readonly [string, string] {
  switch (wait.for) {
    case 'slot':
      return ['for a free seat in', queueOf(state, wait.queue).name];
    case 'item':
      return ['for a message in', queueOf(state, wait.queue).name];
    case 'turn':
      return ['for its turn to read', queueOf(state, wait.queue).name];
    case 'exit':
      return [`for ${processOf(state, wait.process).name} to end`, ''];
    case 'time':
      return ['for its time', ''];
    case 'children':
      return ['for its children to end', ''];
    case 'flush':
      return ['for its messages to go out', ''];
    case 'feeder':
      return ['for its messages to go out of', queueOf(state, wait.queue).name];
  }
}

/** True if a process waits and nothing that has happened so far ends its wait. */
export function isHeldUp(state: KernelState, process: Process): boolean {
  return process.wait !== null && !process.expired && !isSatisfied(state, process);
}

/** `1.2 s` */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

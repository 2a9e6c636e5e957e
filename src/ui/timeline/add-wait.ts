import { isRunnable, type KernelState, type Process, queueOf, repr, type Turn } from '../../kernel';
import type { Lanes } from './lanes';

/** Lengthens, begins or closes a process's wait. Once it could go on it waits no longer, it is only not picked. */
export function addWait(lanes: Lanes, state: KernelState, process: Process, turn: Turn, step: number): void {
  const lane = lanes.processes[process.no];
  if (!lane || (process.wait === null && lane.open === null)) return;
  const { wait } = process;
  const stuck = wait !== null && !isRunnable(state, process);
  const what = wait === null ? '' : whatOf(state, process);
  if (lane.open !== null) {
    if (stuck && (lane.open.kind === 'sleep' || lane.open.what === what)) lane.open.to = step;
    else {
      // a wait that turned into another ends where that began
      lane.open.to = stuck ? step - 1 : step;
      lane.open = null;
      lane.version++;
    }
  }
  if (!stuck || lane.open !== null) return;
  const own = turn.choice === String(process.no);
  if (wait.for === 'time')
    lane.open = { kind: 'sleep', from: step, to: step, ms: wait.until - process.since };
  else {
    const holds = process.pending?.call === 'put' && wait.for === 'slot' ? repr(process.pending.value) : null;
    lane.open = { kind: 'wait', from: own ? step - 1 : step, to: step, what, until: wait.until, holds };
  }
  lane.segments.push(lane.open);
  lane.version++;
}

function whatOf(state: KernelState, { wait }: Process): string {
  switch (wait?.for) {
    case 'slot':
    case 'item':
      return queueOf(state, wait.queue).name;
    case 'turn':
      return `turn to read ${queueOf(state, wait.queue).name}`;
    case 'exit':
      return `join ${state.processes[wait.process]?.name}`;
    case 'children':
      return 'its children';
    case 'flush':
    case 'feeder':
      return 'its feeder';
    case 'time':
    case undefined:
      return '';
  }
}

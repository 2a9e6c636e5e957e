/** The calls of a lab, read from its trace. */
import {
  commandIn,
  type KernelEvent,
  type KernelState,
  type Millis,
  type ProcessNo,
  processNoOf,
  type Trace,
} from '../../kernel';
import { pythonText } from './call-text';

/** A call: who made it, when, and what came of it so far. */
export interface CallRow {
  /** The step that made it. */
  readonly turn: number;
  readonly process: ProcessNo;
  readonly name: string;
  /** `put('a', True, 2)` */
  readonly call: string;
  readonly askedAt: Millis;
  /** `waiting`, `returned 'a'`, `raised queue.Full`, `raised ValueError: …`. */
  readonly outcome: string;
  /** When it ended, or null. */
  readonly at: Millis | null;
  /** The step in which it ended, or null. */
  readonly ended: number | null;
  /** Who sent the message it returned, or null. */
  readonly from: ProcessNo | null;
}

/** The calls made in the first `step` steps, as they stand after these. */
export function callsOf(trace: Trace, step: number): CallRow[] {
  const rows: CallRow[] = [];
  const open = new Map<ProcessNo, number>();
  for (const [turn, { choice, events, state }] of trace.turns.slice(0, step + 1).entries()) {
    const command = choice === null ? null : commandIn(choice);
    if (choice !== null && command !== null) {
      const process = processNoOf(choice);
      open.set(process, rows.length);
      rows.push(asked(turn, process, command, state));
    }
    for (const [process, outcome] of endingsIn(events)) {
      const at = open.get(process);
      const row = at === undefined ? undefined : rows[at];
      if (at === undefined || row === undefined) continue;
      rows[at] = { ...row, outcome, at: state.now, ended: turn, from: senderIn(events, process) };
      open.delete(process);
    }
  }
  return rows;
}

function asked(turn: number, process: ProcessNo, command: string, state: KernelState): CallRow {
  const name = state.processes[process]?.name ?? '';
  const call = pythonText(command);
  return {
    turn,
    process,
    name,
    call,
    askedAt: state.now,
    outcome: 'waiting',
    at: null,
    ended: null,
    from: null,
  };
}

/** Whose calls ended in a turn, and how: a process that asks for its next call tells what came of the last. */
export function endingsIn(events: readonly KernelEvent[]): Array<readonly [ProcessNo, string]> {
  return events.flatMap((event) =>
    event.type === 'process.trapped' && event.syscall.call === 'idle' && event.syscall.outcome !== null
      ? [[event.process, event.syscall.outcome] as const]
      : [],
  );
}

function senderIn(events: readonly KernelEvent[], by: ProcessNo): ProcessNo | null {
  const read = events.findLast((event) => event.type === 'pipe.read' && event.by === by);
  return read?.type === 'pipe.read' ? read.item.from : null;
}

/** The latest call of a process. */
export function lastCallOf(rows: readonly CallRow[], no: ProcessNo): CallRow | undefined {
  return rows.findLast((row) => row.process === no);
}

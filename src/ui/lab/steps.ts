/** What a lab's script does: its calls and the passing of time, with whose calls ended when. */
import { commandIn, type Millis, type ProcessNo, processNoOf, TIME, type Trace } from '../../kernel';
import { pythonText } from './call-text';
import { endingsIn } from './calls';

/** A call, or (null) time that passes. */
export interface LabStep {
  readonly process: ProcessNo | null;
  readonly call: string;
  /** Whose calls ended before the next step, in their order. */
  readonly ends: readonly ProcessNo[];
  /** Program time after it. */
  readonly now: Millis;
  /** When the wait it began would end by itself; null: it began none, or one without a limit. */
  readonly until: Millis | null;
}

/** The steps that lead to a step of a trace, those of the lab's own beginning left out. */
export function stepsOf(trace: Trace, step: number): LabStep[] {
  const steps: LabStep[] = [];
  for (const { choice, events, state } of trace.turns.slice(1, step + 1)) {
    const command = choice === null ? null : commandIn(choice);
    const ends = endingsIn(events).map(([no]) => no);
    if (choice === TIME) steps.push({ process: null, call: '', ends, now: state.now, until: null });
    else if (choice !== null && command !== null) {
      const process = processNoOf(choice);
      const wait = state.processes[process]?.wait ?? null;
      steps.push({
        process,
        call: pythonText(command),
        ends,
        now: state.now,
        until: wait?.until ?? null,
      });
    } else {
      const last = steps.pop();
      if (last !== undefined) steps.push({ ...last, ends: [...last.ends, ...ends] });
    }
  }
  return steps;
}

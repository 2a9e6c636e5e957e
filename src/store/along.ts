/** Recording several turns at a stretch: along a schedule, on to a step, or until nobody is ready any more. */
import {
  type Choice,
  canTake,
  choicesOf,
  isFeeder,
  lastState,
  type Scheduler,
  TIME,
  turnAt,
  type Wait,
} from '../kernel';
import { whyNot } from '../narration';
import type { Recording } from '../runtime';
import { MAX_STEPS } from './link';
import type { Watch } from './watch';

/** How the turns between two choices of a schedule are made. */
export interface Manner {
  /** Processes do what they are told: whoever can go on goes on before the next is told anything. */
  readonly commanded: boolean;
  /** The schedule is of the simple view: feeder threads deliver at once, as they did there. */
  readonly delivering: boolean;
}

/**
 * Records along a schedule, as long as it is wanted. Null, or a sentence that says where it does not fit and why.
 * @throws WorkerStopped
 */
export async function follow(
  recording: Recording,
  schedule: readonly Choice[],
  manner: Manner,
  { isWanted, onStep }: Watch,
): Promise<string | null> {
  await goOn(recording, manner);
  for (const choice of schedule) {
    if (!isWanted()) return null;
    const state = lastState(recording.trace);
    if (!canTake(state, choice)) return `${whyNot(state, choice)} The run stops here, at step ${state.turn}.`;
    await recording.take(choice);
    await goOn(recording, manner);
    await onStep(recording);
  }
  return null;
}

/** Lets those go who go by themselves in this manner. @throws WorkerStopped */
export async function goOn(recording: Recording, { commanded, delivering }: Manner): Promise<void> {
  const goes = (choice: Choice) => (isFeeder(choice) ? delivering : commanded && choice !== TIME);
  for (;;) {
    const ready = choicesOf(lastState(recording.trace)).find(goes);
    if (ready === undefined) return;
    await recording.take(ready);
  }
}

/**
 * Goes on in this order to a step, or until somebody first waits for this; no further than MAX_STEPS, and
 * no longer than it is wanted. @throws WorkerStopped
 */
export async function extend(
  recording: Recording,
  to: number | Wait['for'],
  scheduler: Scheduler,
  { isWanted, onStep }: Watch,
): Promise<void> {
  while (recording.trace.turns.length - 1 < Math.min(MAX_STEPS, typeof to === 'number' ? to : MAX_STEPS)) {
    const { events } = turnAt(recording.trace, recording.trace.turns.length - 1);
    if (!isWanted() || events.some((event) => event.type === 'wait.begun' && event.wait.for === to)) return;
    const next = scheduler(lastState(recording.trace));
    if (next === null) return;
    await recording.take(next);
    await onStep(recording);
  }
}

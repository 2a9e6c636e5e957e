import {
  type Choice,
  choicesOf,
  isFeeder,
  type KernelState,
  outcomeOf,
  TIME,
  type Turn,
  turnAt,
} from '../kernel';
import { type Order, schedulerOf } from './order';
import { LATER_PARTS, type LaterPart, type PlaybackState } from './playback-state';

// asked for at every change of anything, so that who asks hears of what it needs
const nexts = new WeakMap<KernelState, { readonly order: Order; readonly choice: Choice | null }>();

/** Who `step()` would let go: whoever went in the recorded future, else in the chosen order. Null: nobody can. */
export function nextOf({ trace, cursor, known, order }: PlaybackState): Choice | null {
  if (trace === null) return null;
  if (cursor < known) return turnAt(trace, cursor + 1).choice;
  const { state } = turnAt(trace, cursor);
  const found = nexts.get(state);
  if (found?.order === order) return found.choice;
  const choice = schedulerOf(order)(state);
  nexts.set(state, { order, choice });
  return choice;
}

/** The step that this part shows of the trace that is shown; of a run that is new all comes at once. */
export function laterStepOf(part: LaterPart, { trace, cursor, later }: PlaybackState): number {
  return later[part].trace === trace ? later[part].cursor : cursor;
}

/** Who `step()` would let go from the step that the listing shows. */
export function laterNextOf(state: PlaybackState): Choice | null {
  return nextOf({ ...state, cursor: laterStepOf('listing', state) });
}

/** True at the last step there can be: the run is over, or stuck. */
export function isOver({ trace, cursor, known }: PlaybackState): boolean {
  return trace !== null && cursor === known && outcomeOf(turnAt(trace, cursor).state) !== null;
}

/** The first step at which the learner has a say: 0, or where every process waits for its first command. */
export function startOf({ trace, listing }: PlaybackState): number {
  if (trace === null || !listing?.commanded) return 0;
  const start = trace.turns.findIndex(
    ({ state }) => state.processes.length > 1 && !choicesOf(state).some(isThread),
  );
  return start < 0 ? trace.turns.length - 1 : start;
}

function isThread(choice: Choice): boolean {
  return choice !== TIME && !isFeeder(choice);
}

/** True if all parts that come later show what is shown, too. */
export function isDrawn(state: PlaybackState): boolean {
  return LATER_PARTS.every((part) => isDrawnIn(part, state));
}

/** True if this part does. */
export function isDrawnIn(part: LaterPart, { trace, cursor, known, later }: PlaybackState): boolean {
  const view = later[part];
  return view.trace === trace && view.cursor === cursor && view.known === known;
}

/** True while the picture cannot be used yet, or is about to change. */
export function isBusy(state: PlaybackState): boolean {
  return state.busy || state.ahead || (state.listing !== null && state.trace === null) || !isDrawn(state);
}

/** True if an exception that nobody caught was printed in this turn. */
export function hasFailed({ events }: Turn): boolean {
  return events.some((event) => event.type === 'stderr.written');
}

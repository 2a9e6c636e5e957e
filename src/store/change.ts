/** What is seldom done to the run that is open: most of it puts another in its place. Fetched when one of it is first done. */
import {
  type Choice,
  choicesIn,
  isFeeder,
  type Numbers,
  type Options,
  type ProcessNo,
  type Scheduler,
  type Trace,
  turnAt,
} from '../kernel';
import { begin } from './begin';
import { NOTHING_SHARED } from './branches';
import { ordersIn } from './lab-calls';
import type { OpenRun } from './open-run';
import type { Order } from './order';
import { isOver } from './selectors';
import { asideOf, prepareSoon, show } from './show';

/** Runs again with these numbers, in the same order as far as that is possible; not if others are wanted by now. */
export async function renumber(run: OpenRun, numbers: Numbers): Promise<void> {
  const { listing, cursor, known, options, numbers: wanted } = run.state;
  const before = run.recording;
  if (listing === null || before === null || run.host === null || wanted !== numbers) return;
  const commanded = listing.commanded === true;
  const schedule = scheduleOf(before.trace, commanded, run.scheduler);
  const again = run.renumbered?.recording === before && run.renumbered.known === known;
  const aside = (again ? run.aside : null) ?? asideOf(run, before, NOTHING_SHARED);
  await begin(
    run,
    { listing, numbers, options, schedule, step: commanded ? null : cursor, notices: [] },
    run.host,
    commanded || areSame(aside.recording.numbers, numbers) ? null : aside,
  );
  if (run.recording !== null && !run.isLeft())
    run.renumbered = { recording: run.recording, known: run.state.known };
}

/** Runs again with these options and goes to the same moment, as far as there is one. */
export async function runOtherwise(run: OpenRun, options: Options): Promise<void> {
  const { listing, cursor, numbers, trace, options: wanted } = run.state;
  if (listing === null || trace === null || run.host === null || wanted !== options) return;
  const past = choicesIn(trace).slice(0, cursor);
  const schedule = (listing.commanded ? ordersIn(past) : past).filter((choice) => !isFeeder(choice));
  const delivering = options.feeder === 'scheduled';
  await begin(run, { listing, numbers, options, schedule, delivering, step: null, notices: [] }, run.host);
}

/** Begins again with nothing chosen. */
export async function clear(run: OpenRun): Promise<void> {
  const { listing, numbers, options } = run.state;
  if (listing === null || run.host === null) return;
  const step = listing.commanded ? null : 0;
  await begin(run, { listing, numbers, options, schedule: [], step, notices: [] }, run.host);
}

/** The order is another than before, from this step on; if the run is over here, from its beginning. */
export function reorder(run: OpenRun, before: Order): void {
  const { state, recording } = run;
  if (recording === null) return;
  const from = isOver(state) ? 0 : state.cursor;
  if (from === state.known) {
    prepareSoon(run, recording);
    return;
  }
  const aside = { ...asideOf(run, recording, from), order: before };
  run.store.setState({ stopped: [] });
  show(run, recording.fork(from), from, 'jump', aside);
}

/** Shows the run that was left, at the step where it was left; the present one is the one left. */
export function undo(run: OpenRun): void {
  const { aside, recording } = run;
  if (aside === null || recording === null) return;
  const present = asideOf(run, recording, aside.from);
  run.store.setState({ numbers: aside.recording.numbers, order: aside.order, stopped: [] });
  show(run, aside.recording, aside.cursor, 'jump', present);
}

/** Begins or ends to look at both runs side by side. */
export function compare(run: OpenRun, comparing: boolean): void {
  if (!comparing || run.state.ghost !== null) run.store.setState({ comparing });
  else run.say(NOTHING_TO_COMPARE);
}

const NOTHING_TO_COMPARE =
  'There is no other run to compare with yet. Step back and let somebody else go, or change a number.';

/** Gives a process whose Worker is gone a new one, brought to the same line. */
export async function restart(run: OpenRun, no: ProcessNo): Promise<void> {
  await run.recording?.restore(no);
  run.store.setState({ stopped: run.state.stopped.filter((one) => one !== no) });
}

// what of a run the learner chose: in the lab its calls; elsewhere all of it, unless it is in this order throughout:
// then it has no schedule of its own, and with other numbers it goes in that order again
function scheduleOf(trace: Trace, commanded: boolean, scheduler: Scheduler): readonly Choice[] {
  const choices = choicesIn(trace);
  if (commanded) return ordersIn(choices);
  return choices.some((choice, step) => scheduler(turnAt(trace, step).state) !== choice) ? choices : [];
}

function areSame(one: Numbers, other: Numbers): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}

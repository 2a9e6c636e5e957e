import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Choice,
  canTake,
  choicesIn,
  commandIn,
  isFeeder,
  lastState,
  type Options,
  outcomeOf,
  type ProcessNo,
  processNoOf,
  processOf,
  TIME,
  turnAt,
} from '../kernel';
import { whyNot } from '../narration';
import { type ProcessHost, Recording, WorkerStopped } from '../runtime';
import { extend, follow, goOn, scheduleOf } from './along';
import { type Aside, areSame, ghostOf, NOTHING_SHARED } from './branches';
import type { Goal } from './goals';
import { ordersIn } from './lab-calls';
import { MAX_STEPS } from './link';
import { type Order, schedulerOf } from './order';
import { beatAfter, type Speed } from './pace';
import { Picture } from './picture';
import { CLOSED, type Moved, type OpenHost, type Opening, type PlaybackState } from './playback-state';
import { hasFailed, isOver, nextOf } from './selectors';
import { Tasks } from './tasks';
import type { Ticker } from './ticker';
import type { Going } from './until';

const NOTHING_TO_COMPARE =
  'There is no other run to compare with yet. Step back and let somebody else go, or change a number.';
const TOO_FAR = `Stopped after ${MAX_STEPS} steps.`;

/** Plays one program at a time: records what is new, moves over what is recorded. Its actions never throw. */
export class Playback {
  readonly store: StoreApi<PlaybackState> = createStore(() => CLOSED);
  readonly picture: Picture;
  readonly #openHost: OpenHost;
  readonly #ticker: Ticker;
  readonly #afterPaint: (act: () => void) => void;
  readonly #tasks = new Tasks((busy) => this.store.setState({ busy }));
  #host: ProcessHost | null = null;
  #recording: Recording | null = null;
  /** The run the ghost is of. */
  #aside: Aside | null = null;
  /** The run that changing a number made, and how far: while the learner does nothing else the ghost stays. */
  #renumbered: { readonly recording: Recording; readonly known: number } | null = null;
  #opened = 0;
  /** Of the program for which the present task was begun. */
  #taskOpened = 0;

  /** @param afterPaint calls back once what has changed is painted. */
  constructor(openHost: OpenHost, ticker: Ticker, afterPaint: (act: () => void) => void) {
    this.#openHost = openHost;
    this.#ticker = ticker;
    this.#afterPaint = afterPaint;
    this.picture = new Picture(this.store, this.#tasks, afterPaint);
  }

  /** Begins a program, goes along its schedule and on to its step. */
  open(opening: Opening): void {
    this.pause();
    this.#tasks.clear();
    this.#opened++;
    const { listing, numbers, options, order = 'article', notices } = opening;
    const { hosted, busy, speed, goal } = this.store.getState();
    this.store.setState({ ...CLOSED, listing, numbers, options, order, notices, hosted, busy, speed, goal });
    this.#task(async () => {
      this.#host ??= await this.#openHost(opening, (no) => this.#workerStopped(no));
      this.store.setState({ hosted: this.#host.kind });
      const fits = await this.#record(opening, this.#host);
      const { known } = this.store.getState();
      if (fits && typeof opening.step === 'number' && opening.step > known) {
        this.say(`This run ends after ${known} steps, so there is no step ${opening.step}.`);
      }
    });
  }

  /** Closes the program, and its Workers with it. */
  close(): void {
    this.pause();
    this.#tasks.clear();
    this.#opened++;
    const { busy, speed, goal } = this.store.getState();
    this.store.setState({ ...CLOSED, busy, speed, goal });
    this.#task(async () => {
      this.#host?.dispose();
      this.#host = null;
      this.#recording = null;
      this.#aside = null;
    });
  }

  /** One step forward: over what is recorded, or a new one by whoever is next. */
  step(): void {
    this.#task(() => this.#forward());
  }

  /** One step back. */
  back(): void {
    this.pause();
    this.#task(() => this.#goTo(this.store.getState().cursor - 1, 'back'));
  }

  /** Goes to a recorded step. */
  seek(step: number): void {
    this.pause();
    this.#task(() => this.#goTo(step, 'jump'));
  }

  /** Records all that is left and goes to its end. */
  toEnd(): void {
    this.reach(MAX_STEPS);
  }

  /** Goes to a step, and records what is missing on the way there; to the end, if there are not so many. */
  reach(step: number): void {
    this.pause();
    this.#task(async () => {
      const recording = this.#recording;
      if (recording === null) return;
      await extend(recording, step, this.#scheduler, () => !this.#isLeft());
      const last = recording.trace.turns.length - 1;
      if (last === MAX_STEPS && outcomeOf(lastState(recording.trace)) === null) this.say(TOO_FAR);
      this.#show(recording, Math.min(step, last), 'jump');
    });
  }

  /** Lets this one go next. In the past that begins a new run from there. */
  choose(choice: Choice): void {
    this.pause();
    this.#task(() => this.#choose(choice));
  }

  /** Goes on, over what is recorded and then beyond, until this happens; nothing: what was set last. */
  runUntil(goal: Goal = this.store.getState().goal): void {
    this.pause();
    this.#task(() => {
      if (goal !== 'own') return this.#go(({ goingUntil }) => goingUntil(goal, this.#scheduler));
      const next = nextOf(this.store.getState());
      if (next === null || next === TIME || isFeeder(next)) return this.#forward();
      return this.#go(({ goingAlone }) => goingAlone(processNoOf(next)));
    });
  }

  /** Sets what a run is let go on to. */
  setGoal(goal: Goal): void {
    this.store.setState({ goal });
  }

  /** Lets this process go until it waits or ends. In the past that may begin a new run. */
  runProcess(no: ProcessNo): void {
    this.pause();
    this.#task(() => this.#go(({ goingAlone }) => goingAlone(no)));
  }

  setSpeed(speed: Speed): void {
    this.store.setState({ speed });
  }

  /** Who goes while the learner does not choose, from this step on; if the run is over here, from its beginning. */
  setOrder(order: Order): void {
    this.pause();
    this.#task(() => {
      const state = this.store.getState();
      const before = this.#recording;
      if (before === null || order === state.order) return;
      const { cursor, known } = state;
      const from = isOver(state) ? 0 : cursor;
      const aside = this.#leave(before, from);
      this.store.setState({ order });
      if (from === known) return void this.#prepareSoon(before);
      this.store.setState({ stopped: [] });
      this.#show(before.fork(from), from, 'jump', aside);
    });
  }

  /** Makes the run that was left the run again, at the step where it was left; the present one is the one left. */
  undo(): void {
    this.pause();
    this.#task(() => {
      const aside = this.#aside;
      if (aside === null || this.#recording === null) return;
      const present = this.#leave(this.#recording, aside.from);
      this.store.setState({ numbers: aside.recording.numbers, order: aside.order, stopped: [] });
      this.#show(aside.recording, aside.cursor, 'jump', present);
    });
  }

  /** Begins or ends to look at both runs side by side. */
  compare(comparing: boolean): void {
    this.pause();
    if (!comparing || this.store.getState().ghost !== null) this.store.setState({ comparing });
    else this.say(NOTHING_TO_COMPARE);
  }

  /** Changes a number of the program and runs it again, in the same order as far as that is possible. */
  setNumber(id: string, value: number): void {
    this.pause();
    const { listing } = this.store.getState();
    const spec = listing?.numbers.find((one) => one.id === id);
    if (listing === null || spec === undefined) return;
    const numbers = { ...this.store.getState().numbers, [id]: value };
    if (value === spec.initial) delete (numbers as Record<string, number>)[id];
    this.store.setState({ numbers });
    this.#task(async () => {
      const { cursor, known, options, numbers: wanted } = this.store.getState();
      const before = this.#recording;
      if (before === null || this.#host === null || wanted !== numbers) return;
      const schedule = scheduleOf(before.trace, listing.commanded === true, this.#scheduler);
      const step = listing.commanded ? null : cursor;
      const again = this.#renumbered?.recording === before && this.#renumbered.known === known;
      const aside = (again ? this.#aside : null) ?? this.#leave(before, NOTHING_SHARED);
      await this.#record(
        { listing, numbers, options, schedule, step, notices: [] },
        this.#host,
        listing.commanded || areSame(aside.recording.numbers, numbers) ? null : aside,
      );
      if (this.#recording !== null && !this.#isLeft())
        this.#renumbered = { recording: this.#recording, known: this.store.getState().known };
    });
  }

  /** Changes how the program is run and goes to the same moment, as far as there is one. */
  setOptions(change: Partial<Options>): void {
    this.pause();
    const { listing } = this.store.getState();
    if (listing === null) return;
    const options = { ...this.store.getState().options, ...change };
    this.store.setState({ options });
    this.#task(async () => {
      const { cursor, numbers, trace } = this.store.getState();
      if (trace === null || this.#host === null || this.store.getState().options !== options) return;
      const past = choicesIn(trace).slice(0, cursor);
      const schedule = (listing.commanded ? ordersIn(past) : past).filter((choice) => !isFeeder(choice));
      const delivering = options.feeder === 'scheduled';
      const opening = { listing, numbers, options, schedule, delivering, step: null, notices: [] };
      await this.#record(opening, this.#host);
    });
  }

  /** Puts every number back as it stands in the source. */
  resetNumbers(): void {
    for (const id of Object.keys(this.store.getState().numbers)) {
      const spec = this.store.getState().listing?.numbers.find((one) => one.id === id);
      if (spec !== undefined) this.setNumber(id, spec.initial);
    }
  }

  /** Begins the program again, with its numbers and options, and nothing chosen. */
  clear(): void {
    this.pause();
    this.#task(async () => {
      const { listing, numbers, options } = this.store.getState();
      if (listing === null || this.#host === null) return;
      const step = listing.commanded ? null : 0;
      await this.#record({ listing, numbers, options, schedule: [], step, notices: [] }, this.#host);
    });
  }

  /** Gives a process whose Worker is gone a new one, brought to the same line. */
  restart(no: ProcessNo): void {
    this.#task(async () => {
      await this.#recording?.restore(no);
      this.store.setState((state) => ({ stopped: state.stopped.filter((one) => one !== no) }));
    });
  }

  /** Asks every Worker of the run for its globals at the end of the recording; the answers come in `proof`. */
  prove(): void {
    this.store.setState({ proof: null });
    this.#task(async () => {
      if (this.#recording === null || this.#host?.kind !== 'workers') return;
      const { prove } = await import('./proof');
      const proof = await prove(this.#recording, this.store.getState().stopped);
      if (this.#isLeft()) return;
      this.store.setState({ proof });
      this.#prepareSoon(this.#recording);
    });
  }

  /** Plays on by itself; from the beginning when it stands at the end. */
  play(): void {
    const { trace, cursor, known } = this.store.getState();
    if (trace === null) return;
    if (cursor === known && outcomeOf(lastState(trace)) !== null) this.seek(0);
    this.store.setState({ playing: true });
    this.#beat();
  }

  pause(): void {
    this.#ticker.stop();
    if (this.store.getState().playing) this.store.setState({ playing: false });
  }

  /** Takes a notice away. */
  dismiss(notice: string): void {
    this.store.setState((state) => ({ notices: state.notices.filter((one) => one !== notice) }));
  }

  #beat(): void {
    this.step();
    this.#task(() => {
      const { playing, trace, cursor, speed } = this.store.getState();
      if (!playing || trace === null) return;
      const turn = turnAt(trace, cursor);
      if (hasFailed(turn) || isOver(this.store.getState())) this.pause();
      else this.#ticker.after(beatAfter(turn.choice, speed), () => this.#beat());
    });
  }

  #forward(): Promise<void> | undefined {
    const { cursor, known } = this.store.getState();
    if (cursor < known) return this.#goTo(cursor + 1, 'step');
    const next = nextOf(this.store.getState());
    return next === null ? undefined : this.#choose(next);
  }

  #goTo(step: number, moved: Moved): undefined {
    const { known, trace } = this.store.getState();
    if (trace !== null) this.store.setState({ cursor: Math.max(0, Math.min(step, known)), moved });
  }

  #choose(choice: Choice): Promise<void> | undefined {
    const { cursor, known, trace } = this.store.getState();
    if (trace === null || this.#recording === null) return;
    if (cursor < known && turnAt(trace, cursor + 1).choice === choice) return this.#goTo(cursor + 1, 'step');
    if (!canTake(turnAt(trace, cursor).state, choice)) {
      if (commandIn(choice) !== null) this.say(whyNot(turnAt(trace, cursor).state, choice));
      return;
    }
    if (known >= MAX_STEPS) {
      this.pause();
      this.say(TOO_FAR);
      return;
    }
    return this.#takeFrom(cursor, choice);
  }

  #takeFrom(cursor: number, choice: Choice): Promise<void> | undefined {
    const before = this.#recording as Recording;
    const recording = cursor < before.trace.turns.length - 1 ? before.fork(cursor) : before;
    const commanded = this.store.getState().listing?.commanded === true;
    const taken = recording.take(choice);
    const arrive = () => {
      if (recording !== before) this.store.setState({ stopped: [] });
      const { length } = recording.trace.turns;
      const aside = recording === before || commanded ? this.#aside : this.#leave(before, cursor);
      this.#show(recording, length - 1, length - 1 === cursor + 1 ? 'step' : 'jump', aside);
    };
    if (taken === undefined && !commanded) return void arrive();
    return (async () => {
      await taken;
      await goOn(recording, { commanded, delivering: false });
      arrive();
    })();
  }

  // Goes as far as it is to go and shows how far it came, even if a Worker died on the way.
  async #go(goingOf: (until: typeof import('./until')) => Going): Promise<void> {
    const until = await import('./until');
    const { cursor } = this.store.getState();
    const before = this.#recording;
    if (before === null) return;
    const { recording, step, from, why } = await until.walk(
      before,
      cursor,
      goingOf(until),
      () => !this.#isLeft(),
    );
    const aside = recording === before ? this.#aside : this.#leave(before, from);
    if (step > cursor) this.#show(recording, step, step === cursor + 1 ? 'step' : 'jump', aside);
    if (why === 'too far') this.say(TOO_FAR);
    else if (why !== null) throw why;
  }

  // The run as it stands, to be shown again; the one that takes its place shares its steps up to this one.
  #leave(recording: Recording, from: number): Aside {
    const { order, cursor } = this.store.getState();
    return { recording, order, cursor, from };
  }

  // Records the opening's schedule and goes on to its step. False: the schedule did not fit, and a notice says where.
  async #record(opening: Opening, host: ProcessHost, aside: Aside | null = null): Promise<boolean> {
    const recording = await Recording.begin(opening.listing, opening.numbers, opening.options, host);
    const { listing, schedule, delivering = false, step } = opening;
    const misfit = await follow(recording, schedule, { commanded: listing.commanded === true, delivering });
    if (misfit === null && step !== null)
      await extend(recording, step, this.#scheduler, () => !this.#isLeft());
    if (this.#isLeft()) return false;
    this.store.setState({
      notices: misfit === null ? opening.notices : [...opening.notices, misfit],
      stopped: [],
    });
    const last = recording.trace.turns.length - 1;
    this.#show(
      recording,
      typeof opening.step === 'number' ? Math.min(opening.step, last) : last,
      'jump',
      aside,
    );
    return misfit === null;
  }

  #show(recording: Recording, cursor: number, moved: Moved, aside = this.#aside): void {
    if (this.#isLeft()) return;
    this.#recording = recording;
    this.#aside = aside;
    const { trace } = recording;
    const state = this.store.getState();
    const ghost = ghostOf(aside, trace, state);
    const comparing = state.comparing && ghost !== null;
    this.store.setState({ trace, known: trace.turns.length - 1, cursor, moved, ghost, comparing });
    this.#prepareSoon(recording);
  }

  // The step that is likely to come next is recorded while nobody waits for it: then it is painted with its key.
  #prepareSoon(recording: Recording): void {
    const { listing, cursor, known } = this.store.getState();
    if (listing?.commanded === true || cursor < known || known >= MAX_STEPS) return;
    this.#afterPaint(() => {
      const { busy, stopped, known } = this.store.getState();
      const { turns } = recording.trace;
      if (recording !== this.#recording || busy || stopped.length > 0 || turns.length - 1 !== known) return;
      const next = this.#scheduler(lastState(recording.trace));
      if (next === null) return;
      this.store.setState({ ahead: true });
      recording.prepare(next).finally(() => this.store.setState({ ahead: false }));
    });
  }

  get #scheduler() {
    return schedulerOf(this.store.getState().order);
  }

  // True while a task is still busy with a program that has been left.
  #isLeft(): boolean {
    return this.#taskOpened !== this.#opened;
  }

  // A task of a program that has been left does nothing.
  #task(work: () => Promise<void> | undefined): void {
    const opened = this.#opened;
    this.#tasks.add(() => {
      if (opened !== this.#opened) return;
      this.#taskOpened = opened;
      return work()?.catch((error: unknown) => this.#failed(error));
    });
  }

  #failed(error: unknown): void {
    if (this.#isLeft()) return;
    this.pause();
    if (this.#recording !== null) this.store.setState({ known: this.#recording.trace.turns.length - 1 });
    if (error instanceof WorkerStopped) {
      this.#workerStopped(error.process);
      this.say(`The worker of ${this.#nameOf(error.process)} has stopped. Restart it on its card to go on.`);
      return;
    }
    console.error(error);
    this.say('This step could not be made. The run stands where it was; try again or reload the page.');
  }

  #workerStopped(no: ProcessNo): void {
    this.#recording?.lose(no);
    this.store.setState((state) =>
      state.stopped.includes(no) ? state : { stopped: [...state.stopped, no] },
    );
  }

  #nameOf(no: ProcessNo): string {
    const trace = this.#recording?.trace;
    return trace && lastState(trace).processes[no] ? processOf(lastState(trace), no).name : 'a process';
  }

  /** Says a sentence to the learner. */
  say(notice: string): void {
    this.store.setState((state) =>
      state.notices.includes(notice) ? state : { notices: [...state.notices, notice] },
    );
  }
}

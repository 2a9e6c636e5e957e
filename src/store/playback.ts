import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Listing } from '../content';
import {
  articleOrder,
  type Choice,
  canTake,
  choicesIn,
  commandIn,
  DEFAULT_OPTIONS,
  isFeeder,
  lastState,
  type Numbers,
  type Options,
  outcomeOf,
  type ProcessNo,
  processOf,
  type Trace,
  turnAt,
  type Wait,
} from '../kernel';
import { whyNot } from '../narration';
import { type ProcessHost, Recording, WorkerStopped } from '../runtime';
import { extend, follow, goOn, scheduleOf } from './along';
import { ordersIn } from './lab-link';
import { MAX_STEPS } from './link';
import type { Proof } from './proof';
import { isPainted } from './selectors';
import { Tasks } from './tasks';
import type { Ticker } from './ticker';

/** A step of a run. */
export interface View {
  readonly trace: Trace | null;
  readonly known: number;
  readonly cursor: number;
}

/** What the learner is looking at. The picture itself is `trace.turns[cursor]` and is never kept here. */
export interface PlaybackState {
  readonly listing: Listing | null;
  readonly numbers: Numbers;
  readonly options: Options;
  /** Grows while it is recorded; `known` changes with it. Null until the program has begun. */
  readonly trace: Trace | null;
  /** The last step that is recorded. */
  readonly known: number;
  readonly cursor: number;
  /**
   * What was on the screen when it was last painted. The timeline, the output and the transcript draw this: they come a
   * frame after the stage, which so is painted sooner.
   */
  readonly painted: View;
  /** How the cursor came here: by one step forward, which is animated, or in any other way. */
  readonly moved: 'step' | 'jump';
  readonly playing: boolean;
  /** A Worker is being asked. */
  readonly busy: boolean;
  readonly hosted: 'workers' | 'page';
  /** Processes whose Worker is gone. */
  readonly stopped: readonly ProcessNo[];
  /** What the Workers said when they were asked last. */
  readonly proof: Proof | null;
  /** Sentences for the learner, newest last. */
  readonly notices: readonly string[];
}

/** What a run begins from. */
export interface Opening {
  readonly listing: Listing;
  readonly numbers: Numbers;
  readonly options: Options;
  readonly schedule: readonly Choice[];
  /** The schedule is of the simple view, and feeder threads deliver between its choices. */
  readonly delivering?: boolean;
  /** The step to show; or the first at which somebody waits for this; null: the end of the schedule. */
  readonly step: number | Wait['for'] | null;
  readonly notices: readonly string[];
}

/** Opens a host; told whose Worker died. */
export type OpenHost = (opening: Opening, onStopped: (no: ProcessNo) => void) => Promise<ProcessHost>;

/** Wall time between two steps while playing, ms; when time passes it is given longer. */
const BEAT = 750;
const LONG_BEAT = 1400;

const CLOSED: PlaybackState = {
  listing: null,
  numbers: {},
  options: DEFAULT_OPTIONS,
  trace: null,
  known: 0,
  cursor: 0,
  painted: { trace: null, known: 0, cursor: 0 },
  moved: 'jump',
  playing: false,
  busy: false,
  hosted: 'workers',
  stopped: [],
  proof: null,
  notices: [],
};

/** Plays one program at a time: records what is new, moves over what is recorded. Its actions never throw. */
export class Playback {
  readonly store: StoreApi<PlaybackState> = createStore(() => CLOSED);
  readonly #openHost: OpenHost;
  readonly #ticker: Ticker;
  readonly #afterPaint: (act: () => void) => void;
  readonly #tasks = new Tasks((busy) => this.store.setState({ busy }));
  #host: ProcessHost | null = null;
  #recording: Recording | null = null;
  #opened = 0;
  #painting = false;
  /** Of the program for which the present task was begun. */
  #taskOpened = 0;

  /** @param afterPaint calls back once what has changed is painted. */
  constructor(openHost: OpenHost, ticker: Ticker, afterPaint: (act: () => void) => void) {
    this.#openHost = openHost;
    this.#ticker = ticker;
    this.#afterPaint = afterPaint;
    this.store.subscribe((state) => {
      if (!isPainted(state)) this.#paintSoon();
    });
  }

  /** Begins a program, goes along its schedule and on to its step. */
  open(opening: Opening): void {
    this.pause();
    this.#tasks.clear();
    this.#opened++;
    const { listing, numbers, options, notices } = opening;
    const { hosted, busy } = this.store.getState();
    this.store.setState({ ...CLOSED, listing, numbers, options, notices, hosted, busy });
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
    this.store.setState({ ...CLOSED, busy: this.store.getState().busy });
    this.#task(async () => {
      this.#host?.dispose();
      this.#host = null;
      this.#recording = null;
    });
  }

  /** One step forward: over what is recorded, or a new one by whoever is next. */
  step(): void {
    this.#task(() => this.#forward());
  }

  /** One step back. */
  back(): void {
    this.pause();
    this.#task(() => this.#goTo(this.store.getState().cursor - 1, 'jump'));
  }

  /** Goes to a recorded step. */
  seek(step: number): void {
    this.pause();
    this.#task(() => this.#goTo(step, 'jump'));
  }

  /** Records all that is left, in the article's order, and goes to its end. */
  toEnd(): void {
    this.pause();
    this.#task(async () => {
      const recording = this.#recording;
      if (recording === null) return;
      await extend(recording, MAX_STEPS, () => !this.#isLeft());
      if (outcomeOf(lastState(recording.trace)) === null) this.say(`Stopped after ${MAX_STEPS} steps.`);
      this.#show(recording, recording.trace.turns.length - 1, 'jump');
    });
  }

  /** Lets this one go next. In the past that begins a new run from there. */
  choose(choice: Choice): void {
    this.pause();
    this.#task(() => this.#choose(choice));
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
      const { cursor } = this.store.getState();
      if (this.#recording === null || this.#host === null || this.store.getState().numbers !== numbers)
        return;
      const schedule = scheduleOf(this.#recording.trace, listing.commanded === true);
      const { options } = this.store.getState();
      const step = listing.commanded ? null : cursor;
      await this.#record({ listing, numbers, options, schedule, step, notices: [] }, this.#host);
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
      if (!this.#isLeft()) this.store.setState({ proof });
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
      const { playing, trace, cursor } = this.store.getState();
      if (!playing || trace === null) return;
      const turn = turnAt(trace, cursor);
      const failed = turn.events.some((event) => event.type === 'stderr.written');
      if (failed || (cursor === trace.turns.length - 1 && outcomeOf(turn.state) !== null)) this.pause();
      else this.#ticker.after(turn.choice === 't' ? LONG_BEAT : BEAT, () => this.#beat());
    });
  }

  #forward(): Promise<void> | undefined {
    const { cursor, known, trace } = this.store.getState();
    if (cursor < known) return this.#goTo(cursor + 1, 'step');
    const next = trace && articleOrder(lastState(trace));
    return next === null ? undefined : this.#choose(next);
  }

  #goTo(step: number, moved: 'step' | 'jump'): undefined {
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
      this.say(`Stopped after ${MAX_STEPS} steps.`);
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
      this.#show(recording, length - 1, length - 1 === cursor + 1 ? 'step' : 'jump');
    };
    if (taken === undefined && !commanded) return void arrive();
    return (async () => {
      await taken;
      await goOn(recording, { commanded, delivering: false });
      arrive();
    })();
  }

  // Records the opening's schedule and goes on to its step. False: the schedule did not fit, and a notice says where.
  async #record(opening: Opening, host: ProcessHost): Promise<boolean> {
    const recording = await Recording.begin(opening.listing, opening.numbers, opening.options, host);
    const { listing, schedule, delivering = false, step } = opening;
    const misfit = await follow(recording, schedule, { commanded: listing.commanded === true, delivering });
    if (misfit === null && step !== null) await extend(recording, step, () => !this.#isLeft());
    if (this.#isLeft()) return false;
    this.store.setState({
      notices: misfit === null ? opening.notices : [...opening.notices, misfit],
      stopped: [],
    });
    const last = recording.trace.turns.length - 1;
    this.#show(recording, typeof opening.step === 'number' ? Math.min(opening.step, last) : last, 'jump');
    return misfit === null;
  }

  #show(recording: Recording, cursor: number, moved: 'step' | 'jump'): void {
    if (this.#isLeft()) return;
    this.#recording = recording;
    const { trace } = recording;
    this.store.setState({ trace, known: trace.turns.length - 1, cursor, moved });
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
      const next = articleOrder(lastState(recording.trace));
      if (next !== null) recording.prepare(next);
    });
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

  #paintSoon(): void {
    if (this.#painting) return;
    this.#painting = true;
    this.#afterPaint(() => {
      this.#painting = false;
      const { trace, known, cursor } = this.store.getState();
      this.store.setState({ painted: { trace, known, cursor } });
    });
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

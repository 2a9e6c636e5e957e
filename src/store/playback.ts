import type { StoreApi } from 'zustand/vanilla';
import { type Choice, lastState, type Options, outcomeOf, type ProcessNo, turnAt } from '../kernel';
import { begin } from './begin';
import type { Goal } from './goals';
import { MAX_STEPS } from './link';
import { choose, forward, goTo, TOO_FAR } from './move';
import { OpenRun } from './open-run';
import type { Order } from './order';
import { beatAfter, type Speed } from './pace';
import { type AfterPaint, Picture } from './picture';
import type { OpenHost, Opening, PlaybackState } from './playback-state';
import { hasFailed, isOver } from './selectors';
import type { Ticker } from './ticker';

// as until and proof, not before somebody asks for one
const changes = () => import('./change');

/** Plays one program at a time: records what is new, moves over what is recorded. Its actions never throw. */
export class Playback {
  readonly store: StoreApi<PlaybackState>;
  readonly picture: Picture;
  readonly #run: OpenRun;
  readonly #openHost: OpenHost;

  constructor(openHost: OpenHost, ticker: Ticker, afterPaint: AfterPaint) {
    const run = new OpenRun(ticker, afterPaint);
    this.#run = run;
    this.#openHost = openHost;
    this.store = run.store;
    this.picture = new Picture(run.store, run.tasks, afterPaint);
  }

  /** Begins a program, goes along its schedule and on to its step. */
  open(opening: Opening): void {
    const run = this.#run;
    const { listing, numbers, options, order = 'article', notices, step } = opening;
    run.leave({ listing, numbers, options, order, notices, hosted: run.state.hosted });
    run.task(async () => {
      run.host ??= await this.#openHost(opening, (no) => run.workerStopped(no));
      run.store.setState({ hosted: run.host.kind });
      const fits = await begin(run, opening, run.host);
      const { known } = run.state;
      if (!fits || typeof step !== 'number' || step <= known) return;
      if (isOver(run.state)) run.say(`This run ends after ${known} steps, so there is no step ${step}.`);
      else if (known === MAX_STEPS) run.say(TOO_FAR);
    });
  }

  /** Closes the program, and its Workers with it. */
  close(): void {
    const run = this.#run;
    run.leave({});
    run.task(async () => {
      run.host?.dispose();
      run.host = run.recording = run.aside = null;
    });
  }

  /** One step forward: over what is recorded, or a new one by whoever is next. */
  step(): void {
    this.#run.task(() => forward(this.#run));
  }

  /** One step back. */
  back(): void {
    this.#then((run) => goTo(run, run.state.cursor - 1, 'back'));
  }

  /** Goes to a recorded step. */
  seek(step: number): void {
    this.#then((run) => goTo(run, step, 'jump'));
  }

  /** Records all that is left and goes to its end. */
  toEnd(): void {
    this.reach(MAX_STEPS);
  }

  /** Goes to a step, and records what is missing on the way there; to the end, if there are not so many. */
  reach(step: number): void {
    this.#until(({ reach }, run) => reach(run, step));
  }

  /** Lets this one go next. In the past that begins a new run from there. */
  choose(choice: Choice): void {
    this.#then((run) => choose(run, choice));
  }

  /** Goes on, over what is recorded and then beyond, until this happens; nothing: what was set last. */
  runUntil(goal: Goal = this.store.getState().goal): void {
    this.#until(({ goUntil }, run) => goUntil(run, goal));
  }

  /** Sets what a run is let go on to. */
  setGoal(goal: Goal): void {
    this.store.setState({ goal });
  }

  /** Lets this process go until it waits or ends. In the past that may begin a new run. */
  runProcess(no: ProcessNo): void {
    this.#until(({ goAlone }, run) => goAlone(run, no));
  }

  setSpeed(speed: Speed): void {
    this.store.setState({ speed });
  }

  /** Who goes while the learner does not choose, from this step on; if the run is over here, from its beginning. */
  setOrder(order: Order): void {
    const { trace, order: before } = this.store.getState();
    if (trace === null || order === before) return;
    // at once: whoever chose it sees it chosen
    this.store.setState({ order });
    this.#change(({ reorder }, run) => reorder(run, before));
  }

  /** Makes the run that was left the run again, at the step where it was left; the present one is the one left. */
  undo(): void {
    this.#change(({ undo }, run) => undo(run));
  }

  /** Begins or ends to look at both runs side by side. */
  compare(comparing: boolean): void {
    this.#change(({ compare }, run) => compare(run, comparing));
  }

  /** Changes a number of the program and runs it again, in the same order as far as that is possible. */
  setNumber(id: string, value: number): void {
    this.pause();
    const { listing, numbers: before } = this.store.getState();
    const spec = listing?.numbers.find((one) => one.id === id);
    if (spec === undefined) return;
    const { [id]: _, ...rest } = before;
    const numbers = value === spec.initial ? rest : { ...rest, [id]: value };
    this.store.setState({ numbers });
    this.#change(({ renumber }, run) => renumber(run, numbers));
  }

  /** Puts every number back as it stands in the source. */
  resetNumbers(): void {
    const { listing, numbers } = this.store.getState();
    for (const { id, initial } of listing?.numbers ?? []) if (id in numbers) this.setNumber(id, initial);
  }

  /** Changes how the program is run and goes to the same moment, as far as there is one. */
  setOptions(change: Partial<Options>): void {
    this.pause();
    const { listing, options: before } = this.store.getState();
    if (listing === null) return;
    const options = { ...before, ...change };
    this.store.setState({ options });
    this.#change(({ runOtherwise }, run) => runOtherwise(run, options));
  }

  /** Begins the program again, with its numbers and options, and nothing chosen. */
  clear(): void {
    this.#change(({ clear }, run) => clear(run));
  }

  /** Gives a process whose Worker is gone a new one, brought to the same line. */
  restart(no: ProcessNo): void {
    this.#run.task(() => changes().then(({ restart }) => restart(this.#run, no)));
  }

  /** Asks every Worker of the run for its globals at the end of the recording; the answers come in `proof`. */
  prove(): void {
    this.store.setState({ proof: null });
    this.#run.task(() => import('./proof').then((proof) => proof.prove(this.#run)));
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
    this.#run.pause();
  }

  /** Takes a notice away. */
  dismiss(notice: string): void {
    const { notices } = this.store.getState();
    this.store.setState({ notices: notices.filter((one) => one !== notice) });
  }

  /** Says a sentence to the learner. */
  say(notice: string): void {
    this.#run.say(notice);
  }

  #beat(): void {
    const run = this.#run;
    this.step();
    run.task(() => {
      const { playing, trace, cursor, speed } = run.state;
      if (!playing || trace === null) return;
      const turn = turnAt(trace, cursor);
      if (hasFailed(turn) || isOver(run.state)) run.pause();
      else run.ticker.after(beatAfter(turn.choice, speed), () => this.#beat());
    });
  }

  // What the learner asks for ends what plays by itself.
  #then(work: (run: OpenRun) => Promise<void> | undefined): void {
    this.pause();
    this.#run.task(() => work(this.#run));
  }

  #until(work: (until: typeof import('./until'), run: OpenRun) => Promise<void> | void): void {
    this.#then((run) => import('./until').then((until) => work(until, run)));
  }

  #change(work: (change: typeof import('./change'), run: OpenRun) => Promise<void> | void): void {
    this.#then((run) => changes().then((change) => work(change, run)));
  }
}

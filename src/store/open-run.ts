import { createStore, type StoreApi } from 'zustand/vanilla';
import { lastState, type ProcessNo, processOf, type Scheduler } from '../kernel';
import { type ProcessHost, type Recording, WorkerStopped } from '../runtime';
import type { Aside } from './branches';
import { schedulerOf } from './order';
import type { AfterPaint } from './picture';
import { CLOSED, type PlaybackState } from './playback-state';
import { Tasks } from './tasks';
import type { Ticker } from './ticker';

/** The program that is open: its run, what is told of it, and what is done to it, one task after the other. */
export class OpenRun {
  readonly store: StoreApi<PlaybackState> = createStore(() => CLOSED);
  readonly tasks = new Tasks((busy) => this.store.setState({ busy }));
  readonly ticker: Ticker;
  readonly afterPaint: AfterPaint;
  host: ProcessHost | null = null;
  recording: Recording | null = null;
  /** The run the ghost is of. */
  aside: Aside | null = null;
  /** The run that changing a number made, and how far: while the learner does nothing else the ghost stays. */
  renumbered: { readonly recording: Recording; readonly known: number } | null = null;
  #opened = 0;
  /** Of the program for which the present task was begun. */
  #taskOpened = 0;

  constructor(ticker: Ticker, afterPaint: AfterPaint) {
    this.ticker = ticker;
    this.afterPaint = afterPaint;
  }

  get state(): PlaybackState {
    return this.store.getState();
  }

  /** Who goes while the learner does not choose. */
  get scheduler(): Scheduler {
    return schedulerOf(this.state.order);
  }

  /** Leaves the program: its tasks are dropped, and nothing is known but this. */
  leave(known: Partial<PlaybackState>): void {
    this.pause();
    this.tasks.clear();
    this.#opened++;
    const { busy, speed, goal } = this.state;
    this.store.setState({ ...CLOSED, busy, speed, goal, ...known });
  }

  /** True while a task is still busy with a program that has been left. */
  readonly isLeft = (): boolean => this.#taskOpened !== this.#opened;

  /** Does this after what is being done; if the program has been left by then, nothing. */
  task(work: () => Promise<void> | undefined): void {
    const opened = this.#opened;
    this.tasks.add(() => {
      if (opened !== this.#opened) return;
      this.#taskOpened = opened;
      return work()?.catch((error: unknown) => this.#failed(error));
    });
  }

  pause(): void {
    this.ticker.stop();
    if (this.state.playing) this.store.setState({ playing: false });
  }

  /** Says a sentence to the learner. */
  say(notice: string): void {
    const { notices } = this.state;
    if (!notices.includes(notice)) this.store.setState({ notices: [...notices, notice] });
  }

  /** Told that the Worker of a process is gone. */
  workerStopped(no: ProcessNo): void {
    this.recording?.lose(no);
    const { stopped } = this.state;
    if (!stopped.includes(no)) this.store.setState({ stopped: [...stopped, no] });
  }

  #failed(error: unknown): void {
    if (this.isLeft()) return;
    this.pause();
    if (this.recording !== null) this.store.setState({ known: this.recording.trace.turns.length - 1 });
    if (error instanceof WorkerStopped) {
      this.workerStopped(error.process);
      this.say(`The worker of ${this.#nameOf(error.process)} has stopped. Restart it on its card to go on.`);
      return;
    }
    console.error(error);
    this.say('This step could not be made. The run stands where it was; try again or reload the page.');
  }

  #nameOf(no: ProcessNo): string {
    const trace = this.recording?.trace;
    return trace && lastState(trace).processes[no] ? processOf(lastState(trace), no).name : 'a process';
  }
}

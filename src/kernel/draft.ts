import { change } from './apply';
import type { Choice } from './choices';
import { Edit } from './edit';
import type { KernelEvent } from './events';
import type { KernelState } from './state';
import type { Exchange, Pickling, Trace } from './trace';

/** A turn while it is being made. */
export class Draft {
  readonly #edit: Edit;
  readonly events: KernelEvent[] = [];
  readonly exchanges: Exchange[] = [];
  readonly picklings: Pickling[] = [];

  constructor(state: KernelState) {
    this.#edit = new Edit(state);
  }

  /** As it is now. It changes with every event. */
  get state(): KernelState {
    return this.#edit.state;
  }

  happen(event: KernelEvent): void {
    this.events.push(event);
    change(this.#edit, event);
  }

  happenAll(events: readonly KernelEvent[]): void {
    for (const event of events) this.happen(event);
  }

  finish(trace: Trace, choice: Choice | null): void {
    const turn = trace.turns.length;
    for (const event of this.events) {
      if (event.type !== 'stdout.written' && event.type !== 'stderr.written') continue;
      const stream = event.type === 'stdout.written' ? 'stdout' : 'stderr';
      trace.output.push({ process: event.process, turn, text: event.text, stream });
    }
    // an array that has grown keeps room for more, and a trace keeps many
    const [exchanges, events] = [this.exchanges.slice(), this.events.slice()];
    const picklings = this.picklings.length === 0 ? NONE : this.picklings;
    trace.turns.push({ choice, exchanges, picklings, events, state: this.state });
  }
}

const NONE: readonly Pickling[] = [];

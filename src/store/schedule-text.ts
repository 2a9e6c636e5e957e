import { type Choice, type Trace, turnAt } from '../kernel';

/** A schedule as in `s`, `0x7.1x4.t`, to which choices are added. */
class ScheduleText {
  length = 0;
  #done = '';
  #choice: Choice | null = null;
  #times = 0;

  add(choice: Choice): void {
    this.length++;
    if (choice !== this.#choice) {
      this.#done = this.text;
      this.#choice = choice;
      this.#times = 0;
    }
    this.#times++;
  }

  get text(): string {
    if (this.#choice === null) return '';
    const last = this.#times > 1 ? `${this.#choice}x${this.#times}` : this.#choice;
    return this.#done === '' ? last : `${this.#done}.${last}`;
  }
}

/** A schedule as in `s`. */
export function writeSchedule(schedule: readonly Choice[]): string {
  const written = new ScheduleText();
  for (const choice of schedule) written.add(choice);
  return written.text;
}

const writtenOfTrace = new WeakMap<Trace, ScheduleText>();

/** The schedule of a run as in `s`; only steps recorded since the last call are looked at. */
export function scheduleTextOf(trace: Trace): string {
  const written = writtenOfTrace.get(trace) ?? new ScheduleText();
  writtenOfTrace.set(trace, written);
  while (written.length < trace.turns.length - 1)
    written.add(turnAt(trace, written.length + 1).choice as Choice);
  return written.text;
}

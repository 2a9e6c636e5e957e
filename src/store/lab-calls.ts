/** What a run in the lab was told. */
import { type Choice, commandIn, isFeeder, TIME } from '../kernel';

/** The calls of a run as in `c`: `1.put('a')~2.get()~t`, encoded. */
export function writeCalls(schedule: readonly Choice[]): string {
  return schedule.map((choice) => encodeURIComponent(choice).replaceAll('~', '%7E')).join('~');
}

/** Those choices of a run in the lab that the learner made: calls, time, and feeder threads under the hood. */
export function ordersIn(choices: readonly Choice[]): Choice[] {
  const first = choices.findIndex((choice) => commandIn(choice) !== null);
  return first < 0
    ? []
    : choices.slice(first).filter((one) => commandIn(one) !== null || one === TIME || isFeeder(one));
}

import type { Lanes, Stay } from '../lanes';

/** A message's whole life in a sentence, as far as it has come at this step. */
export function saidOf({ processes, queues }: Lanes, queue: number, stay: Stay, step: number): string {
  const name = (no: number) => processes[no]?.name ?? `process ${no}`;
  const begun = `${stay.repr}, put by ${name(stay.from)} at step ${stay.put}`;
  const q = queues[queue]?.name ?? 'the queue';
  if (stay.get === null || stay.get > step) return `${begun}, still in ${q}`;
  return stay.by === null
    ? `${begun}, lost at step ${stay.get}`
    : `${begun}, taken by ${name(stay.by)} at step ${stay.get}`;
}

import type { QueueLane, Stay } from './lanes';
import { type Place, rowsOf } from './layout';

/** The side of a process's bar that faces this height. */
export function edge(place: Place, y: number): number {
  const top = place.top + (place.height - place.bar) / 2;
  return place.top > y ? top : top + place.bar;
}

/** Rows run down; where everybody stands above, up, so that a put crosses nothing that came before it. */
export function rowAt(stay: Stay, queue: QueueLane, place: Place, places: readonly Place[]) {
  const rows = rowsOf(queue);
  const pitch = Math.max(4, Math.min(27, (place.height - 6) / rows));
  const most = Math.max(1, Math.floor((place.height - 4) / pitch));
  const row = Math.min(stay.row, most - 1);
  const below = places.some((one) => one.process !== null && one.top > place.top);
  const height = Math.max(3, Math.min(22, pitch - (pitch > 14 ? 5 : 1)));
  const at = below ? row : Math.min(most, rows) - 1 - row;
  return { y: place.top + 3 + at * pitch + (pitch > 14 ? 2 : 0), height, pitch };
}

import type { Axis } from './axis';
import type { QueueLane, Stay } from './lanes';
import { type Place, rowsOf } from './layout';

/** What the bars of a queue's lane are drawn from. */
export interface StayFrame {
  readonly queue: QueueLane;
  readonly axis: Axis;
  readonly place: Place;
  readonly places: readonly Place[];
  /** Where what goes on ends, px along the axis: beyond what is in sight, or the playhead. */
  readonly until: number;
}

/** Where a message's bar lies, px along the axis and across it, and the bars it comes from and goes to. */
export interface StayShape {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly breadth: number;
  /** The side of the sender's bar that faces it. */
  readonly source: number | null;
  /** The side of the bar of whoever took it, while that is before `until`. */
  readonly sink: number | null;
  readonly down: 1 | -1;
}

/** The bar of a message in a queue's lane or in one of its rows; null: it never was there. */
export function shapeOf(stay: Stay, frame: StayFrame): StayShape | null {
  const { queue, axis, place, places, until } = frame;
  const isPipe = place.row === 'pipe';
  const begun = isPipe ? stay.written : stay.put;
  if (begun === null) return null;
  const { start, breadth } = rowAt(stay, queue, place, places);
  const inset = insetOf(axis);
  const leaves = stay.get === null ? until : axis.x(stay.get) - inset;
  const source = places.find((one) => (isPipe ? one.feeder : one.process) === stay.from);
  const isTaken = place.row !== 'seats' && stay.by !== null && leaves <= until;
  const sink = isTaken ? places.find((one) => one.process === stay.by) : undefined;
  return {
    from: axis.x(begun) - inset,
    to: Math.min(leaves, until),
    start,
    breadth,
    source: source ? edge(source, start) : null,
    sink: sink ? edge(sink, start) : null,
    down: sink && sink.start < start ? -1 : 1,
  };
}

/** How far before the end of its step a message comes or goes, px: so that one may come where another goes. */
export function insetOf(axis: Axis): number {
  return Math.min(6, axis.scale.cell * 0.3);
}

/** The side of a process's bar that faces this. */
export function edge(place: Place, across: number): number {
  const start = place.start + (place.breadth - place.bar) / 2;
  return place.start > across ? start : start + place.bar;
}

/** How many rows of a queue's lane are drawn, and how far apart. What is in none of them shares the last. */
export function rowsIn(queue: QueueLane, place: Place): { readonly rows: number; readonly pitch: number } {
  const pitch = Math.max(4, Math.min(27, (place.breadth - 6) / rowsOf(queue)));
  return { pitch, rows: Math.max(1, Math.floor((place.breadth - 4) / pitch)) };
}

/** Rows run down; where everybody stands above, up, so that a put crosses nothing that came before it. */
function rowAt(stay: Stay, queue: QueueLane, place: Place, places: readonly Place[]) {
  const { rows, pitch } = rowsIn(queue, place);
  const row = Math.min(stay.row, rows - 1);
  const below = places.some((one) => one.process !== null && one.start > place.start);
  const at = below ? row : Math.min(rows, rowsOf(queue)) - 1 - row;
  return {
    start: place.start + 3 + at * pitch + (pitch > 14 ? 2 : 0),
    breadth: Math.max(3, Math.min(22, pitch - (pitch > 14 ? 5 : 1))),
  };
}

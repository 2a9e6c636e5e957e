import { lowerBound } from './axis';
import type { QueueLane, Stay } from './lanes';

/**
 * The messages to draw between these two steps: all in the first `rows` rows, and of the others, which share a row,
 * those that come or go in sight. However many there are in the queue, only as many are looked at as are drawn.
 */
export function staysBetween({ filed, stays, left }: QueueLane, first: number, last: number, rows: number) {
  const own = filed.slice(0, rows).flatMap((row) =>
    row.slice(
      countWhile(row, ({ get }) => get !== null && get < first),
      countWhile(row, ({ put }) => put <= last),
    ),
  );
  if (filed.length <= rows) return own;
  const come = within(stays, (one) => one.put, first, last);
  const go = within(left, (one) => one.get ?? 0, first, last);
  return [...own, ...new Set([...come, ...go].filter((one) => one.row >= rows))];
}

/** The messages in the first `rows` rows of the queue at this step. */
export function staysAt({ filed }: QueueLane, step: number, rows: number): Stay[] {
  return filed.slice(0, rows).flatMap((row) => {
    const stay = row[countWhile(row, ({ put }) => put <= step) - 1];
    return stay && (stay.get === null || stay.get > step) ? [stay] : [];
  });
}

function within(stays: readonly Stay[], of: (stay: Stay) => number, first: number, last: number) {
  return stays.slice(
    countWhile(stays, (one) => of(one) < first),
    countWhile(stays, (one) => of(one) <= last),
  );
}

function countWhile(stays: readonly Stay[], holds: (stay: Stay) => boolean): number {
  return lowerBound(stays.length, (index) => !holds(stays[index] as Stay));
}

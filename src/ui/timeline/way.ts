/** Along the axis and across the lanes, in px. */
export type Spot = readonly [along: number, across: number];

/** Which way time runs on the screen; lanes lie across it. */
export interface Way {
  readonly down: boolean;
  readonly at: (spot: Spot) => { x: number; y: number };
  readonly box: (
    along: number,
    across: number,
    length: number,
    breadth: number,
  ) => { x: number; y: number; width: number; height: number };
}

/** On a wide screen: to the right. */
export const RIGHT: Way = {
  down: false,
  at: ([x, y]) => ({ x, y }),
  box: (x, y, width, height) => ({ x, y, width, height }),
};

/** On a phone, where scrolling down costs nothing: downwards. */
export const DOWN: Way = {
  down: true,
  at: ([y, x]) => ({ x, y }),
  box: (y, x, height, width) => ({ x, y, width, height }),
};

/** A line through these spots, as SVG path data. */
export function pathOf(way: Way, ...spots: readonly Spot[]): string {
  return spots.map((spot, index) => `${index === 0 ? 'M' : 'L'}${pair(way, spot)}`).join('');
}

/** The head of an arrow that points to this spot, along the axis or (`1`, `-1`) across the lanes. */
export function headOf(way: Way, [along, across]: Spot, side: 0 | 1 | -1): string {
  const back = along - (side === 0 ? 9 : 5);
  const corners: readonly [Spot, Spot] =
    side === 0
      ? [
          [back, across - 5],
          [back, across + 5],
        ]
      : [
          [back, across - 9 * side],
          [along + 5, across - 9 * side],
        ];
  return `${pathOf(way, [along, across], ...corners)}z`;
}

function pair(way: Way, spot: Spot): string {
  const { x, y } = way.at(spot);
  return `${x} ${y}`;
}

import { describe, expect, it } from 'vitest';
import type { Listing } from '../../content';
import { LISTINGS } from '../../content/all';
import { articleOrder, newTrace, runInline, shuffled, type Trace } from '../../kernel';
import { axisOf, scaleFor, scaleOf, scaleOfAll, zoomed } from './axis';
import { lanesOf, type QueueLane } from './lanes';
import { expectedOf, layoutOf } from './layout';
import { merged } from './merged';
import { wordsFor, wordsOf } from './SegmentShape';
import { stepOfKey } from './slider-keys';
import { shapeOf } from './stay-shape';
import { staysAt, staysBetween } from './stays';
import { stripAxis } from './strip-axis';
import { DOWN, headOf, pathOf, RIGHT } from './way';

const [one, two, three] = LISTINGS as unknown as [Listing, Listing, Listing];

function queueOf(trace: Trace): QueueLane {
  const [queue] = lanesOf(trace).queues;
  if (!queue) throw new Error('no queue');
  return queue;
}

describe('way', () => {
  it('turns a place by a quarter, and nothing else', () => {
    expect(RIGHT.box(10, 20, 30, 40)).toEqual({ x: 10, y: 20, width: 30, height: 40 });
    expect(DOWN.box(10, 20, 30, 40)).toEqual({ x: 20, y: 10, width: 40, height: 30 });
    expect(pathOf(RIGHT, [1, 2], [3, 4])).toBe('M1 2L3 4');
    expect(pathOf(DOWN, [1, 2], [3, 4])).toBe('M2 1L4 3');
  });

  it('points arrows along the axis, or across it to either side', () => {
    expect(headOf(RIGHT, [100, 50], 0)).toBe('M100 50L91 45L91 55z');
    expect(headOf(RIGHT, [100, 50], 1)).toBe('M100 50L95 41L105 41z');
    expect(headOf(RIGHT, [100, 50], -1)).toBe('M100 50L95 59L105 59z');
    expect(headOf(DOWN, [100, 50], 0)).toBe('M50 100L45 91L55 91z');
  });
});

describe('zoom', () => {
  it('goes from cell to cell and stops at both ends', () => {
    expect(zoomed(13, 1)).toBe(17);
    expect(zoomed(13, -1)).toBe(9);
    expect(zoomed(44, 1)).toBe(64);
    expect(zoomed(88, 1)).toBe(88);
    expect(zoomed(4, -1)).toBe(4);
    for (const cell of [4, 6, 9, 13, 17, 22, 28, 34, 44, 64]) {
      expect(zoomed(zoomed(cell, 1), -1)).toBe(cell);
      expect(scaleOf(zoomed(cell, 1)).second).toBeGreaterThanOrEqual(scaleOf(cell).second);
    }
  });

  it('shows all of a run for which the cells with room for a number are too wide', () => {
    const trace = runInline(three, articleOrder);
    expect(axisOf(trace, scaleFor(trace, 500)).end).toBeGreaterThan(500);
    expect(axisOf(trace, scaleOfAll(trace, 500)).end).toBeLessThanOrEqual(500);
  });

  it('draws lines as one bar where their cells are too narrow to tell apart', () => {
    const { segments } = lanesOf(runInline(one, articleOrder)).processes[1] ?? { segments: [] };
    expect(merged(segments, scaleOf(13))).toBe(segments);
    expect(merged(segments, scaleOf(6)).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['run', 12, 16],
      ['exit', 16, 17],
    ]);
  });
});

describe('messages in sight', () => {
  const trace = runInline(three, shuffled(4));
  const queue = queueOf(trace);

  it('are those that are in the queue at some step between the two', () => {
    for (let first = 0; first < trace.turns.length; first += 5) {
      for (const last of [first, first + 6, first + 30]) {
        const inside = queue.stays.filter(({ put, get }) => put <= last && (get === null || get >= first));
        const found = staysBetween(queue, first, last, 20).map((stay) => stay.id);
        expect(found.sort()).toEqual(inside.map((stay) => stay.id).sort());
      }
    }
  });

  it('are at one step the messages that the queue holds', () => {
    for (const [step, { state }] of trace.turns.entries()) {
      const held = queue.stays.filter(({ put, get }) => put <= step && (get === null || get > step));
      expect(staysAt(queue, step, 20).length).toBe(held.length);
      expect(held.length).toBe(state.queues[0]?.pipe.size ?? 0);
    }
  });

  it('of a long queue are only as many as there are rows, and what comes or goes', () => {
    const long = runInline(three, articleOrder, { numbers: { count: 60 } });
    const full = queueOf(long);
    const last = full.stays.at(-1)?.put ?? 0;
    expect(staysAt(full, last, 5).length).toBe(5);
    expect(staysBetween(full, last - 10, last, 5).length).toBeLessThan(12);
    const come = staysBetween(full, last - 10, last, 5).filter((stay) => stay.put >= last - 10);
    expect(come.map((stay) => stay.id)).toContain(full.stays.at(-1)?.id);
  });
});

describe('the bar of a message', () => {
  const trace = runInline(three, articleOrder);
  const lanes = lanesOf(trace);
  const axis = axisOf(trace, scaleOf(20));
  const { places } = layoutOf(lanes, expectedOf(three), { breadth: 186 });
  const place = places.find((one) => one.queue === 0);
  if (!place) throw new Error('no lane');

  it('goes from its put to its get, with a line from who put it and an arrow to who got it', () => {
    for (const stay of queueOf(trace).stays) {
      const shape = shapeOf(stay, { queue: queueOf(trace), axis, place, places, until: axis.end });
      expect(shape?.from).toBe(axis.x(stay.put) - 6);
      expect(shape?.to).toBe(axis.x(stay.get ?? 0) - 6);
      expect(shape?.source).toBeLessThan(shape?.start ?? 0);
      expect(shape?.sink).toBeGreaterThan(shape?.start ?? 0);
      expect(shape?.down).toBe(1);
    }
  });

  it('ends at the playhead while nobody has taken it, without an arrow', () => {
    const [stay] = queueOf(trace).stays;
    if (!stay) throw new Error('no message');
    const until = axis.x(stay.put + 3);
    const shape = shapeOf(stay, { queue: queueOf(trace), axis, place, places, until });
    expect(shape).toMatchObject({ to: until, sink: null });
  });
});

describe('layout', () => {
  it('stands lanes side by side where time runs down, and none on another', () => {
    for (const listing of LISTINGS) {
      const lanes = lanesOf(runInline(listing, articleOrder));
      for (const breadth of [320, 390, 600]) {
        const layout = layoutOf(lanes, expectedOf(listing), { breadth, down: true });
        let end = layout.ruler;
        for (const place of layout.places) {
          expect(place.start).toBeGreaterThanOrEqual(end);
          end = place.start + place.breadth;
        }
        expect(layout.breadth).toBeGreaterThanOrEqual(end);
      }
    }
  });

  it('keeps room for the ghost below all lanes', () => {
    const lanes = lanesOf(runInline(three, articleOrder));
    const { places, ghost, breadth } = layoutOf(lanes, expectedOf(three), { breadth: 186, ghosts: 3 });
    const last = places.at(-1);
    expect(ghost?.start).toBeGreaterThanOrEqual((last?.start ?? 0) + (last?.breadth ?? 0));
    expect((ghost?.start ?? 0) + (ghost?.breadth ?? 0)).toBeLessThanOrEqual(breadth);
    expect(breadth).toBe(186);
    expect(layoutOf(lanes, expectedOf(three), { breadth: 186 }).ghost).toBe(null);
  });
});

describe('words', () => {
  const join = lanesOf(runInline(one, articleOrder)).processes[0]?.segments.find((it) => it.kind === 'wait');
  if (!join) throw new Error('no wait');

  it('shorten until they fit, and stand there no longer when none does', () => {
    expect(wordsOf(join)).toEqual(['waiting: join Process-1', 'join Process-1', 'join 1', 'waiting']);
    expect([400, 130, 70, 40].map((width) => wordsFor(join, width))).toEqual([
      'waiting: join Process-1',
      'join Process-1',
      'join 1',
      null,
    ]);
    expect(wordsFor(join, 400, 12)).toBe(null);
  });
});

describe('the slider', () => {
  it('has the keys of a slider', () => {
    expect(stepOfKey('ArrowLeft', 5, 9)).toBe(4);
    expect(stepOfKey('PageUp', 5, 90)).toBe(15);
    expect(stepOfKey('End', 5, 9)).toBe(9);
    expect(stepOfKey('a', 5, 9)).toBe(null);
  });

  it('of one column holds all of any run, with room for a deadline, and seldom changes its scale', () => {
    const whole = runInline(two, articleOrder);
    const growing = newTrace(whole.options);
    const cells = new Set<number>();
    for (const turn of whole.turns) {
      growing.turns.push(turn);
      const axis = stripAxis(growing, 340, 2000);
      expect(Math.max(axis.end, axis.timeX(2000))).toBeLessThanOrEqual(340);
      cells.add(axis.scale.cell);
    }
    expect(cells.size).toBeLessThan(6);
  });
});

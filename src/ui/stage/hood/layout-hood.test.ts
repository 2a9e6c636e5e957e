import { describe, expect, it } from 'vitest';
import type { Rect } from '../layout';
import type { Side } from '../script';
import { arrangeHood, type HoodScene } from './layout-hood';
import { shelfOf, ticketPlaces } from './shelf-places';
import { pipePlaces } from './works';

const SIZES = [
  { w: 968, h: 544 },
  { w: 864, h: 412 },
  { w: 652, h: 470 },
  { w: 600, h: 430 },
  { w: 390, h: 372 },
  { w: 1440, h: 326 },
];

const SIDES: readonly Side[][] = [
  [],
  ['put'],
  ['put', 'get'],
  ['get', 'get'],
  ['put', 'put', 'get'],
  ['get', 'get', 'get', 'get'],
  ['put', 'put', 'put', 'put'],
];

const SCENES: readonly HoodScene[] = SIDES.flatMap((sides) =>
  [0, 1, 2, 12].flatMap((maxsize) =>
    [true, false].map((mainPuts) => ({
      sides,
      senders: [mainPuts, ...sides.map((side) => side === 'put')],
      maxsize,
    })),
  ),
);

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}

function inside(one: Rect, other: Rect): boolean {
  return (
    one.x >= other.x &&
    one.y >= other.y &&
    one.x + one.w <= other.x + other.w &&
    one.y + one.h <= other.y + other.h
  );
}

describe.each(SIZES)('under the hood, a stage of $w x $h', (size) => {
  it('keeps cards, rows, sign and the place outside apart, and inside', () => {
    for (const scene of SCENES) {
      const { cards, works, sign, outside, size: whole, drop } = arrangeHood(size, scene);
      const { belt, seatsWords, pipeWords, pipe, mouth, radius, turn } = works;
      expect(cards.filter(Boolean).length).toBe(scene.sides.length + 1);
      const body = { x: drop + pipe.thick / 2, y: pipe.y - pipe.thick / 2, w: pipe.to - drop, h: pipe.thick };
      const things: Rect[] = [...cards, belt, seatsWords, pipeWords, sign, turn];
      if (scene.senders.includes(true)) things.push(body);
      if (scene.maxsize > 0) things.push(outside);
      for (const [at, thing] of things.entries()) {
        const about = JSON.stringify([scene, thing, whole]);
        expect(inside(thing, { x: 0, y: 0, ...whole }), about).toBe(true);
        for (const other of things.slice(at + 1)) {
          if (other === body && thing === turn) continue;
          expect(overlap(thing, other), JSON.stringify([scene, thing, other])).toBe(false);
        }
      }
      expect(mouth.x + radius).toBeLessThanOrEqual(whole.w);
      expect(mouth.y + radius).toBeLessThanOrEqual(whole.h);
    }
  });

  it('draws seats on the belt and messages in the pipe, one beside the other', () => {
    for (const scene of SCENES) {
      const { works } = arrangeHood(size, scene);
      const { belt, seats, pipe, line } = works;
      const room = { x: line.from, y: pipe.y - pipe.thick / 2, w: line.to - line.from, h: pipe.thick };
      for (const [at, seat] of seats.entries()) {
        expect(inside(seat, belt)).toBe(true);
        for (const other of seats.slice(at + 1)) expect(overlap(seat, other)).toBe(false);
      }
      for (const count of [1, 2, 5, 40]) {
        const places = pipePlaces(works, count);
        expect(places.length).toBeGreaterThan(0);
        for (const [at, place] of places.entries()) {
          expect(inside(place, room), JSON.stringify([place, room])).toBe(true);
          for (const other of places.slice(at + 1)) expect(overlap(place, other)).toBe(false);
        }
      }
    }
  });

  it('keeps what lies on an outbox on it', () => {
    for (const scene of SCENES) {
      const { cards, risers } = arrangeHood(size, scene);
      for (const { no } of risers) {
        const card = cards[no];
        const shelf = card === undefined ? null : shelfOf(card);
        if (card === undefined || shelf === null) throw new Error(`no outbox on ${JSON.stringify(card)}`);
        for (const count of [1, 2, 9]) {
          const things = [
            ...ticketPlaces(shelf, count),
            shelf.cog,
            ...(shelf.held === null ? [] : [shelf.held]),
          ];
          for (const [at, thing] of things.entries()) {
            expect(inside(thing, shelf.whole), JSON.stringify([scene, card, shelf])).toBe(true);
            for (const other of things.slice(at + 1)) expect(overlap(thing, other)).toBe(false);
          }
        }
      }
    }
  });
});

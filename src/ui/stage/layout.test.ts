import { describe, expect, it } from 'vitest';
import { arrange, orderOf, type Rect, type Scene } from './layout';
import type { Side } from './script';

const SIZES = [
  { w: 968, h: 544 },
  { w: 864, h: 412 },
  { w: 652, h: 438 },
  { w: 600, h: 420 },
  { w: 390, h: 372 },
  { w: 320, h: 372 },
  { w: 1440, h: 326 },
];

const SIDES: readonly Side[] = ['put', 'put', 'get', 'get', ...Array<null>(15).fill(null)];

function scene(processes: number, maxsize: number | null, hero = false): Scene {
  return {
    sides: SIDES.slice(0, processes - 1),
    queue: maxsize !== null,
    bounded: maxsize !== null && maxsize > 0,
    maxsize: maxsize ?? 0,
    hero,
  };
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}

function inside(one: Rect, { w, h }: { w: number; h: number }): boolean {
  return one.x >= 0 && one.y >= 0 && one.x + one.w <= w && one.y + one.h <= h;
}

describe.each(SIZES)('a stage of $w x $h', (size) => {
  const scenes = [1, 2, 3, 4, 5, 6, 20].flatMap((count) => [
    scene(count, null),
    scene(count, null, true),
    ...Array.from({ length: 13 }, (_, maxsize) => scene(count, maxsize)),
  ]);

  it('keeps cards, belt, sign and the place outside apart, and inside', () => {
    for (const one of scenes) {
      const { cards, belt, size: whole } = arrange(size, one);
      expect(cards.length).toBe(one.sides.length + 1);
      const things: Rect[] = [...cards];
      if (belt !== null) things.push(belt.belt, belt.sign, ...(belt.limited ? [belt.outside] : []));
      for (const [at, thing] of things.entries()) {
        expect(inside(thing, whole), JSON.stringify([one, thing, whole])).toBe(true);
        for (const other of things.slice(at + 1)) {
          expect(overlap(thing, other), JSON.stringify([one, thing, other])).toBe(false);
        }
      }
    }
  });

  it('draws its seats on the belt, one beside the other', () => {
    for (const one of scenes) {
      const { belt } = arrange(size, one);
      if (belt === null) continue;
      expect(belt.seats.length).toBeGreaterThan(0);
      if (one.maxsize > 0) expect(belt.seats.length).toBeLessThanOrEqual(one.maxsize);
      for (const [at, seat] of belt.seats.entries()) {
        expect(seat.y >= belt.belt.y && seat.y + seat.h <= belt.belt.y + belt.belt.h).toBe(true);
        expect(seat.x >= belt.belt.x && seat.x + seat.w <= belt.belt.x + belt.belt.w).toBe(true);
        for (const other of belt.seats.slice(at + 1)) expect(overlap(seat, other)).toBe(false);
      }
    }
  });

  it('leaves the cards where they are when a bounded queue turns out to have another size', () => {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const places = [1, 3, 12].map((maxsize) => arrange(size, scene(count, maxsize)).cards);
      expect(places[1]).toEqual(places[0]);
      expect(places[2]).toEqual(places[0]);
    }
  });
});

describe('who stands where', () => {
  it('puts writers left, readers right and MainProcess between them', () => {
    expect(orderOf(['put', 'get'])).toEqual([1, 0, 2]);
    expect(orderOf(['get', 'put', 'get'])).toEqual([2, 0, 1, 3]);
    expect(orderOf([null, null])).toEqual([1, 0, 2]);
    expect(orderOf([])).toEqual([0]);
  });

  it('shows twenty processes, on a stage that may have to grow', () => {
    for (const size of SIZES) {
      const many: Scene = { ...scene(1, 0), sides: Array.from({ length: 19 }, () => null) };
      const { cards, size: whole } = arrange(size, many);
      expect(cards.length).toBe(20);
      expect(cards.every((card) => inside(card, whole) && card.h >= 24)).toBe(true);
    }
  });
});

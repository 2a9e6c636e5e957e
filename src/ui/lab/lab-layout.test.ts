import { describe, expect, it } from 'vitest';
import { arrangeLab, arrangeLabHood } from './lab-layout';
import { firstRow } from './lab-wires';

const sizes = [
  [892, 544],
  [832, 432],
  [640, 480],
  [1280, 700],
  [768, 304],
  [390, 292],
  [320, 292],
] as const;

describe('the lab\u2019s stage', () => {
  it.each(sizes)('has a place for everybody at %i by %i', (w, h) => {
    for (const count of [2, 3, 4, 5]) {
      for (const maxsize of [-1, 0, 1, 3, 12]) {
        const { cards, belt, size } = arrangeLab({ w, h }, count, maxsize, w > 800);
        expect(cards).toHaveLength(count);
        const bottom = (belt?.belt.y ?? 0) + (belt?.belt.h ?? 0);
        for (const [at, card] of cards.entries()) {
          expect(card.y).toBeGreaterThan(bottom);
          expect(card.x).toBeGreaterThanOrEqual(0);
          expect(card.x + card.w).toBeLessThanOrEqual(w);
          expect(card.y + card.h).toBeLessThanOrEqual(size.h);
          const before = cards[at - 1];
          if (before?.y === card.y) expect(before.x + before.w).toBeLessThan(card.x);
        }
      }
    }
  });

  it('draws no line over a card: those in a lower row have none', () => {
    const { cards } = arrangeLab({ w: 640, h: 480 }, 5, 3, true);
    expect(cards.map((card, at) => firstRow(cards)[at] === card)).toEqual([true, true, true, true, false]);
  });

  it('gives a card with a pad room for the pad', () => {
    for (const card of arrangeLab({ w: 832, h: 432 }, 3, 3, true).cards) expect(card.h).toBeGreaterThan(260);
    for (const card of arrangeLab({ w: 832, h: 432 }, 5, 3, true).cards) expect(card.h).toBeGreaterThan(340);
  });

  it.each(sizes)('has room for both rows and everybody under the hood at %i by %i', (w, h) => {
    for (const count of [2, 3, 4, 5]) {
      for (const maxsize of [-1, 1, 3, 12]) {
        const { cards, works, size, sign } = arrangeLabHood({ w, h }, count, maxsize, w > 800);
        const { belt, seats, pipe, mouth, radius, seatsWords, pipeWords } = works;
        expect(cards).toHaveLength(count);
        expect(sign.y + sign.h).toBeLessThanOrEqual(belt.y);
        expect(belt.y + belt.h).toBeLessThan(pipe.y - pipe.thick / 2);
        expect(mouth.x + radius).toBeLessThanOrEqual(w);
        for (const words of [seatsWords, pipeWords]) expect(words.x + words.w).toBeLessThanOrEqual(w);
        for (const seat of seats) {
          expect(seat.x).toBeGreaterThanOrEqual(belt.x);
          expect(seat.x + seat.w).toBeLessThanOrEqual(belt.x + belt.w);
          expect(seat.h).toBeGreaterThanOrEqual(24);
        }
        for (const card of cards) {
          expect(card.y).toBeGreaterThan(mouth.y + radius);
          expect(card.y + card.h).toBeLessThanOrEqual(size.h);
        }
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { arrangeLab } from './lab-layout';

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

  it('gives a card with a pad room for the pad', () => {
    for (const card of arrangeLab({ w: 832, h: 432 }, 3, 3, true).cards) expect(card.h).toBeGreaterThan(260);
    for (const card of arrangeLab({ w: 832, h: 432 }, 5, 3, true).cards) expect(card.h).toBeGreaterThan(340);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFifo, head, push, shift, toArray } from './fifo';
import { frameBytes, repr, type Value } from './value';

describe('repr', () => {
  it.each<[Value, string]>([
    [null, 'None'],
    [true, 'True'],
    [-3, '-3'],
    ['message 1', "'message 1'"],
    ["it's", '"it\'s"'],
    ['it\'s "so"', "'it\\'s \"so\"'"],
    ['a\n\t\\', "'a\\n\\t\\\\'"],
    ['\u0007', "'\\x07'"],
    [{ py: 'float', value: 2 }, '2.0'],
    [{ py: 'float', value: 0.5 }, '0.5'],
    [{ py: 'list', items: [1, 'a', null] }, "[1, 'a', None]"],
  ])('of %j is %s', (value, text) => {
    expect(repr(value)).toBe(text);
  });
});

describe('the frame of a value in the pipe', () => {
  // Measured on CPython 3.11: 4 + len(ForkingPickler.dumps(value)).
  it.each<[Value, number]>([
    [0, 9],
    [255, 9],
    [256, 19],
    [65_536, 21],
    [-1, 21],
    [2 ** 31, 23],
    [null, 8],
    ['message0', 27],
    ['', 19],
    ['a'.repeat(255), 274],
    ['a'.repeat(256), 278],
    [{ py: 'float', value: 1.5 }, 25],
    [{ py: 'list', items: [] }, 9],
    [{ py: 'list', items: [1] }, 21],
    [{ py: 'list', items: [1, 'a'] }, 26],
  ])('%j takes %d bytes', (value, bytes) => {
    expect(frameBytes(value)).toBe(bytes);
  });
});

describe('fifo', () => {
  it('is a list that is pushed at its end and shifted at its front, and leaves old ones as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(), { nil: null })), (moves) => {
        let line = emptyFifo<number>();
        let model: number[] = [];
        for (const move of moves) {
          const before = toArray(line);
          const next = move === null ? shift(line) : push(line, move);
          expect(toArray(line)).toEqual(before);
          line = next;
          model = move === null ? model.slice(1) : [...model, move];
          expect(toArray(line)).toEqual(model);
          expect(line.size).toBe(model.length);
          expect(head(line)).toBe(model[0]);
          expect(toArray(line, 2)).toEqual(model.slice(0, 2));
        }
      }),
    );
  });
});

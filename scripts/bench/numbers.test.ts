import { expect, test } from 'vitest';
import { line, median, quantile } from './numbers.mjs';

test('a quantile is one of the samples, the nearest by rank', () => {
  const samples = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
  expect(median(samples)).toBe(5);
  expect(quantile(samples, 0.95)).toBe(10);
  expect(quantile(samples, 0)).toBe(1);
  expect(() => quantile([], 0.5)).toThrow('nothing was measured');
});

test('a line has three digits that count, and its limit only if there is one', () => {
  expect(line('a', 12.345, 'ms')).toEqual({ name: 'a', value: 12.3, unit: 'ms' });
  expect(line('b', 123_456.7, 'bytes', 150_000)).toEqual({
    name: 'b',
    value: 123_457,
    unit: 'bytes',
    limit: 150_000,
  });
  expect(() => line('c', Number.NaN, 'ms')).toThrow('c could not be measured');
});

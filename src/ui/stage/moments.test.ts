import { expect, it } from 'vitest';
import { sweepOf } from './moments';

it('a longer time takes longer to pass, but never long; back as long as forth', () => {
  expect([100, 1000, 4000, 100_000, -1000].map(sweepOf)).toEqual([expect.closeTo(0.126), 0.4, 0.8, 1.2, 0.4]);
});

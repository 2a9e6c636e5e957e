import { describe, expect, it } from 'vitest';
import { LISTINGS } from '../../content/all';
import { articleOrder, runInline } from '../../kernel';
import { stripAxis } from './strip-axis';

const [, two] = LISTINGS;
if (!two) throw new Error('the listings are gone');
const trace = runInline(two, articleOrder);

describe('the axis of a strip', () => {
  it.each([320, 60, 1, 0])('has all of the run in %i px, or in one if it has none', (width) => {
    expect(stripAxis(trace, width, 0).end).toBeLessThanOrEqual(Math.max(1, width));
  });

  it('has room for a deadline that has not come', () => {
    const axis = stripAxis(trace, 320, trace.turns.at(-1)?.state.now ?? 0);
    expect(stripAxis(trace, 320, 60_000).end).toBeLessThan(axis.end);
  });
});

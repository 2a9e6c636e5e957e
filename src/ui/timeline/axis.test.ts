import { describe, expect, it } from 'vitest';
import { LISTINGS } from '../../content/all';
import { articleOrder, forkTrace, runInline } from '../../kernel';
import { axisOf, rootsOf, scaleFor } from './axis';

const [, two, three] = LISTINGS;
if (!two || !three) throw new Error('the listings are gone');
const trace = runInline(two, articleOrder);
const scale = { cell: 20, second: 100 };
const axis = axisOf(trace, scale);
const wait = trace.turns.findIndex((turn) => turn.choice === 't');

describe('axis', () => {
  it('gives every step a cell, and time its square root', () => {
    expect(axis.x(0)).toBe(0);
    expect(axis.x(1)).toBe(20);
    expect(axis.x(wait) - axis.x(wait - 1)).toBeCloseTo(20 + 100 * Math.SQRT2);
    expect(axis.end).toBe(axis.x(trace.turns.length - 1));
  });

  it('finds the step of a place', () => {
    for (let step = 0; step < trace.turns.length; step++) {
      expect(axis.cellAt(axis.x(step))).toBe(step);
      expect(axis.nearest(axis.x(step) + 5)).toBe(step);
      expect(axis.nearest(axis.x(step) - 5)).toBe(step);
    }
    expect(axis.cellAt(axis.x(3) + 1)).toBe(4);
    expect(axis.nearest(1e9)).toBe(trace.turns.length - 1);
    expect(axis.nearest(-50)).toBe(0);
  });

  it('places times inside the step in which they pass, evenly', () => {
    expect(axis.timeX(2000)).toBeCloseTo(axis.x(wait));
    expect(axis.timeX(1000)).toBeCloseTo((axis.x(wait - 1) + axis.x(wait)) / 2);
  });

  it('places a deadline that has not come where it will be if time passes next', () => {
    const early = runInline(two, articleOrder, { limit: wait - 1 });
    const planned = axisOf(early, scale).timeX(2000);
    expect(planned).toBeGreaterThan(axisOf(early, scale).end);
    expect(planned).toBeCloseTo(axis.x(wait));
  });

  it('fits the whole run where it can and keeps cells readable where it cannot', () => {
    const wide = scaleFor(trace, 4000);
    const narrow = scaleFor(trace, 100);
    expect(wide.cell).toBe(44);
    expect(narrow.cell).toBe(13);
    const fitted = scaleFor(trace, 800);
    expect(axisOf(trace, fitted).end).toBeLessThanOrEqual(800);
  });

  it('looks at new steps only, and gives a fork the same places', () => {
    const growing = runInline(three, articleOrder, { limit: 5 });
    const roots = rootsOf(growing);
    const whole = runInline(three, articleOrder);
    growing.turns.push(...whole.turns.slice(growing.turns.length));
    expect(rootsOf(growing)).toBe(roots);
    expect(roots).toEqual(rootsOf(whole));
    const fork = axisOf(forkTrace(whole, 30), scale);
    expect(fork.x(30)).toBe(axisOf(whole, scale).x(30));
  });
});

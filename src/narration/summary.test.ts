import { expect, test } from 'vitest';
import { listingOf } from '../content/all';
import { articleOrder, runInline, type Trace } from '../kernel';
import { narrate, summary } from './index';

function traceOf(id: string): Trace {
  const listing = listingOf(id);
  if (listing === undefined) throw new Error(id);
  return runInline(listing, articleOrder);
}

const trace = traceOf('listing-2');
const said = (step: number) => narrate(trace, step).text;
const stepWith = (type: string) =>
  trace.turns.findIndex(({ events }) => events.some((event) => event.type === type));

test('nothing is said of no steps, and of one its own sentence', () => {
  expect(summary(trace, 5, 5)).toBe('');
  expect(summary(trace, 5, 4)).toBe('');
  expect(summary(trace, 4, 5)).toBe(said(5));
});

test('a wait is more telling than an exception, that more than a print, that more than an exit', () => {
  const [waits, raises, prints] = ['wait.begun', 'exception.raised', 'stdout.written'].map(stepWith);
  if (waits === undefined || raises === undefined || prints === undefined) throw new Error('not in it');
  const last = trace.turns.length - 1;
  expect(waits).toBeGreaterThan(prints);
  expect(raises).toBeGreaterThan(waits);
  expect(summary(trace, 0, raises)).toBe(`${raises} steps. ${said(waits)}`);
  expect(summary(trace, waits, raises + 1)).toBe(`${raises + 1 - waits} steps. ${said(raises)}`);
  expect(summary(trace, 0, prints + 1)).toBe(`${prints + 1} steps. ${said(prints)}`);
  expect(summary(trace, last - 2, last)).toMatch(/^2 steps\. /);
});

test('of several steps in which nothing is telling, the last is told', () => {
  expect(summary(trace, 0, 2)).toBe(`2 steps. ${said(2)}`);
});

test('the last print of several is told', () => {
  const listing1 = traceOf('listing-1');
  const prints = listing1.turns.flatMap(({ events }, step) =>
    events.some(({ type }) => type === 'stdout.written') ? [step] : [],
  );
  const last = prints.find((step) => !prints.includes(step + 1)) as number;
  expect(prints).toContain(last - 1);
  expect(summary(listing1, last - 2, last + 1)).toBe(`3 steps. ${narrate(listing1, last).text}`);
});

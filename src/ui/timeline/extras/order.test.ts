import { describe, expect, it } from 'vitest';
import { listingOf } from '../../../content/all';
import { articleOrder, DEFAULT_OPTIONS, type KernelEvent, runInline } from '../../../kernel';
import { eitherWay, orderOf } from './order';

function runOf(id: string, options = {}) {
  const listing = listingOf(id);
  if (listing === undefined) throw new Error(id);
  const trace = runInline(listing, articleOrder, options);
  const stepWhere = (is: (event: KernelEvent) => boolean) =>
    trace.turns.findIndex(({ events }) => events.some(is));
  return { trace, stepWhere, last: trace.turns.length - 1 };
}

describe('what had to come before a step', () => {
  it('a child runs after its start and ends before its join; two children could come either way', () => {
    const { trace, stepWhere, last } = runOf('listing-1');
    const start = stepWhere((one) => one.type === 'process.started' && one.process === 1);
    const end = stepWhere((one) => one.type === 'process.exited' && one.process === 1);
    expect(orderOf(trace, end)?.before.has(start)).toBe(true);
    expect(orderOf(trace, end)?.after.has(last)).toBe(true);
    // the other child's start, all of the other child, and that MainProcess began to wait
    const other = stepWhere((one) => one.type === 'process.exited' && one.process === 2);
    expect(eitherWay(trace, end).map(({ tid }) => tid)).toEqual(['0', '2']);
    expect(eitherWay(trace, end)).toContainEqual(expect.objectContaining({ tid: '2', last: other }));
  });

  it('a message is got after it was put, and what was put later could have come before or after', () => {
    const { trace, stepWhere } = runOf('listing-3-slow-writer');
    const put = stepWhere((one) => one.type === 'item.buffered');
    const got = stepWhere((one) => one.type === 'pipe.read');
    expect(orderOf(trace, got)?.before.has(put)).toBe(true);
    expect(orderOf(trace, put)?.after.has(got)).toBe(true);
  });

  it('who waited for a seat goes after the get that gave one back', () => {
    const { trace, stepWhere } = runOf('full-queue');
    const woken = trace.turns.findIndex(
      ({ events }) =>
        events.some((one) => one.type === 'wait.ended') && events.some((one) => one.type === 'slot.taken'),
    );
    const freed = stepWhere((one) => one.type === 'slot.released');
    expect(woken).toBeGreaterThan(freed);
    expect(orderOf(trace, woken)?.before.has(freed)).toBe(true);
  });

  it('under the hood the feeder thread stands between a put and its get', () => {
    const { trace, stepWhere } = runOf('listing-3', { options: { ...DEFAULT_OPTIONS, feeder: 'scheduled' } });
    const put = stepWhere((one) => one.type === 'item.buffered');
    const written = stepWhere((one) => one.type === 'pipe.written');
    const got = stepWhere((one) => one.type === 'pipe.read');
    expect(orderOf(trace, got)?.before.has(written)).toBe(true);
    expect(orderOf(trace, written)?.before.has(put)).toBe(true);
  });

  it('time belongs to nobody', () => {
    const { trace } = runOf('listing-2');
    const time = trace.turns.findIndex(({ choice }) => choice === 't');
    expect(orderOf(trace, time)).toBeNull();
    expect(orderOf(trace, 0)).toBeNull();
    expect(eitherWay(trace, time)).toEqual([]);
  });

  it('is the same from both ends, and every step of one thread is ordered with every other', () => {
    for (const id of ['listing-1', 'listing-3', 'listing-3-bounded', 'full-queue', 'two-readers']) {
      const { trace, last } = runOf(id);
      const orders = Array.from({ length: last + 1 }, (_, step) => orderOf(trace, step));
      for (let one = 1; one <= last; one++)
        for (let other = one + 1; other <= last; other++) {
          const [a, b] = [orders[one], orders[other]];
          if (!a || !b) continue;
          expect(a.after.has(other)).toBe(b.before.has(one));
          if (trace.turns[one]?.choice === trace.turns[other]?.choice) expect(a.after.has(other)).toBe(true);
        }
    }
  });
});

import { expect, test } from 'vitest';
import { listingOf } from '../content/all';
import { articleOrder, DEFAULT_OPTIONS, lastState, printTrace, runInline } from '../kernel';
import { PageHost } from './page-host';
import { Recording } from './recording';

async function toTheEnd(recording: Recording): Promise<Recording> {
  for (;;) {
    const choice = articleOrder(lastState(recording.trace));
    if (choice === null) return recording;
    await recording.take(choice);
  }
}

test.each(['mutate-after-put', 'unpicklable', 'fork-or-spawn', 'killed-reader'])(
  '%s is recorded as it runs in one thread, and again by processes that were brought back',
  async (id) => {
    const program = listingOf(id);
    if (program === undefined) throw new Error(id);
    for (const method of ['fork', 'spawn'] as const) {
      const options = { ...DEFAULT_OPTIONS, method };
      const expected = printTrace(runInline(program, articleOrder, { options }));
      const first = await toTheEnd(await Recording.begin(program, {}, options, new PageHost()));
      expect(printTrace(first.trace)).toBe(expected);
      for (let step = 0; step < first.trace.turns.length; step++)
        expect(printTrace((await toTheEnd(first.fork(step))).trace)).toBe(expected);
    }
  },
);

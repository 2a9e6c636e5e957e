import { expect, test } from 'vitest';
import { listingOf } from '../content/all';
import {
  articleOrder,
  choicesOf,
  DEFAULT_OPTIONS,
  type KernelState,
  lastState,
  type ProcessNo,
  printTrace,
  processOf,
  runInline,
} from '../kernel';
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

test.each(['mutate-after-put', 'unpicklable', 'fork-or-spawn', 'killed-reader', 'listing-3-bounded'])(
  '%s is recorded the same when each turn, or a turn that then does not come, was prepared',
  async (id) => {
    const program = listingOf(id);
    if (program === undefined) throw new Error(id);
    const options = { ...DEFAULT_OPTIONS, feeder: 'scheduled' as const };
    // the last who can, so that what is first in the article's order does not come
    const last = (state: KernelState) =>
      choicesOf(state)
        .filter((choice) => choice !== 't')
        .at(-1) ?? 't';
    for (const order of [articleOrder, last]) {
      const recording = await Recording.begin(program, {}, options, new PageHost());
      const plain = await Recording.begin(program, {}, options, new PageHost());
      for (let step = 0; step < 200 && choicesOf(lastState(plain.trace)).length > 0; step++) {
        const [likely, choice] = [articleOrder(lastState(plain.trace)), order(lastState(plain.trace))];
        if (likely === null || choice === null) break;
        recording.prepare(likely);
        expect(recording.trace.turns.length).toBe(plain.trace.turns.length);
        await recording.take(choice);
        await plain.take(choice);
      }
      expect(plain.trace.turns.length).toBeGreaterThan(10);
      expect(printTrace(recording.trace)).toBe(printTrace(plain.trace));
    }
  },
);

test('a turn that was prepared needs nobody', async () => {
  const program = listingOf('listing-1');
  if (program === undefined) throw new Error('listing-1');
  const recording = await Recording.begin(program, {}, DEFAULT_OPTIONS, new PageHost());
  recording.prepare('0');
  await recording.take('0');
  recording.prepare('0');
  await new Promise((resolve) => setImmediate(resolve));
  expect(recording.take('0')).toBeUndefined();
  expect(recording.trace.turns.length).toBe(3);
});

// what the picture says of a process's globals, process objects apart
function pictured(recording: Recording, no: ProcessNo) {
  return processOf(lastState(recording.trace), no)
    .variables.filter(({ scope }) => scope === 'global')
    .map(({ name, scope, repr }) => ({ name, scope, repr }));
}

test.each(['listing-1', 'mutate-after-put', 'fork-or-spawn', 'killed-reader'])(
  '%s: at every step each process that was started says what the picture says of it, ended or not',
  async (id) => {
    const program = listingOf(id);
    if (program === undefined) throw new Error(id);
    for (const method of ['fork', 'spawn'] as const) {
      const recording = await Recording.begin(program, {}, { ...DEFAULT_OPTIONS, method }, new PageHost());
      const whole = await toTheEnd(recording.fork(0));
      for (let step = 0; step < whole.trace.turns.length; step++) {
        const here = whole.fork(step);
        for (const { no, status } of lastState(here.trace).processes) {
          if (status === 'initial') continue;
          // what is prepared goes ahead of the picture, and must not be heard of
          const next = articleOrder(lastState(here.trace));
          if (next !== null) here.prepare(next);
          expect((await here.ask(no)).globals, `process ${no} at step ${step}`).toEqual(pictured(here, no));
        }
      }
    }
  },
);

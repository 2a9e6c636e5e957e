import { expect, test } from 'vitest';
import type { Listing } from '../content';
import { LISTINGS } from '../content/all';
import { DEFAULT_OPTIONS } from '../kernel';
import { PageHost } from '../runtime/page-host';
import { Playback } from './playback';
import { laterStepOf } from './selectors';

const [listing] = LISTINGS as [Listing];
const NEVER = { after: () => {}, stop: () => {} };

/** A playback of listing 1, and the steps at which what draws was told of something. */
async function watched() {
  const playback = new Playback(
    async () => new PageHost(),
    NEVER,
    (...acts) => acts.forEach(queueMicrotask),
  );
  playback.open({ listing, numbers: {}, options: DEFAULT_OPTIONS, schedule: [], step: 0, notices: [] });
  await settled(playback);
  const told: number[] = [0];
  playback.picture.subscribe(() => {
    const { cursor } = playback.store.getState();
    if (told.at(-1) !== cursor) told.push(cursor);
  });
  return { playback, told };
}

async function settled({ store }: Playback): Promise<void> {
  while (store.getState().busy) await new Promise((resolve) => setTimeout(resolve));
}

test('each step is told when one comes after the other', async () => {
  const { playback, told } = await watched();
  for (let step = 0; step < 3; step++) {
    playback.step();
    await settled(playback);
  }
  expect(told).toEqual([0, 1, 2, 3]);
});

test('of steps that wait behind each other all are made, several are told at once, and the last is', async () => {
  const { playback, told } = await watched();
  for (let step = 0; step < 10; step++) playback.step();
  await settled(playback);
  expect(playback.store.getState().cursor).toBe(10);
  expect(told.at(-1)).toBe(10);
  expect(told.length).toBeLessThan(6);
});

test('a long line of steps is told of on the way', async () => {
  const { playback, told } = await watched();
  for (let step = 0; step < 27; step++) playback.step();
  await settled(playback);
  expect(told.at(-1)).toBe(27);
  expect(told.length).toBeGreaterThan(2);
});

/** A playback of listing 1 whose later parts are drawn one by one, and the steps they show. */
async function partByPart() {
  const acts: (() => void)[] = [];
  const playback = new Playback(
    async () => new PageHost(),
    NEVER,
    (...more) => acts.push(...more),
  );
  playback.open({ listing, numbers: {}, options: DEFAULT_OPTIONS, schedule: [], step: 0, notices: [] });
  await settled(playback);
  const rest = async () => {
    for (let act = acts.shift(); act !== undefined; act = acts.shift()) {
      act();
      await settled(playback);
    }
  };
  await rest();
  const seen = () => Object.values(playback.store.getState().later).map((view) => view.cursor);
  return { playback, seen, next: () => acts.shift()?.(), rest };
}

test('the later parts come one behind the other, each with what is shown by then', async () => {
  const { playback, seen, next, rest } = await partByPart();
  playback.step();
  await settled(playback);
  expect(seen()).toEqual([0, 0, 0]);
  next();
  expect(seen()).toEqual([1, 0, 0]);
  playback.step();
  await settled(playback);
  next();
  expect(seen()).toEqual([1, 2, 0]);
  next();
  expect(seen()).toEqual([1, 2, 2]);
  await rest();
  expect(seen()).toEqual([2, 2, 2]);
});

test('a part that was drawn for a step that is gone again is drawn once more', async () => {
  const { playback, seen, next, rest } = await partByPart();
  playback.step();
  await settled(playback);
  await rest();
  playback.back();
  await settled(playback);
  next();
  expect(seen()).toEqual([0, 1, 1]);
  // the others show it already
  playback.step();
  await settled(playback);
  await rest();
  expect(seen()).toEqual([1, 1, 1]);
});

test('of a run that is new the listing is not late', async () => {
  const playback = new Playback(
    async () => new PageHost(),
    NEVER,
    () => undefined,
  );
  playback.open({ listing, numbers: {}, options: DEFAULT_OPTIONS, schedule: [], step: 3, notices: [] });
  await settled(playback);
  const state = playback.store.getState();
  expect(state.cursor).toBe(3);
  expect(laterStepOf('listing', state)).toBe(3);
  expect(state.later.timeline.trace).toBeNull();
});

test('who has left is told no more', async () => {
  const { playback } = await watched();
  let count = 0;
  const leave = playback.picture.subscribe(() => count++);
  leave();
  playback.step();
  await settled(playback);
  expect(count).toBe(0);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleWork } from './idle';

/** A page with nothing else to do. */
let time = 0;
let moved: (event: { buttons: number; timeStamp: number }) => void = () => {};
let frames: (() => void)[] = [];

beforeEach(() => {
  time = 0;
  frames = [];
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('window', {
    performance: { now: () => time },
    requestIdleCallback: (act: () => void) => act(),
    requestAnimationFrame: (act: () => void) => frames.push(act),
    addEventListener: (_: string, listener: typeof moved) => {
      moved = listener;
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Goes on by so many ms, the hand on its way with this button down. */
function drag(ms: number, buttons = 1): void {
  for (const end = time + ms; time < end; ) {
    time += 20;
    moved({ buttons, timeStamp: time });
    vi.advanceTimersByTime(20);
  }
}

/** Idle work in a page on which it takes so many ms, and the times at which it was done. */
async function workOf(took: number) {
  const whenIdle = idleWork();
  const done: number[] = [];
  const work = () =>
    whenIdle(() => {
      done.push(time);
      time += took;
    });
  work();
  await Promise.resolve().then(() => {});
  return { work, done };
}

test('what is soon done is done while a hand drags', async () => {
  const { work, done } = await workOf(2);
  drag(100);
  work();
  expect(done).toEqual([0, 102]);
});

test('what takes long waits for the hand to rest', async () => {
  const { work, done } = await workOf(20);
  drag(100);
  work();
  drag(300);
  expect(done).toEqual([0]);
  time += 200;
  vi.advanceTimersByTime(200);
  expect(done).toHaveLength(2);
});

test('but no longer than a second', async () => {
  const { work, done } = await workOf(20);
  drag(100);
  work();
  drag(2000);
  expect(done).toHaveLength(2);
  expect((done[1] as number) - 120).toBeGreaterThanOrEqual(1000);
});

test('a hand that only passes over the page is no drag', async () => {
  const { work, done } = await workOf(20);
  drag(100, 0);
  work();
  expect(done).toHaveLength(2);
});

/** Lets everything that is only a task away happen. */
const settled = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

test.each([
  ['what is soon done is done in one frame', 2, ['a', 'b', 'c']],
  ['what takes long is done in a frame each', 20, ['a']],
])('%s', async (_, took, atOnce) => {
  const done: string[] = [];
  const act = (name: string) => () => {
    done.push(name);
    time += took;
  };
  idleWork()(act('a'), act('b'), act('c'));
  await settled();
  expect(done).toEqual(atOnce);
  while (frames.length > 0) {
    const count = done.length;
    for (const frame of frames.splice(0)) frame();
    await settled();
    expect(done.length - count).toBeLessThanOrEqual(1);
  }
  expect(done).toEqual(['a', 'b', 'c']);
});

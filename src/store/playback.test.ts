import { describe, expect, it } from 'vitest';
import type { Listing } from '../content';
import { LISTINGS } from '../content/all';
import {
  articleOrder,
  DEFAULT_OPTIONS,
  lastState,
  type ProcessNo,
  printTrace,
  runInline,
  type Trace,
  type Trap,
} from '../kernel';
import { type ProcessHost, WorkerStopped } from '../runtime';
import { PageHost } from '../runtime/page-host';
import { Playback } from './playback';
import type { Opening } from './playback-state';
import type { Ticker } from './ticker';

const [listing1, listing2, listing3] = LISTINGS as [Listing, Listing, Listing];

/** A ticker that a test turns by hand. */
class HandTicker implements Ticker {
  next: (() => void) | null = null;

  after(_ms: number, tick: () => void): void {
    this.next = tick;
  }

  stop(): void {
    this.next = null;
  }
}

function openingOf(listing: Listing, rest: Partial<Opening> = {}): Opening {
  return { listing, numbers: {}, options: DEFAULT_OPTIONS, schedule: [], step: 0, notices: [], ...rest };
}

async function opened(
  opening: Opening,
  host: ProcessHost = new PageHost(),
  ticker: Ticker = new HandTicker(),
) {
  const playback = new Playback(
    async () => host,
    ticker,
    (...acts) => acts.forEach(queueMicrotask),
  );
  playback.open(opening);
  await settled(playback);
  return playback;
}

/** Resolves when the playback has nothing to do. */
function settled({ store }: Playback): Promise<void> {
  return new Promise((resolve) => {
    if (!store.getState().busy) resolve();
    else {
      const stop = store.subscribe((state) => {
        if (state.busy) return;
        stop();
        resolve();
      });
    }
  });
}

const traceOf = (playback: Playback) => playback.store.getState().trace as Trace;
const output = (playback: Playback) => traceOf(playback).output.map((line) => line.text);

describe('stepping', () => {
  it('records one step at a time and moves over what is recorded', async () => {
    const playback = await opened(openingOf(listing1));
    for (let step = 1; step <= 5; step++) {
      playback.step();
      await settled(playback);
      expect(playback.store.getState()).toMatchObject({ cursor: step, known: step, moved: 'step' });
    }
    playback.back();
    playback.back();
    expect(playback.store.getState()).toMatchObject({ cursor: 3, known: 5, moved: 'back' });
    playback.step();
    expect(playback.store.getState()).toMatchObject({ cursor: 4, known: 5, moved: 'step' });
  });

  it('loses no step however fast they come', async () => {
    const playback = await opened(openingOf(listing3));
    for (let i = 0; i < 30; i++) playback.step();
    while (playback.store.getState().known < 30) await settled(playback).then(() => Promise.resolve());
    expect(playback.store.getState()).toMatchObject({ cursor: 30, known: 30 });
  });

  it('goes to the end, and no further', async () => {
    const playback = await opened(openingOf(listing1));
    playback.toEnd();
    await settled(playback);
    const { known } = playback.store.getState();
    playback.step();
    expect(playback.store.getState()).toMatchObject({ cursor: known, known });
    expect(printTrace(traceOf(playback))).toBe(printTrace(runInline(listing1, articleOrder)));
  });
});

describe('choosing', () => {
  it('in the past begins a new run that shares what was before', async () => {
    const playback = await opened(openingOf(listing1, { step: 20 }));
    const before = traceOf(playback);
    playback.seek(12);
    playback.choose('2');
    await settled(playback);
    expect(playback.store.getState()).toMatchObject({ cursor: 13, known: 13 });
    expect(traceOf(playback)).not.toBe(before);
    expect(traceOf(playback).turns.slice(0, 13)).toEqual(before.turns.slice(0, 13));
    playback.toEnd();
    await settled(playback);
    expect(output(playback).filter((line) => line.startsWith('g_num'))).toEqual([
      'g_num is 100',
      'g_num is 50',
      'g_num is 150',
    ]);
  });

  it('what is recorded already only goes there', async () => {
    const playback = await opened(openingOf(listing1, { step: 20 }));
    const before = traceOf(playback);
    playback.seek(12);
    playback.choose('1');
    expect(playback.store.getState()).toMatchObject({ cursor: 13, known: 20, trace: before });
  });

  it('who cannot go does nothing', async () => {
    const playback = await opened(openingOf(listing1));
    playback.choose('t');
    playback.choose('7');
    expect(playback.store.getState()).toMatchObject({ cursor: 0, known: 0, notices: [] });
  });
});

describe('opening', () => {
  it('goes along a schedule and on to the step', async () => {
    const schedule = [...Array<string>(12).fill('0'), '2', '1'];
    const playback = await opened(openingOf(listing1, { schedule, step: 18 }));
    const choices = traceOf(playback).turns.map((turn) => turn.choice);
    expect(choices.slice(1, 15)).toEqual(schedule);
    expect(playback.store.getState().cursor).toBe(18);
  });

  it('stops at the first impossible choice and says why', async () => {
    const playback = await opened(openingOf(listing1, { schedule: ['0', '0', '1', '0'], step: 4 }));
    expect(playback.store.getState()).toMatchObject({ cursor: 2, known: 2 });
    expect(playback.store.getState().notices).toEqual([
      'There is no process 1 here yet. The run stops here, at step 2.',
    ]);
  });

  it('says when there is no such step', async () => {
    const playback = await opened(openingOf(listing1, { step: 400 }));
    const { known, cursor, notices } = playback.store.getState();
    expect(cursor).toBe(known);
    expect(notices).toEqual([`This run ends after ${known} steps, so there is no step 400.`]);
  });

  it('another program drops what the one before was still doing', async () => {
    const playback = await opened(openingOf(listing1));
    playback.step();
    playback.open(openingOf(listing2));
    await settled(playback);
    expect(playback.store.getState()).toMatchObject({ listing: listing2, cursor: 0, known: 0 });
  });
});

describe('changing a number', () => {
  it('runs the program again to the same step', async () => {
    const playback = await opened(openingOf(listing1, { step: 27 }));
    playback.setNumber('g_num', 7);
    await settled(playback);
    expect(output(playback).filter((line) => line.startsWith('g_num'))).toEqual([
      'g_num is 7',
      'g_num is 57',
      'g_num is -43',
    ]);
    expect(playback.store.getState()).toMatchObject({ cursor: 27, numbers: { g_num: 7 } });
    playback.resetNumbers();
    await settled(playback);
    expect(playback.store.getState().numbers).toEqual({});
    expect(output(playback)[1]).toBe('g_num is 100');
  });

  it('keeps a schedule made by hand as far as it is possible', async () => {
    const playback = await opened(openingOf(listing2, { schedule: Array<string>(12).fill('0'), step: 12 }));
    playback.choose('t');
    await settled(playback);
    playback.setNumber('maxsize', 2);
    await settled(playback);
    expect(playback.store.getState().cursor).toBeLessThanOrEqual(13);
    expect(lastState(traceOf(playback)).processes[0]?.wait?.for).toBe('slot');
  });

  it('that it does not have does nothing', async () => {
    const playback = await opened(openingOf(listing1));
    playback.setNumber('maxsize', 2);
    expect(playback.store.getState().numbers).toEqual({});
  });
});

describe('playing', () => {
  it('steps at each beat and stops at the end', async () => {
    const ticker = new HandTicker();
    const playback = await opened(openingOf(listing1), new PageHost(), ticker);
    playback.play();
    for (let beat = 0; beat < 60; beat++) {
      await settled(playback);
      await Promise.resolve();
      ticker.next?.();
    }
    await settled(playback);
    expect(playback.store.getState().playing).toBe(false);
    expect(output(playback).at(-1)).toBe('-main process end-');
  });
});

/** A host whose process 1 dies when it is asked the third time, once. */
class MortalHost extends PageHost {
  #asked = 0;
  #dead = false;

  override async begin(no: ProcessNo, history: Parameters<PageHost['begin']>[1]): Promise<Trap> {
    this.#dead &&= no !== 1;
    return super.begin(no, history);
  }

  override async resume(no: ProcessNo, resumption: Parameters<PageHost['resume']>[1]): Promise<Trap> {
    if (no === 1 && ++this.#asked === 3) this.#dead = true;
    if (no === 1 && this.#dead) throw new WorkerStopped(1, 'its thread has ended');
    return super.resume(no, resumption);
  }
}

describe('a worker that dies', () => {
  it('is named, loses nothing, and goes on from the same line in a new one', async () => {
    const playback = await opened(openingOf(listing1), new MortalHost());
    playback.toEnd();
    await settled(playback);
    expect(playback.store.getState().stopped).toEqual([1]);
    expect(playback.store.getState().notices).toEqual([
      'The worker of Process-1 has stopped. Restart it on its card to go on.',
    ]);
    playback.restart(1);
    playback.toEnd();
    await settled(playback);
    expect(playback.store.getState().stopped).toEqual([]);
    expect(printTrace(traceOf(playback))).toBe(printTrace(runInline(listing1, articleOrder)));
  });
});

describe('under the hood', () => {
  it('shows the same moment with the feeder threads’ turns in between, and back again', async () => {
    const playback = await opened(openingOf(listing2, { step: 12 }));
    playback.setOptions({ feeder: 'scheduled' });
    await settled(playback);
    const choices = traceOf(playback).turns.map((turn) => turn.choice);
    expect(choices.filter((choice) => choice === '0f')).toHaveLength(3);
    expect(choices.filter((choice) => choice === '0')).toHaveLength(12);
    expect(lastState(traceOf(playback)).processes[0]?.wait?.for).toBe('slot');
    playback.setOptions({ feeder: 'with-put' });
    await settled(playback);
    expect(playback.store.getState()).toMatchObject({ cursor: 12, known: 12 });
  });

  it('a link without feeder threads lets none go: the queue stays full and empty at once', async () => {
    const options = { ...DEFAULT_OPTIONS, feeder: 'scheduled' as const };
    const schedule = ['0', '0', '0', '0'];
    const playback = await opened(openingOf(listing2, { options, schedule, step: null }));
    expect(traceOf(playback).turns.map((turn) => turn.choice)).toEqual([null, ...schedule]);
    expect(lastState(traceOf(playback)).queues[0]?.pipe.size).toBe(0);
    expect(lastState(traceOf(playback)).queues[0]?.feeders[0]?.buffer.size).toBe(1);
  });
});

/** Going on until something happens, orders, speeds, and the run that was left. */
import { describe, expect, it } from 'vitest';
import type { Listing } from '../content';
import { LISTINGS, listingOf } from '../content/all';
import {
  articleOrder,
  choicesIn,
  DEFAULT_OPTIONS,
  printTrace,
  runInline,
  shuffled,
  type Trace,
  takeTurns,
  turnAt,
} from '../kernel';
import type { Recording } from '../runtime';
import { PageHost } from '../runtime/page-host';
import { MAX_STEPS } from './link';
import { beatAfter, speedBeside } from './pace';
import { Playback } from './playback';
import type { Opening } from './playback-state';
import { isOver, nextOf } from './selectors';
import { walk } from './until';

const [listing1, listing2, listing3] = LISTINGS as [Listing, Listing, Listing];
const NEVER = { after: () => {}, stop: () => {} };

async function opened(listing: Listing, rest: Partial<Opening> = {}): Promise<Playback> {
  const playback = new Playback(
    async () => new PageHost(),
    NEVER,
    (...acts) => acts.forEach(queueMicrotask),
  );
  const base = { numbers: {}, options: DEFAULT_OPTIONS, schedule: [], step: 0, notices: [] };
  playback.open({ listing, ...base, ...rest });
  await settled(playback);
  return playback;
}

/** Resolves when the playback has nothing to do. */
async function settled({ store }: Playback): Promise<void> {
  while (store.getState().busy) await new Promise((resolve) => setTimeout(resolve));
}

async function done(playback: Playback, act: () => void) {
  act();
  await settled(playback);
  return playback.store.getState();
}

const traceOf = (playback: Playback) => playback.store.getState().trace as Trace;
const eventsNow = (playback: Playback) => {
  const { trace, cursor } = playback.store.getState();
  return turnAt(trace as Trace, cursor).events.map((event) => event.type);
};

describe('until', () => {
  it.each([
    ['wait', 'wait.begun'],
    ['print', 'stdout.written'],
    ['queue', 'queue.created'],
  ] as const)('%s goes to the first step with it, and from there to the next', async (goal, sign) => {
    const playback = await opened(listing2);
    const first = await done(playback, () => playback.runUntil(goal));
    expect(eventsNow(playback)).toContain(sign);
    expect(first.known).toBe(first.cursor);
    for (let step = 1; step < first.cursor; step++)
      expect(turnAt(traceOf(playback), step).events.map((event) => event.type)).not.toContain(sign);
    const second = await done(playback, () => playback.runUntil(goal));
    expect(second.cursor).toBeGreaterThan(first.cursor);
  });

  it('goes over what is recorded without recording it again', async () => {
    const playback = await opened(listing2, { step: 30 });
    const before = traceOf(playback);
    playback.seek(0);
    const { known, trace } = await done(playback, () => playback.runUntil('print'));
    expect(known).toBe(30);
    expect(trace).toBe(before);
  });

  it('stops where an exception is not caught, and where nobody can run', async () => {
    const stuck = await opened(listing2, { numbers: { maxsize: 1 } });
    expect(isOver(await done(stuck, () => stuck.runUntil('end')))).toBe(true);
    const options = { ...DEFAULT_OPTIONS, method: 'spawn' as const };
    const raising = await opened(listingOf('no-main-guard') as Listing, { options });
    expect(isOver(await done(raising, () => raising.runUntil('end')))).toBe(false);
    expect(eventsNow(raising)).toContain('stderr.written');
  });

  it('says so when a run is too long', async () => {
    const long = { trace: { turns: Array(MAX_STEPS + 1) } } as unknown as Recording;
    const going = { pick: () => '0', isThere: () => false };
    const watching = { isWanted: () => true, onStep: () => undefined, end: () => {} };
    expect(await walk(long, MAX_STEPS, going, watching)).toMatchObject({ step: MAX_STEPS, why: 'too far' });
  });

  it('lets one process go until it waits or ends, and keeps the run that was left', async () => {
    const playback = await opened(listing1, { step: 27 });
    playback.seek(12);
    const { cursor, ghost } = await done(playback, () => playback.runProcess(2));
    expect(new Set(choicesIn(traceOf(playback)).slice(12))).toEqual(new Set(['2']));
    expect(eventsNow(playback)).toContain('process.exited');
    expect(cursor).toBeGreaterThan(13);
    expect(ghost).toMatchObject({ from: 12 });
    const before = playback.store.getState();
    expect(await done(playback, () => playback.runProcess(2))).toEqual(before);
  });
});

describe('reach', () => {
  it('records what is missing on the way to a step, and keeps what lies beyond it', async () => {
    const playback = await opened(listing2);
    expect(await done(playback, () => playback.reach(9))).toMatchObject({ cursor: 9, known: 9 });
    const whole = traceOf(playback);
    expect(await done(playback, () => playback.reach(4))).toMatchObject({ cursor: 4, known: 9 });
    expect(traceOf(playback)).toBe(whole);
  });

  it('goes to the end when there are not so many steps, and says nothing', async () => {
    const playback = await opened(listing1);
    const state = await done(playback, () => playback.reach(1000));
    expect(isOver(state)).toBe(true);
    expect(state.cursor).toBe(state.known);
    expect(state.notices).toEqual([]);
  });
});

describe('a run without an end', () => {
  const endless: Listing = {
    ...listing1,
    *module(py) {
      for (;;) yield py.at('def plus():').run();
    },
  };

  it.each([
    ['to the end', (playback: Playback) => playback.toEnd()],
    ['to a step that is too far', (playback: Playback) => playback.reach(MAX_STEPS + 1)],
  ])('stops after so many steps and says so: %s', async (_, go) => {
    const playback = await opened(endless);
    expect(await done(playback, () => go(playback))).toMatchObject({
      cursor: MAX_STEPS,
      known: MAX_STEPS,
      notices: ['Stopped after 40,000 steps.'],
    });
  });

  it.each([
    ['to the end', (playback: Playback) => playback.toEnd()],
    ['until something happens', (playback: Playback) => playback.runUntil('wait')],
  ])('shows how far it has come, and stops there when it is paused: %s', async (_, go) => {
    const playback = await opened(endless);
    const shown = await done(playback, () => {
      playback.store.subscribe(({ cursor, playing }) => cursor > 500 && playing && playback.pause());
      go(playback);
    });
    expect(shown).toMatchObject({ playing: false, notices: [], busy: false });
    expect(shown.cursor).toBeGreaterThan(500);
    expect(shown.cursor).toBeLessThan(2000);
    expect(shown.known).toBe(shown.cursor);
  });

  it('leaves the parts that come later to its end', async () => {
    const playback = await opened(endless);
    const drawn = new Set<number>();
    const { cursor } = await done(playback, () => {
      playback.store.subscribe((state) => {
        for (const { cursor } of Object.values(state.later)) drawn.add(cursor);
        if (state.cursor > 2500 && state.playing) playback.pause();
      });
      playback.toEnd();
    });
    expect(cursor).toBeGreaterThan(2500);
    expect([...drawn]).toEqual([0, cursor]);
  });

  it('gives way to what is asked for next', async () => {
    const playback = await opened(endless);
    let asked = false;
    const { cursor, known } = await done(playback, () => {
      playback.store.subscribe(({ cursor }) => {
        if (cursor < 500 || asked) return;
        asked = true;
        playback.seek(7);
      });
      playback.toEnd();
    });
    expect(cursor).toBe(7);
    expect(known).toBeLessThan(2000);
  });

  it('plays on after it was stopped', async () => {
    const playback = await opened(endless);
    const stop = playback.store.subscribe(({ cursor }) => {
      if (cursor < 500) return;
      stop();
      playback.pause();
      playback.step();
    });
    const { cursor, known, moved } = await done(playback, () => playback.toEnd());
    expect(moved).toBe('step');
    expect(cursor).toBe(known);
    expect(known).toBeLessThan(2000);
  });
});

describe('order', () => {
  it('turns: everybody who can goes in turn', async () => {
    const playback = await opened(listing3, { order: 'turns' });
    await done(playback, () => playback.toEnd());
    expect(printTrace(traceOf(playback))).toBe(printTrace(runInline(listing3, takeTurns)));
  });

  it('shuffled: as its seed says, by step, by play and by who is shown as next', async () => {
    const expected = choicesIn(runInline(listing3, shuffled(7)));
    const playback = await opened(listing3, { order: 'seed:7' });
    for (let step = 0; step < 20; step++) {
      expect(nextOf(playback.store.getState())).toBe(expected[step]);
      await done(playback, () => playback.step());
    }
    expect(choicesIn(traceOf(playback))).toEqual(expected.slice(0, 20));
  });

  it('holds from the step that is shown; what was recorded after it is the run that was left', async () => {
    const playback = await opened(listing1, { step: 27 });
    const before = traceOf(playback);
    playback.seek(12);
    const state = await done(playback, () => playback.setOrder('turns'));
    expect(state).toMatchObject({ order: 'turns', cursor: 12, known: 12, ghost: { from: 12 } });
    const back = await done(playback, () => playback.undo());
    expect(back).toMatchObject({ order: 'article', cursor: 12, known: 27, trace: before });
  });

  it('begins anew when the run is over', async () => {
    const playback = await opened(listing1);
    await done(playback, () => playback.toEnd());
    expect(await done(playback, () => playback.setOrder('seed:3'))).toMatchObject({ cursor: 0, known: 0 });
  });

  it('a changed number runs in it again', async () => {
    const playback = await opened(listing3, { order: 'turns', step: 30 });
    await done(playback, () => playback.setNumber('count', 3));
    const { numbers, trace } = playback.store.getState();
    const again = runInline(listing3, takeTurns, { numbers, limit: 30 });
    expect(choicesIn(trace as Trace)).toEqual(choicesIn(again));
  });
});

describe('the run that was left', () => {
  it('is kept when somebody else is chosen, and undo swaps the two', async () => {
    const playback = await opened(listing1, { step: 27 });
    const old = traceOf(playback);
    playback.seek(12);
    const { ghost } = await done(playback, () => playback.choose('2'));
    const present = traceOf(playback);
    expect(ghost).toEqual({ trace: old, from: 12, numbers: {} });
    const undone = await done(playback, () => playback.undo());
    expect(undone).toMatchObject({ trace: old, known: 27, cursor: 12, ghost: { trace: present, from: 12 } });
    const redone = await done(playback, () => playback.undo());
    expect(redone).toMatchObject({ trace: present, cursor: 13, ghost: { trace: old, from: 12 } });
  });

  it('can go on by itself after it was brought back', async () => {
    const playback = await opened(listing1, { step: 14 });
    playback.seek(12);
    await done(playback, () => playback.choose('2'));
    await done(playback, () => playback.step());
    await done(playback, () => playback.undo());
    await done(playback, () => playback.toEnd());
    expect(printTrace(traceOf(playback))).toBe(printTrace(runInline(listing1, articleOrder)));
  });

  it('is kept when a number changes, from the step at which something else happens', async () => {
    const playback = await opened(listing2, { step: 15 });
    const old = traceOf(playback);
    const one = await done(playback, () => playback.setNumber('timeout', 1));
    const parted = turnAt(traceOf(playback), (one.ghost?.from ?? 0) + 1).events;
    expect(one.ghost).toMatchObject({ trace: old, numbers: {} });
    expect(parted).not.toEqual(turnAt(old, (one.ghost?.from ?? 0) + 1).events);
    expect(JSON.stringify(parted)).toContain('timeout');
    const two = await done(playback, () => playback.setNumber('timeout', 3));
    expect(two.ghost?.trace).toBe(old);
    expect((await done(playback, () => playback.undo())).numbers).toEqual({});
  });

  it('is none when the number is put back', async () => {
    const playback = await opened(listing2, { step: 15 });
    await done(playback, () => playback.setNumber('timeout', 1));
    expect((await done(playback, () => playback.resetNumbers())).ghost).toBeNull();
  });

  it('is none in another program or with other options', async () => {
    const playback = await opened(listing1, { step: 27 });
    playback.seek(12);
    await done(playback, () => playback.choose('2'));
    expect((await done(playback, () => playback.setOptions({ method: 'spawn' }))).ghost).toBeNull();
    const untouched = playback.store.getState();
    expect(await done(playback, () => playback.undo())).toEqual(untouched);
  });
});

describe('speed', () => {
  it('is one of six, and scales the beat', () => {
    expect(speedBeside(1, 1)).toBe(2);
    expect(speedBeside(4, 1)).toBe('instant');
    expect(speedBeside('instant', 1)).toBe('instant');
    expect(speedBeside(0.25, -1)).toBe(0.25);
    expect(beatAfter('0', 0.5)).toBe(2 * beatAfter('0', 1));
    expect(beatAfter('t', 1)).toBeGreaterThan(beatAfter('0', 1));
    expect(beatAfter('0', 'instant')).toBeLessThan(beatAfter('0', 4));
  });
});

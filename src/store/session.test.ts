import { expect, test } from 'vitest';
import { PageHost } from '../runtime/page-host';
import type { Browser } from './browser';
import { Session } from './session';
import type { Ticker } from './ticker';

/** A browser that a test goes elsewhere in, and whose frames and timers it lets come. */
class HandBrowser implements Browser {
  hash: string;
  time = 0;
  tick: (() => void) | null = null;
  readonly frames: (() => void)[] = [];
  told: () => void = () => undefined;

  constructor(hash: string) {
    this.hash = hash;
  }

  address = () => this.hash;
  replaceAddress = (address: string) => {
    this.hash = address;
  };
  onAddress = (changed: () => void) => {
    this.told = changed;
  };
  onLeave = () => undefined;
  afterPaint = (...acts: (() => void)[]) => {
    this.frames.push(...acts);
  };
  prefersDark = () => false;
  prefersStill = () => true;
  onPrefersStill = () => undefined;
  uniqueName = () => 'test';
  now = () => this.time;

  /** All that waits for a frame or a timer comes, a second later. */
  pass(): void {
    this.time += 1000;
    for (const act of this.frames.splice(0)) act();
    this.tick?.();
  }
}

const noTicker: Ticker = { after: () => undefined, stop: () => undefined };

async function opened(browser: HandBrowser): Promise<Session> {
  const addressTicker: Ticker = {
    after: (_ms, tick) => {
      browser.tick = tick;
    },
    stop: () => {
      browser.tick = null;
    },
  };
  const session = new Session({
    browser,
    ticker: noTicker,
    addressTicker,
    openHost: async () => new PageHost(),
  });
  await shown(session, 0);
  browser.pass();
  return session;
}

/** Resolves when this step is shown. */
function shown({ playback: { store } }: Session, step: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ busy, trace, cursor }) => {
      if (busy || trace === null || cursor !== step) return;
      stop();
      resolve();
    });
  });
}

/** Takes a step, and waits until it is shown. */
async function step(session: Session): Promise<void> {
  const next = shown(session, session.playback.store.getState().cursor + 1);
  session.playback.step();
  await next;
}

test('a step is in the address once it is painted', async () => {
  const browser = new HandBrowser('#/play/listing-1');
  const session = await opened(browser);
  await step(session);
  expect(browser.hash).not.toContain('i=1');
  browser.pass();
  expect(browser.hash).toContain('i=1');
});

test('whoever follows a link before the step is in the address gets where the link leads', async () => {
  const browser = new HandBrowser('#/play/listing-1');
  const session = await opened(browser);
  await step(session);
  browser.hash = '#/outcomes/listing-1';
  browser.pass();
  expect(browser.hash).toBe('#/outcomes/listing-1');
  browser.told();
  expect(session.store.getState().route).toEqual({ page: 'outcomes', program: 'listing-1' });
});

test('a link to what is open leads there too, and from there on the address follows again', async () => {
  const browser = new HandBrowser('#/play/listing-1');
  const session = await opened(browser);
  await step(session);
  browser.pass();
  browser.hash = '#/play/listing-1?i=3';
  await step(session);
  browser.pass();
  browser.told();
  await shown(session, 3);
  expect(session.playback.store.getState().cursor).toBe(3);
  await step(session);
  browser.pass();
  expect(browser.hash).toContain('i=4');
});

import { openHost } from '../runtime';
import { thisBrowser } from './browser';
import { Session } from './session';
import { browserTicker } from './ticker';

/** The session of this page, with Web Workers where they can be had. */
export function openSession(): Session {
  const browser = thisBrowser();
  const lock = browser.uniqueName();
  return new Session({
    browser,
    ticker: browserTicker(),
    addressTicker: browserTicker(),
    openHost: ({ listing, numbers }, onStopped) => openHost(listing, numbers, lock, onStopped),
  });
}

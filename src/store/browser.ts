import { idleWork } from './idle';
import type { AfterPaint } from './picture';

/** What the store needs of the browser around it; a test can be one too. */
export interface Browser {
  /** The part of the address after `#`, with it. */
  address(): string;
  /** Replaces the address without a new entry in the history. */
  replaceAddress(address: string): void;
  /** Calls back when somebody else changed the address: a link, the Back button. */
  onAddress(changed: () => void): void;
  /** Calls back when the page is about to go. */
  onLeave(leave: () => void): void;
  readonly afterPaint: AfterPaint;
  prefersDark(): boolean;
  prefersStill(): boolean;
  onPrefersStill(changed: () => void): void;
  /** A name that no other page has. */
  uniqueName(): string;
  /** Wall time, ms. */
  now(): number;
}

/** The browser this page is shown in. */
export function thisBrowser(): Browser {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  const whenIdle = idleWork();
  return {
    address: () => window.location.hash,
    replaceAddress: (address) => window.history.replaceState(null, '', address),
    onAddress: (changed) => window.addEventListener('hashchange', changed),
    onLeave: (leave) => window.addEventListener('pagehide', leave),
    afterPaint: (...acts) => window.requestAnimationFrame(() => whenIdle(...acts)),
    prefersDark: () => window.matchMedia('(prefers-color-scheme: dark)').matches,
    prefersStill: () => still.matches,
    onPrefersStill: (changed) => still.addEventListener('change', changed),
    uniqueName: () => `procession ${window.crypto.randomUUID?.() ?? window.performance.timeOrigin}`,
    now: () => window.performance.now(),
  };
}

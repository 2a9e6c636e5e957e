import { useEffect } from 'react';
import { lazyPart } from '../parts/lazy-part';

const load = () => import('./drawing');
// not a key: what it asks for is painted first
const SIGNS = ['pointermove', 'pointerdown'] as const;

// the rest can be used without these: if they cannot be had, nothing is said
const NOTHING = () => null;

export const Picture = lazyPart(() => load().then((module) => module.Picture));
export const LaneLists = lazyPart(() => load().then((module) => module.LaneLists), NOTHING);
export const Ruler = lazyPart(() => load().then((module) => module.Ruler), NOTHING);
export const Extras = lazyPart(() => import('./extras').then((module) => module.Extras), NOTHING);
export const Ghost = lazyPart(() => import('./Ghost').then((module) => module.Ghost), NOTHING);

/** Fetches what draws the lanes at the first sign of somebody who may step. */
export function useDrawingSoon(): void {
  useEffect(() => {
    const signed = new AbortController();
    const onSign = () => {
      signed.abort();
      load().catch(() => {
        // it is asked for again when it is needed
      });
    };
    for (const sign of SIGNS) window.addEventListener(sign, onSign, { signal: signed.signal, capture: true });
    return () => signed.abort();
  }, []);
}

import { lazy, useEffect } from 'react';

const load = () => import('./drawing');
const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

export const Picture = lazy(() => load().then((module) => ({ default: module.Picture })));
export const Extras = lazy(() => import('./extras').then((module) => ({ default: module.Extras })));
export const Ruler = lazy(() => load().then((module) => ({ default: module.Ruler })));

/** Fetches what draws the lanes at the first sign of somebody who may step. */
export function useDrawingSoon(): void {
  useEffect(() => {
    const signed = new AbortController();
    const onSign = () => {
      signed.abort();
      load();
    };
    for (const sign of SIGNS) window.addEventListener(sign, onSign, { signal: signed.signal, capture: true });
    return () => signed.abort();
  }, []);
}

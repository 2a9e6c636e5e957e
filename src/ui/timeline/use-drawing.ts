import { type ComponentType, lazy, useEffect } from 'react';
import { lazyPart } from '../parts/lazy-part';

const load = () => import('./drawing');
const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

export const Picture = lazyPart(() => load().then((module) => module.Picture));
export const Ruler = lazyQuietly(() => load().then((module) => module.Ruler));
export const Extras = lazyQuietly(() => import('./extras').then((module) => module.Extras));
export const Ghost = lazyQuietly(() => import('./Ghost').then((module) => module.Ghost));

/** A component without which the rest can be used: if it cannot be had, nothing is said. */
function lazyQuietly<P>(part: () => Promise<ComponentType<P>>) {
  return lazy(() => part().then(asDefault, () => asDefault<P>(() => null)));
}

function asDefault<P>(part: ComponentType<P>) {
  return { default: part };
}

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

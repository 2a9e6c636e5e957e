import { useLayoutEffect } from 'react';
import { settle } from './parts/settle';

/**
 * Has each step laid out at once where `early`, not when the browser comes to draw: until then there is time, and the
 * picture is there sooner. Not for those who play or drag: they have a step each picture anyway.
 */
export function useEarlyLayout(step: number, early: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a step
  useLayoutEffect(() => {
    if (!early) return;
    settle(() => {
      document.documentElement.getBoundingClientRect();
      return undefined;
    });
  }, [step]);
}

import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './layout';

/** The inner size of an element, known before the first paint; null until then. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const w = element.clientWidth;
      const h = element.clientHeight;
      setSize((old) => (old !== null && old.w === w && old.h === h ? old : { w, h }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

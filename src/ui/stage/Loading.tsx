import { useEffect } from 'react';

/** Nothing, for the moment until a picture's code is there; the page says that it is busy. */
export function Loading({ onMoving }: { readonly onMoving: ((moving: boolean) => void) | undefined }) {
  useEffect(() => {
    onMoving?.(true);
    return () => onMoving?.(false);
  }, [onMoving]);
  return null;
}

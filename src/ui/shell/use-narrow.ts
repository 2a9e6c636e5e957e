import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 959px)');

function subscribe(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
}

/** True where one column is all there is room for. The same width stands in the style sheets. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

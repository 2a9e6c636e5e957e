import type { KeyboardEvent } from 'react';

/** The keys of a slider that stands at this step: told where they lead. No other key is touched. */
export function sliderKeys(step: number, known: number, seek: (to: number) => void) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepOfKey(event.key, step, known);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    seek(to);
  };
}

/** Where a slider's keys lead from this step; null: it is none of them. */
export function stepOfKey(key: string, step: number, known: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return step - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return step + 1;
    case 'PageDown':
      return step - 10;
    case 'PageUp':
      return step + 10;
    case 'Home':
      return 0;
    case 'End':
      return known;
    default:
      return null;
  }
}

import { memo } from 'react';
import type { Zoom } from './use-zoom';

/** Nearer, farther, all: the same as the keys `+`, `-` and `0`. */
export const ZoomButtons = memo(function ZoomButtons({ onZoom, onFit }: Pick<Zoom, 'onZoom' | 'onFit'>) {
  return (
    <fieldset className="tl-zoom" aria-label="Zoom">
      <button type="button" aria-label="Zoom out" title="Zoom out (-)" onClick={() => onZoom(-1)}>
        −
      </button>
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" aria-label="Fit all" title="Fit all (0)" onClick={onFit}>
        all
      </button>
    </fieldset>
  );
});

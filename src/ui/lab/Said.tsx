import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon';

interface SaidProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A sentence about what was just tried and cannot be done, over the place where it was tried. */
export function Said({ children, onClose }: SaidProps) {
  return (
    <div className="pad-said" role="status">
      {children === null ? null : (
        <p>
          {children}
          <button type="button" aria-label="Close" onClick={onClose}>
            <Icon name="cross" />
          </button>
        </p>
      )}
    </div>
  );
}

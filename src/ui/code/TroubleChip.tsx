import type { CSSProperties } from 'react';
import { Icon } from '../parts/Icon';
import { Octagon } from '../parts/Octagon';
import type { Trouble } from './marks';

/** An exception at a line: dashed where it was raised, the octagon where it has come to, with a tick where it was caught. */
export function TroubleChip({ trouble: { kind, name, come } }: { readonly trouble: Trouble }) {
  if (kind === 'left') return <span className="raised">raised</span>;
  return (
    <>
      {kind === 'caught' && (
        <span className="caught">
          <Icon name="tick" />
          caught
        </span>
      )}
      <span className="trouble" style={{ '--come': come } as CSSProperties}>
        <Octagon text={name} width={Math.max(58, 24 + name.length * 9.2)} height={24} size={15} />
      </span>
    </>
  );
}

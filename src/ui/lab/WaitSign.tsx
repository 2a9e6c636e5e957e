import { Icon } from '../parts/Icon';
import { Ring } from '../parts/Ring';
import type { Place } from '../stage/layout';
import { Plate } from '../stage/Plate';
import type { CardView } from '../stage/select';
import { seconds } from '../stage/words';

interface WaitSignProps {
  readonly view: CardView;
  readonly place: Place;
}

/** What a process waits for, who can end it, and how long it still waits. */
export function WaitSign({ view, place }: WaitSignProps) {
  const { reason, ring } = view;
  if (reason === null) return null;
  const tile = place.look === 'slim';
  const round = !tile && place.w >= 235;
  const changed = ring?.moved ? ' changed' : '';
  return (
    <>
      {ring !== null && round ? (
        <Ring left={ring.left} total={ring.total} size={place.h < 300 ? 54 : 72} changed={ring.moved} />
      ) : null}
      <div className="wait-words">
        <Plate
          view={view}
          reason={reason}
          look={place.look}
          width={Math.min(224, place.w - (ring !== null && round ? 80 : 0))}
        />
        {ring !== null && !round ? (
          <p className={`plate left${changed}`}>
            <Icon name="clock" />
            {seconds(ring.left)}
            <span className={tile ? 'vh' : ''}> left</span>
          </p>
        ) : null}
      </div>
    </>
  );
}

import { Octagon } from '../parts/Octagon';
import { Ring } from '../parts/Ring';
import type { Place } from '../stage/layout';
import { Plate } from '../stage/Plate';
import type { CardView } from '../stage/select';
import { SHOWN, Value } from '../stage/Value';
import type { CallRow } from './calls';

interface LastCallProps {
  readonly view: CardView;
  readonly place: Place;
  readonly row: CallRow | undefined;
  readonly turn: number;
}

/** What came of a process's last call: a value, an exception, or a wait. */
export function LastCall({ view, place, row, turn }: LastCallProps) {
  const { reason, enders, ring, raised } = view;
  const tile = place.look === 'slim';
  if (row === undefined) return <p className="no-call">no call yet</p>;
  if (reason !== null && enders !== null)
    return (
      <>
        {ring === null || tile || place.w < 240 ? null : (
          <Ring left={ring.left} total={ring.total} size={place.h < 300 ? 60 : 72} changed={ring.moved} />
        )}
        <Plate reason={reason} enders={enders} look={place.look} width={tile ? place.w : place.w - 80} />
      </>
    );
  const call = (word: string) => (
    <span className="nm">
      {row.call} <span className="g">{word}</span>
    </span>
  );
  const fresh = row.ended === turn ? ' changed' : '';
  if (row.ended === null) return <div className="var result">{call('can go on now')}</div>;
  if (raised !== null) {
    const size = tile ? 13 : 16;
    return (
      <div className={`raised-call${fresh}`}>
        {call('raised')}
        <span className="pop" style={SHOWN}>
          <Octagon
            text={raised.type}
            width={raised.type.length * size * 0.57 + size * 1.7}
            height={size * 2}
            size={size}
          />
        </span>
        <small>{raised.why}</small>
      </div>
    );
  }
  return (
    <div className={`var result${fresh}`}>
      {call('returned')}
      <Value
        as="span"
        name="result"
        repr={row.outcome.replace(/^returned /, '')}
        from={row.from}
        size={null}
        cut={false}
      />
    </div>
  );
}

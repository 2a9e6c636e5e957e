import { Octagon } from '../parts/Octagon';
import type { Place } from '../stage/layout';
import type { CardView } from '../stage/select';
import { SHOWN, Value } from '../stage/Value';
import type { CallRow } from './calls';
import { WaitSign } from './WaitSign';

interface LastCallProps {
  readonly view: CardView;
  readonly place: Place;
  /** The process's latest call. */
  readonly row: CallRow | undefined;
  readonly turn: number;
}

/** What came of a process's last call: a value, an exception, or a wait. */
export function LastCall({ view, place, row, turn }: LastCallProps) {
  const { raised } = view;
  if (row === undefined) return <p className="no-call">no call yet</p>;
  if (view.reason !== null) return <WaitSign view={view} place={place} />;
  const call = (word: string) => (
    <span className="nm">
      {row.call} <span className="g">{word}</span>
    </span>
  );
  const fresh = row.ended === turn ? ' changed' : '';
  if (row.ended === null) return <div className="var result">{call('can go on now')}</div>;
  if (raised !== null) {
    const tile = place.look === 'slim';
    const size = tile ? 13 : place.w < 235 || place.h < 300 ? 14 : 16;
    const width = Math.round(raised.type.length * size * 0.57 + size * (tile ? 1 : 1.7));
    return (
      <div className="raised-call">
        {call('raised')}
        <span className="pop" style={SHOWN}>
          <Octagon text={raised.type} width={width} height={size * 2} size={size} />
        </span>
        <small title={raised.why}>{raised.why}</small>
      </div>
    );
  }
  const value = row.outcome.replace(/^returned /, '');
  return (
    <div className={`var result${fresh}`}>
      {call('returned')}
      <Value as="span" name="result" repr={value} from={row.from} size={null} cut={false} />
    </div>
  );
}

import { Icon } from '../parts/Icon';
import { Octagon } from '../parts/Octagon';
import { isLow, type Look, type Place } from './layout';
import type { RaisedView } from './select';
import { SHOWN } from './Value';

/** Of its letters, px: where there is room, and where there is little. */
const ROOMY: Readonly<Record<Look, number>> = { wide: 27, tall: 18, card: 18, slim: 15, chip: 13 };
const TIGHT: Readonly<Record<Look, number>> = { ...ROOMY, wide: 20, card: 15 };

/** An exception on a card: raised or caught, where, and what it means. */
export function RaisedSign({ raised, place }: { readonly raised: RaisedView; readonly place: Place }) {
  const { type, why, line, lost, caught } = raised;
  const wide = place.look === 'wide';
  const small = wide ? isLow(place) || place.w < 760 : place.w < 200;
  const size = (small ? TIGHT : ROOMY)[place.look];
  const text = wide || place.w >= 200 ? type : (type.split('.').at(-1) ?? type);
  const height = wide ? (small ? 48 : 72) : size * 2;
  return (
    <div className="exception">
      <div className="octbox">
        <span className="pop" style={SHOWN}>
          <Octagon
            text={text}
            width={Math.round(text.length * size * 0.58 + height * 0.75)}
            height={height}
            size={size}
            caught={caught !== null}
          />
        </span>
        {caught === null ? null : (
          <span className="caught-tag" style={{ opacity: 1 }}>
            <Icon name="tick" /> caught on line {caught}
          </span>
        )}
      </div>
      <div className="told">
        <p className="why">{why}</p>
        <p className="why raiser">
          <small>
            {line === null ? 'It was raised' : `Line ${line} raised`} <code>{type}</code>.
            {lost === null ? null : (
              <>
                {' '}
                <code>{lost}</code> was never put.
              </>
            )}
          </small>
        </p>
      </div>
    </div>
  );
}

import { useContext } from 'react';
import { Badge } from '../parts/Badge';
import { type Enders, endersOf } from './enders';
import { LaterContext } from './later';
import type { CardView } from './select';
import { seconds } from './words';

interface EndsProps {
  readonly view: CardView;
  readonly wide: boolean;
  readonly narrow: boolean;
  /** Of the card, px. */
  readonly width: number;
  /** There is one line of this width, px; null: there are more. */
  readonly line: number | null;
}

/** So many of those who can end a wait have room; of a crowd the rest is counted. */
const MOST = 6;

/** Who can end a wait, once the picture with it is painted. */
export function Ends({ view: { no, wait }, wide, narrow, width, line }: EndsProps) {
  const later = useContext(LaterContext);
  const process = later?.state.processes[no];
  // another wait, or none, in the picture before
  if (later == null || process === undefined || wait === null || process.wait !== wait)
    return <span className="badge" />;
  const enders = endersOf(later.state, later.script, process, wait);
  const { who, how, time, why } = enders;
  const limit = time === null ? null : `in ${seconds(Math.max(0, time))}`;
  const shown = who.length > MOST ? who.slice(0, MOST - 1) : who;
  const rest = who.length - shown.length;
  const roomy = wide || width >= 340;
  const whole = wide || (line === null ? roomy : fitsLine(enders, line));
  return (
    <>
      {shown.map((no) => (
        <span key={no} className="ender">
          <Badge no={no} />
          <span className="vh">Process {no} </span>
        </span>
      ))}
      {rest === 0 ? null : (
        <b>
          +{rest} <span className="vh">more </span>
        </b>
      )}
      {who.length > 0 ? (
        <b className={rest > 0 || (narrow && (who.length > 1 || width < 190)) ? 'vh' : ''}>{how}</b>
      ) : null}
      {who.length > 0 && limit !== null ? (
        <b className={wide && width >= 900 ? '' : 'vh'}> or time, {limit}</b>
      ) : null}
      {who.length === 0 ? (
        <b>
          {limit === null ? 'nobody' : 'only time'}
          {limit === null ? null : <span className={roomy ? '' : 'vh'}>, {limit}</span>}
          {why !== '' && whole ? '.' : null}
        </b>
      ) : null}
      {who.length === 0 && why !== '' ? <span className={whole ? 'reason' : 'vh'}>{why}</span> : null}
    </>
  );
}

// one line of small letters, with the plate's edges
function fitsLine({ time, why }: Enders, width: number): boolean {
  const before = time === null ? 'Can end it: nobody. ' : 'Can end it: only time, in 10.0 s. ';
  return (before.length + why.length) * 6.6 + 60 <= width;
}

import { Badge } from '../parts/Badge';
import type { Enders } from './enders';
import type { Look } from './layout';
import { seconds } from './words';

interface PlateProps {
  readonly reason: readonly [string, string];
  readonly enders: Enders;
  readonly look: Look;
  readonly width: number;
  /** There is room for two lines and no third. */
  readonly shallow?: boolean;
  /** What a countdown beside it takes, px. */
  readonly ring?: number;
}

/** What a process waits for, and who can end it: two lines on a plate of their own. */
export function Plate({ reason: [words, code], enders, look, width, shallow = false, ring = 0 }: PlateProps) {
  const wide = look === 'wide';
  const narrow = width < ROOMY[look];
  return (
    <p className={narrow ? 'plate why tight' : 'plate why'} style={{ opacity: 1 }}>
      <span className={wide || (look === 'chip' && (width >= 300 || code === '')) ? '' : 'vh'}>waiting </span>
      {narrow && (width < 200 || look !== 'card' || words.includes('free ')) ? shorter(words) : words}
      {code === '' ? null : (
        <>
          {' '}
          <code>{code}</code>
        </>
      )}
      <Ends
        enders={enders}
        wide={wide && width >= 900}
        narrow={narrow}
        tight={width < 190}
        roomy={wide || width >= 340}
        whole={wide || (shallow || ring > 0 ? fitsLine(enders, width - ring) : width >= 340)}
      />
    </p>
  );
}

/** So many of those who can end a wait have room; of a crowd the rest is counted. */
const MOST = 6;

/** From this width on all words have room, px. */
const ROOMY: Readonly<Record<Look, number>> = { tall: 225, card: 225, slim: 300, wide: 320, chip: 340 };
const DROPPED = ['free ', 'for its turn ', ' to go out'];

// without the word a narrow card has no room for; it is still read out
function shorter(words: string) {
  const dropped = DROPPED.find((one) => words.includes(one)) ?? ' to end';
  const [before, after] = words.split(dropped);
  if (after === undefined) return words;
  return (
    <>
      {before}
      <span className="vh">{dropped}</span>
      {after}
    </>
  );
}

// one line of small letters, with the plate's edges
function fitsLine({ time, why }: Enders, width: number): boolean {
  const before = time === null ? 'Can end it: nobody. ' : 'Can end it: only time, in 10.0 s. ';
  return (before.length + why.length) * 6.6 + 60 <= width;
}

interface EndsProps {
  readonly enders: Enders;
  readonly wide: boolean;
  readonly narrow: boolean;
  readonly tight: boolean;
  readonly roomy: boolean;
  /** Why nobody can is said, too. */
  readonly whole: boolean;
}

function Ends({ enders, wide, narrow, tight, roomy, whole }: EndsProps) {
  const { who, how, time, why } = enders;
  const limit = time === null ? null : `in ${seconds(Math.max(0, time))}`;
  const shown = who.length > MOST ? who.slice(0, MOST - 1) : who;
  const rest = who.length - shown.length;
  return (
    <small className="ends">
      <span>Can end it: </span>
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
        <b className={rest > 0 || (narrow && (who.length > 1 || tight)) ? 'vh' : ''}>{how}</b>
      ) : null}
      {who.length > 0 && limit !== null ? <b className={wide ? '' : 'vh'}> or time, {limit}</b> : null}
      {who.length === 0 ? (
        <b>
          {limit === null ? 'nobody' : 'only time'}
          {limit === null ? null : <span className={roomy ? '' : 'vh'}>, {limit}</span>}
          {why !== '' && whole ? '.' : null}
        </b>
      ) : null}
      {who.length === 0 && why !== '' ? <span className={whole ? 'reason' : 'vh'}>{why}</span> : null}
    </small>
  );
}

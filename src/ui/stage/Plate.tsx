import { Ends } from './Ends';
import type { Look } from './layout';
import type { CardView } from './select';

interface PlateProps {
  readonly view: CardView;
  readonly reason: readonly [string, string];
  readonly look: Look;
  readonly width: number;
  /** There is room for two lines and no third. */
  readonly shallow?: boolean;
  /** What a countdown beside it takes, px. */
  readonly ring?: number;
}

/** What a process waits for, and who can end it: two lines on a plate of their own. */
export function Plate({ view, reason: [words, code], look, width, shallow = false, ring = 0 }: PlateProps) {
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
      <small className="ends">
        <span>Can end it: </span>
        <Ends {...{ view, wide, narrow, width }} line={shallow || ring > 0 ? width - ring : null} />
      </small>
    </p>
  );
}

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

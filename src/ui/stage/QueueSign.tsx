import type { ReactNode } from 'react';
import type { Listing } from '../../content';
import { type Queue, qsizeOf } from '../../kernel';
import type { Belt } from './layout-belt';

interface QueueSignProps {
  readonly queue: Queue;
  readonly belt: Pick<Belt, 'upright' | 'limited' | 'sign'>;
  /** Nobody is left who could take what is in it. */
  readonly lost?: boolean;
  /** Without the number of seats that are taken: it stands elsewhere. */
  readonly bare?: boolean;
  readonly listing: Listing;
  readonly renderNumber: ((id: string) => ReactNode) | undefined;
}

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** What is written above a queue: its name, how it was made, how many seats are taken. */
export function QueueSign({
  queue,
  belt,
  listing,
  renderNumber,
  bare = false,
  lost = false,
}: QueueSignProps) {
  const { name, maxsize } = queue;
  const taken = qsizeOf(queue);
  const number = listing.numbers.find((one) => one.before.endsWith('Queue('));
  const size = number !== undefined && renderNumber !== undefined ? renderNumber(number.id) : maxsize;
  const made = number === undefined && maxsize === 0 ? '' : size;
  const { x, y, w } = belt.sign;
  const narrow = w < 420;
  return (
    <div className={belt.upright ? 'q-sign upright' : 'q-sign'} style={{ left: x, top: y }}>
      <span className="q-name">
        <span className="q">{name}</span>
        <span className="what">
          Queue({made})
          {belt.upright && belt.limited ? null : (
            <small>{maxsize > 0 ? `at most ${WORDS[maxsize] ?? maxsize}` : 'no limit'}</small>
          )}
        </span>
      </span>
      {bare ? null : (
        <span className="tally">
          <b>{taken}</b>
          {maxsize > 0
            ? `of ${maxsize}${narrow ? '' : maxsize === 1 ? ' seat taken' : ' seats taken'}`
            : narrow
              ? 'in line'
              : 'waiting in line'}
          {queue.free === 0 ? <span className="boxed">full</span> : null}
          {taken === 0 ? <span className="boxed">empty</span> : null}
          {lost ? <span className="boxed">lost</span> : null}
        </span>
      )}
    </div>
  );
}

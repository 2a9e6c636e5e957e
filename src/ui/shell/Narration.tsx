import './say.css';
import type { ReactNode } from 'react';
import type { Sentence } from '../../narration';
import { Badge } from '../parts/Badge';
import { Coming, Fetched, lazyPart } from '../parts/lazy-part';
import { Phrase } from './Phrase';

// few runs come to it
const StuckBanner = lazyPart(() => import('./StuckBanner').then((module) => module.StuckBanner));

interface NarrationProps {
  readonly sentence: Sentence;
  /** The step it is about. */
  readonly step: number;
  /** Who waits for whom, when nobody can run at this step. */
  readonly stuck: Sentence | null;
  /** It is not announced: something else tells of several steps at once. */
  readonly quiet?: boolean;
  /** What stands at the end instead of the step count. */
  readonly children?: ReactNode;
}

/** The sentence of this step, under the stage. It is announced; the count beside it is not. */
export function Narration({ sentence, step, stuck, quiet = false, children }: NarrationProps) {
  return (
    <div className={`say${children === undefined ? ' counted' : ''}${stuck === null ? '' : ' is-stuck'}`}>
      {sentence.who === null || stuck !== null ? null : (
        <span className="say-who">
          <Badge no={sentence.who} />
        </span>
      )}
      <p
        className={`say-text${sizeOf(sentence)}`}
        role="status"
        aria-label="Narration"
        aria-live={quiet ? 'off' : 'polite'}
        aria-atomic="true"
      >
        <Phrase phrase={sentence.phrase} />
      </p>
      {stuck === null ? null : (
        <Fetched fallback={<Coming />}>
          <StuckBanner chain={stuck} />
        </Fetched>
      )}
      <div className="say-end">
        {children ?? (
          <p className="say-step">
            <span>step </span>
            <b>{step}</b>
          </p>
        )}
      </div>
    </div>
  );
}

/** So many characters fill two lines on the narrowest screen. */
const LONG = 95;
const LONGER = 140;

function sizeOf({ text }: Sentence): string {
  return text.length > LONGER ? ' is-longer' : text.length > LONG ? ' is-long' : '';
}

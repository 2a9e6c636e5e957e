import type { Rect } from '../layout';
import { boxOf } from '../MessageList';
import type { Answer as AnswerFact } from './select-hood';

interface RowWordsProps {
  readonly name: string;
  /** The calls that look at this row. */
  readonly calls: readonly string[];
  readonly answer: AnswerFact;
  readonly place: Rect;
  readonly tight: boolean;
}

/** What stands above a row: its name, who looks at it, and the answer they get now. */
export function RowWords({ name, calls, answer, place, tight }: RowWordsProps) {
  const shown = tight ? calls.filter((call) => call !== `${answer.call}()`) : calls;
  return (
    <p className="row-words" data-row={calls.join(' ').replaceAll('()', '')} style={boxOf(place)}>
      <b>{name}</b>
      <svg className="looks" viewBox="0 0 24 16" style={{ transform: 'none' }} aria-hidden="true">
        <path d="M1.5 8C5 2.8 8.3 1.2 12 1.2S19 2.8 22.5 8C19 13.2 15.7 14.8 12 14.8S5 13.2 1.5 8Z" />
        <circle cx="12" cy="8" r="3.8" />
      </svg>
      <span className="lookers">
        {shown.map((call, at) => (
          <span key={call}>
            {at > 0 ? ', ' : ''}
            <code>{call}</code>
          </span>
        ))}
        <span className={tight ? 'vh' : ''}> look here</span>
      </span>
      <span className={answer.changed ? 'answer changed' : 'answer'}>
        <code>{answer.call}()</code>
        <b>{answer.value ? 'True' : 'False'}</b>
      </span>
    </p>
  );
}

import { type CSSProperties, memo, useLayoutEffect, useRef, useState } from 'react';
import { type OutputLine, type Trace, turnAt } from '../../kernel';
import { settle } from '../parts/settle';
import { BRIEF, PAGE, pageStart } from './rows';
import './panels.css';

interface OutputProps {
  readonly trace: Trace;
  readonly step: number;
  /** Only what is in sight is drawn. */
  readonly brief: boolean;
  /** A line that is new is on its way for so long, s. */
  readonly lift: number;
}

/** Further down than any list goes: asking how far would make the browser lay the page out at once. */
const FAR = 1e7;

/** What the program has printed up to this step. Each child of the log is one line and its text is exactly that. */
export function Output({ trace, step, brief, lift }: OutputProps) {
  const log = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const { printed } = turnAt(trace, step).state;
  const first = brief ? Math.max(0, printed - BRIEF) : pageStart(printed, pages * PAGE);

  useLayoutEffect(() => {
    const show = () => {
      if (log.current && printed > 0) log.current.scrollTop = FAR;
    };
    settle(() => show);
    // lines may wrap otherwise in the face that is still on its way
    if (document.fonts.status === 'loading') document.fonts.ready.then(show);
  }, [printed]);

  return (
    <div className="output">
      {first > 0 && (
        <button type="button" className="earlier" onClick={() => setPages(pages + 1)}>
          {first} earlier lines
        </button>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable without a mouse */}
      <div className="log" role="log" tabIndex={0} aria-label="Output" aria-live="off" ref={log}>
        {trace.output.slice(first, printed).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed line is its number
          <Row key={first + index} line={line} fresh={line.turn === step ? lift : null} />
        ))}
      </div>
      {printed === 0 && <p className="nothing">Nothing printed yet.</p>}
    </div>
  );
}

interface RowProps {
  readonly line: OutputLine;
  /** It is new, and there in so many s; null: it was there before. */
  readonly fresh: number | null;
}

// the badge is drawn by the style sheet, so that it is no part of the line's text
const Row = memo(function Row({ line, fresh }: RowProps) {
  const { process, stream, text } = line;
  return (
    <div
      className={fresh === null ? 'row' : 'row fresh'}
      style={fresh === null ? undefined : ({ '--arrives': `${fresh}s` } as CSSProperties)}
      data-who={process}
      data-no={process}
      data-shape={process < 8 ? process : 1 + ((process - 1) % 7)}
      data-two={process > 9 || undefined}
      data-stream={stream}
    >
      {text}
    </div>
  );
});

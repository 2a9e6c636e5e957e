import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { Trace } from '../../kernel';
import type { Sentence } from '../../narration';
import { Badge } from '../parts/Badge';
import { settle } from '../parts/settle';
import { BRIEF, PAGE, pageStart } from './rows';
import './panels.css';

interface TranscriptProps {
  readonly trace: Trace;
  readonly step: number;
  readonly onSeek: (step: number) => void;
  readonly narrate: (trace: Trace, step: number) => Sentence;
  /** Its tab is not selected: still there to be read out, but nothing in it takes the focus. */
  readonly hidden?: boolean;
  /** Only what is in sight is drawn. */
  readonly brief?: boolean;
}

/** Further down than any list goes: asking how far would make the browser lay the page out at once. */
const FAR = 1e7;

/** Every sentence so far; a press on one goes there. */
export function Transcript(props: TranscriptProps) {
  const { trace, step, hidden = false, brief = false, onSeek, narrate } = props;
  const list = useRef<HTMLOListElement>(null);
  const [pages, setPages] = useState(1);
  const first = 1 + (brief ? Math.max(0, step - (hidden ? 0 : BRIEF)) : pageStart(step, pages * PAGE));

  useLayoutEffect(() => {
    const box = list.current;
    if (box && !hidden && step > 0) {
      settle(() => () => {
        box.scrollTop = FAR;
      });
    }
  }, [step, hidden]);

  const rows = [];
  for (let at = first; at <= step; at++) {
    rows.push(
      <Row
        key={at}
        at={at}
        sentence={narrate(trace, at)}
        current={at === step}
        onSeek={onSeek}
        hidden={hidden}
      />,
    );
  }
  return (
    <div className="transcript">
      {first > 1 && !hidden && (
        <button type="button" className="earlier" onClick={() => setPages(pages + 1)}>
          {first - 1} earlier steps
        </button>
      )}
      <ol aria-label="Transcript" start={first} ref={list}>
        {rows}
      </ol>
      {step === 0 && <p className="nothing">No steps yet.</p>}
    </div>
  );
}

interface RowProps {
  readonly at: number;
  readonly sentence: Sentence;
  readonly current: boolean;
  readonly onSeek: (step: number) => void;
  readonly hidden: boolean;
}

const Row = memo(function Row({ at, sentence, current, onSeek, hidden }: RowProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={current ? 'step' : undefined}
        tabIndex={hidden ? -1 : undefined}
        onClick={() => onSeek(at)}
      >
        <span className="at" data-no={at} aria-hidden="true" />
        {sentence.who === null ? <span /> : <Badge no={sentence.who} />}
        <span className="said">
          {sentence.phrase.map((part, index) =>
            typeof part === 'string' ? (
              part
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
              <code key={index}>{part.code}</code>
            ),
          )}
        </span>
      </button>
    </li>
  );
});

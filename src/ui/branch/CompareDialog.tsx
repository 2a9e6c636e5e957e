import './branch.css';
import { type ReactNode, useEffect, useRef } from 'react';
import type { OutputLine, Trace } from '../../kernel';
import { Badge } from '../parts/Badge';
import { Icon } from '../parts/Icon';
import { openModal } from '../parts/modal';
import { compare } from './compare';

interface CompareDialogProps {
  readonly before: Trace;
  readonly now: Trace;
  /** Runs the present one to its end; null: it is there. */
  readonly onEnd: (() => void) | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What both runs print, side by side; the first line that differs is marked. */
export function CompareDialog({ before, now, onEnd, onUndo, onClose }: CompareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const mark = useRef<HTMLTableRowElement>(null);
  const { pairs, first } = compare(before.output, now.output);
  useEffect(() => {
    if (dialog.current) openModal(dialog.current);
    mark.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <dialog className="compare" ref={dialog} aria-labelledby="compare-title" onClose={onClose}>
      <header>
        <h2 id="compare-title">What both runs print</h2>
        <button
          className="compare-close"
          type="button"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          <Icon name="cross" />
        </button>
      </header>
      <p className="compare-words">{verdict(first, pairs.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable without a mouse */}
      <section className="compare-lines" tabIndex={0} aria-label="Lines">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">Line</span>
              </th>
              <Head name="Before" trace={before} />
              <Head name="Now" trace={now} />
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed line is its number
              <tr key={line} ref={line === first ? mark : undefined} className={lookOf(line, first)}>
                <th scope="row">{line + 1}</th>
                <Printed line={pair.before} />
                <Printed line={pair.now}>
                  {line === first ? <span className="compare-first">differs first here</span> : null}
                </Printed>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <footer>
        {onEnd === null ? null : (
          <button type="button" onClick={onEnd}>
            Run this one to the end
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            dialog.current?.close();
            onUndo();
          }}
        >
          Undo: back to the run before
        </button>
      </footer>
    </dialog>
  );
}

function Head({ name, trace }: { readonly name: string; readonly trace: Trace }) {
  return (
    <th scope="col">
      {name} <small>{trace.turns.length - 1} steps</small>
    </th>
  );
}

interface PrintedProps {
  readonly line: OutputLine | null;
  readonly children?: ReactNode;
}

function Printed({ line, children }: PrintedProps) {
  return (
    <td>
      {line === null ? (
        <span className="compare-none">nothing</span>
      ) : (
        <span className="compare-line">
          <Badge no={line.process} /> <code>{line.text}</code>
        </span>
      )}
      {children}
    </td>
  );
}

function lookOf(line: number, first: number | null): string | undefined {
  if (first === null || line < first) return undefined;
  return line === first ? 'first' : 'later';
}

function verdict(first: number | null, lines: number): string {
  if (lines === 0) return 'Neither has printed anything yet.';
  if (first === null)
    return lines === 1 ? 'Both print the same line.' : `Both print the same ${lines} lines.`;
  return first === 0 ? 'They differ from the first line on.' : `They print the same until line ${first + 1}.`;
}

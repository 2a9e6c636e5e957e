import './calls.css';
import { useLayoutEffect, useRef } from 'react';
import { CallLine } from './CallLine';
import type { CallRow } from './calls';

interface CallsTableProps {
  readonly rows: readonly CallRow[];
  readonly step: number;
  readonly onSeek: (step: number) => void;
}

/** Every call so far, with what came of it. Times are the program's own. */
export function CallsTable({ rows, step, onSeek }: CallsTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const count = rows.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step or another row may lie elsewhere
  useLayoutEffect(() => {
    const scroll = box.current;
    const lines = scroll?.querySelectorAll<HTMLElement>('tbody tr');
    if (scroll == null || lines === undefined || lines.length === 0) return;
    const line = scroll.querySelector<HTMLElement>('tbody tr.fresh') ?? lines[lines.length - 1];
    if (line === undefined) return;
    const head = scroll.querySelector('thead')?.clientHeight ?? 0;
    const above = line.offsetTop - head;
    const below = line.offsetTop + line.offsetHeight - scroll.clientHeight;
    if (scroll.scrollTop > above) scroll.scrollTop = above;
    else if (scroll.scrollTop < below) scroll.scrollTop = below;
  }, [step, count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable without a mouse
    <section className="calls-scroll" ref={box} tabIndex={0} aria-label="Calls so far">
      <table className="calls-table" aria-label="Calls">
        <thead>
          <tr>
            <th scope="col">
              <span className="who-name">process</span>
            </th>
            <th scope="col">call</th>
            <th scope="col" className="number">
              asked at
            </th>
            <th scope="col">outcome</th>
            <th scope="col" className="number">
              at
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CallLine
              key={row.turn}
              row={row}
              fresh={row.turn === step || row.ended === step}
              onSeek={onSeek}
            />
          ))}
        </tbody>
      </table>
      <p className="calls-note">
        {count === 0 ? (
          <>
            No call yet. Press <code>put()</code> on a card.
          </>
        ) : (
          'Times in seconds of program time. A call that waits keeps its row open.'
        )}
      </p>
    </section>
  );
}

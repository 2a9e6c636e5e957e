import { memo } from 'react';
import { timeText } from './call-text';
import type { CallRow } from './calls';
import { Outcome } from './Outcome';

interface CallLineProps {
  readonly row: CallRow;
  /** The step that is shown made or ended it. */
  readonly fresh: boolean;
  readonly onSeek: (step: number) => void;
}

/** A row of the table; a press goes to the step that made the call. What a cell says is its text, to the letter. */
export const CallLine = memo(function CallLine({ row, fresh, onSeek }: CallLineProps) {
  const names = [row.ended === null ? 'waits' : '', fresh ? 'fresh' : ''].filter(Boolean).join(' ');
  return (
    <tr className={names || undefined} data-who={row.process}>
      <td>
        <span className="drawn-badge" data-no={row.process} aria-hidden="true" />
        <span className="who-name">{row.name}</span>
      </td>
      <td>
        <button type="button" title={`Go to step ${row.turn}`} onClick={() => onSeek(row.turn)}>
          <code>{row.call}</code>
        </button>
      </td>
      <td className="number">
        <span>{timeText(row.askedAt)}</span>
      </td>
      <td className="outcome">
        <Outcome outcome={row.outcome} />
      </td>
      <td className="number">
        <span>{row.at === null ? '…' : timeText(row.at)}</span>
      </td>
    </tr>
  );
});

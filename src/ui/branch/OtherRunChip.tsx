import './branch.css';

interface OtherRunChipProps {
  /** The last step that both runs share; null: there is no other run. */
  readonly from: number | null;
  /** What was changed. */
  readonly by: 'order' | 'numbers';
  readonly onCompare: () => void;
  readonly onUndo: () => void;
}

/** Says that the run was changed, and from where; leads to the one before. */
export function OtherRunChip({ from, by, onCompare, onUndo }: OtherRunChipProps) {
  return (
    <div className={from === null ? 'parted none' : 'parted'}>
      <p className="parted-words" aria-live="polite">
        {from === null ? null : `Different ${by} from step ${from}`}
      </p>
      {from === null ? null : (
        <div className="parted-keys">
          <button type="button" aria-keyshortcuts="X" onClick={onCompare}>
            Compare
          </button>
          <button type="button" onClick={onUndo}>
            Undo
          </button>
        </div>
      )}
    </div>
  );
}

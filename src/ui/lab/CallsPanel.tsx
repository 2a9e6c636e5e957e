import type { ReactNode } from 'react';
import { Tabs } from '../panels/Tabs';
import { CallsTable } from './CallsTable';
import { CopyButton } from './CopyButton';
import type { CallRow } from './calls';

interface CallsPanelProps {
  readonly rows: readonly CallRow[];
  readonly step: number;
  readonly onSeek: (step: number) => void;
  /** The calls as a script. */
  readonly program: () => string;
  /** There is something to clear. */
  readonly canClear: boolean;
  readonly onClear: () => void;
  readonly renderTranscript: (hidden: boolean) => ReactNode;
}

/** The table of calls and the transcript, behind two tabs. */
export function CallsPanel(props: CallsPanelProps) {
  const { rows, step, onSeek, program, canClear, onClear, renderTranscript } = props;
  return (
    <div className="calls">
      <Tabs
        label="Calls and transcript"
        tabs={[
          {
            id: 'calls',
            label: 'Calls',
            panel: () => <CallsTable rows={rows} step={step} onSeek={onSeek} />,
          },
          { id: 'transcript', label: 'Transcript', panel: (shown) => renderTranscript(!shown) },
        ]}
      />
      <div className="calls-tools">
        <CopyButton label="Copy as a Python program" short="Copy as Python" text={program} />
        <button
          className="lab-link"
          type="button"
          aria-disabled={!canClear}
          onClick={canClear ? onClear : undefined}
        >
          Clear
        </button>
      </div>
    </div>
  );
}

import type { Trace } from '../../kernel';
import type { Sentence } from '../../narration';
import { Output } from './Output';
import { Tabs } from './Tabs';
import { Transcript } from './Transcript';

interface PanelsProps {
  readonly trace: Trace;
  readonly step: number;
  readonly onSeek: (step: number) => void;
  readonly narrate: (trace: Trace, step: number) => Sentence;
  /** Only what is in sight is drawn. */
  readonly brief: boolean;
  /** A line that is new is on its way for so long, s. */
  readonly lift: number;
}

/** What was printed and what was said, behind two tabs. */
export function Panels({ trace, step, onSeek, narrate, brief, lift }: PanelsProps) {
  return (
    <Tabs
      label="Output and transcript"
      tabs={[
        { id: 'output', label: 'Output', panel: () => <Output {...{ trace, step, brief, lift }} /> },
        {
          id: 'transcript',
          label: 'Transcript',
          panel: (shown) => <Transcript {...{ trace, step, onSeek, narrate, brief }} hidden={!shown} />,
        },
      ]}
    />
  );
}

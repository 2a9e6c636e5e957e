import './lab.css';
import type { ReactNode } from 'react';
import { PageFrame } from '../pages/PageFrame';

export interface LabPageProps {
  /** The page's heading. */
  readonly title: string;
  readonly top: ReactNode;
  readonly notice: ReactNode;
  readonly calls: ReactNode;
  readonly stage: ReactNode;
  readonly narration: ReactNode;
  readonly bar: ReactNode;
  readonly timeline: ReactNode;
  readonly program: ReactNode;
  /** The pads, where the cards have no room for them: a panel of one column. */
  readonly pads: ReactNode;
}

/** The frame of the lab: calls left, the bench right; on a phone one column. */
export function LabPage({ pads, calls, timeline, program, ...rest }: LabPageProps) {
  return (
    <PageFrame
      {...rest}
      look="lab"
      panels={[
        { name: 'Pads', place: null, content: pads },
        { name: 'Calls', place: 'code', content: calls },
        { name: 'Timeline', place: 'time', content: timeline },
        { name: 'Program', place: 'out', content: program },
      ]}
    />
  );
}

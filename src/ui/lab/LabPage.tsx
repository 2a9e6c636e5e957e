import '../pages/play.css';
import '../pages/phone.css';
import './lab.css';
import { type ReactNode, useState } from 'react';
import { PanelTabs } from '../pages/PanelTabs';
import { panelId, tabId } from '../pages/panels';
import { SkipLink } from '../shell/SkipLink';
import { useNarrow } from '../shell/use-narrow';
import { LAB_PANELS, type LabPanelName } from './lab-panels';

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
export function LabPage(props: LabPageProps) {
  const narrow = useNarrow();
  const [open, setOpen] = useState<LabPanelName>('Pads');
  const slot = (place: string, content: ReactNode) => (
    <div key={place} className={`slot slot-${place}`}>
      {content}
    </div>
  );
  const panel = (name: LabPanelName, place: string, content: ReactNode) =>
    narrow ? (
      <div
        key={place}
        className={`slot slot-${place} panel`}
        id={panelId(name)}
        role="tabpanel"
        aria-labelledby={tabId(name)}
        inert={name !== open}
      >
        {content}
      </div>
    ) : (
      slot(place, content)
    );
  const calls = panel('Calls', 'code', props.calls);
  const time = panel('Timeline', 'time', props.timeline);
  const program = panel('Program', 'out', props.program);
  const stage = slot(
    'stage',
    <>
      <h2 className="vh">Stage</h2>
      {props.stage}
    </>,
  );
  const say = slot('say', props.narration);
  const bar = slot('bar', props.bar);
  const tabs = <PanelTabs key="tabs" panels={LAB_PANELS} open={open} onOpen={setOpen} />;
  const pads = panel('Pads', 'pads', props.pads);
  return (
    <div className="play lab">
      <SkipLink />
      {props.top}
      {props.notice}
      <main id="main" tabIndex={-1}>
        <h1 className="vh">{props.title}</h1>
        {narrow
          ? [stage, say, tabs, pads, calls, time, program, bar]
          : [calls, stage, say, bar, time, program]}
      </main>
    </div>
  );
}

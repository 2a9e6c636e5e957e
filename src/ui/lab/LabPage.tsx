import '../pages/play.css';
import '../pages/phone.css';
import './lab.css';
import { type ReactNode, useState } from 'react';
import { Panel, Slot } from '../pages/Panel';
import { PanelTabs } from '../pages/PanelTabs';
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
  const at = (name: LabPanelName) => ({ name, narrow, open: name === open });
  const calls = (
    <Panel key="code" {...at('Calls')} place="code">
      {props.calls}
    </Panel>
  );
  const time = (
    <Panel key="time" {...at('Timeline')} place="time">
      {props.timeline}
    </Panel>
  );
  const program = (
    <Panel key="out" {...at('Program')} place="out">
      {props.program}
    </Panel>
  );
  const stage = (
    <Slot key="stage" place="stage">
      <h2 className="vh">Stage</h2>
      {props.stage}
    </Slot>
  );
  const say = (
    <Slot key="say" place="say">
      {props.narration}
    </Slot>
  );
  const bar = (
    <Slot key="bar" place="bar">
      {props.bar}
    </Slot>
  );
  const tabs = <PanelTabs key="tabs" panels={LAB_PANELS} open={open} onOpen={setOpen} />;
  const pads = (
    <Panel key="pads" {...at('Pads')} place="pads">
      {props.pads}
    </Panel>
  );
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

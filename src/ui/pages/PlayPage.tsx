import './play.css';
import './phone.css';
import { type ReactNode, useState } from 'react';
import { SkipLink } from '../shell/SkipLink';
import { useNarrow } from '../shell/use-narrow';
import { Panel, Slot } from './Panel';
import { PanelTabs } from './PanelTabs';
import { PANELS, type PanelName } from './panels';

interface PlayPageProps {
  /** The page's heading: the listing's title. */
  readonly title: string;
  readonly top: ReactNode;
  readonly notice: ReactNode;
  readonly listing: ReactNode;
  readonly stage: ReactNode;
  readonly narration: ReactNode;
  readonly transport: ReactNode;
  readonly timeline: ReactNode;
  readonly output: ReactNode;
}

/** The frame of a program being played: code and output left, stage and timeline right; on a phone one column. */
export function PlayPage(props: PlayPageProps) {
  const narrow = useNarrow();
  const [open, setOpen] = useState<PanelName>('Code');
  const at = (name: PanelName) => ({ name, narrow, open: name === open });
  const code = (
    <Panel key="code" {...at('Code')} place="code">
      {props.listing}
    </Panel>
  );
  const time = (
    <Panel key="time" {...at('Timeline')} place="time">
      {props.timeline}
    </Panel>
  );
  const out = (
    <Panel key="out" {...at('Output')} place="out">
      {props.output}
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
      {props.transport}
    </Slot>
  );
  const tabs = <PanelTabs key="tabs" panels={PANELS} open={open} onOpen={setOpen} />;
  return (
    <div className="play">
      <SkipLink />
      {props.top}
      {props.notice}
      <main id="main" tabIndex={-1}>
        <h1 className="vh">{props.title}</h1>
        {narrow ? [stage, say, tabs, code, time, out, bar] : [code, stage, say, bar, time, out]}
      </main>
    </div>
  );
}

import './pages.css';
import { type ReactNode, useState } from 'react';
import { SkipLink } from '../shell/SkipLink';
import { useNarrow } from '../shell/use-narrow';
import { PanelTabs } from './PanelTabs';
import { type PanelName, panelId, tabId } from './panels';

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
  const panel = (name: PanelName, className: string, content: ReactNode) => (
    <div
      key={name}
      className={`${className}${narrow ? ' panel' : ''}`}
      {...(narrow
        ? { id: panelId(name), role: 'tabpanel', 'aria-labelledby': tabId(name), hidden: name !== open }
        : {})}
    >
      {content}
    </div>
  );
  const code = panel('Code', 'slot-code', props.listing);
  const time = panel('Timeline', 'slot-time', props.timeline);
  const out = panel('Output', 'slot-out', props.output);
  const stage = (
    <div key="stage" className="slot-stage">
      {props.stage}
    </div>
  );
  const say = (
    <div key="say" className="slot-say">
      {props.narration}
    </div>
  );
  const bar = (
    <div key="bar" className="slot-bar">
      {props.transport}
    </div>
  );
  const tabs = <PanelTabs key="tabs" open={open} onOpen={setOpen} />;
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

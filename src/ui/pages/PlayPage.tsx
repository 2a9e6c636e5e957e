import './play.css';
import './phone.css';
import { type ReactNode, useState } from 'react';
import { SkipLink } from '../shell/SkipLink';
import { useNarrow } from '../shell/use-narrow';
import { PanelTabs } from './PanelTabs';
import { PANELS, type PanelName, panelId, tabId } from './panels';

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
  const slot = (place: string, content: ReactNode) => (
    <div key={place} className={`slot slot-${place}`}>
      {content}
    </div>
  );
  const panel = (name: PanelName, place: string, content: ReactNode) =>
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
  const code = panel('Code', 'code', props.listing);
  const time = panel('Timeline', 'time', props.timeline);
  const out = panel('Output', 'out', props.output);
  const stage = slot(
    'stage',
    <>
      <h2 className="vh">Stage</h2>
      {props.stage}
    </>,
  );
  const say = slot('say', props.narration);
  const bar = slot('bar', props.transport);
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

import './play.css';
import './phone.css';
import { type ReactNode, useState } from 'react';
import { SkipLink } from '../shell/SkipLink';
import { useNarrow } from '../shell/use-narrow';
import { Panel, Slot } from './Panel';
import { PanelTabs } from './PanelTabs';

/** A part of the page that is behind a tab where there is one column. */
export interface PanelPart {
  /** What its tab says. */
  readonly name: string;
  /** The grid area it takes on a wide page; null: it is only there in one column. */
  readonly place: string | null;
  readonly content: ReactNode;
}

interface PageFrameProps {
  /** The page's heading. */
  readonly title: string;
  readonly top: ReactNode;
  readonly notice: ReactNode;
  readonly stage: ReactNode;
  readonly narration: ReactNode;
  readonly bar: ReactNode;
  /** In the order of their tabs; the first is open. */
  readonly panels: readonly PanelPart[];
  /** A style sheet's name for this page. */
  readonly look?: string;
}

/** The frame of a page with a stage: one panel left of it, the others below; on a phone one column. */
export function PageFrame({ title, top, notice, stage, narration, bar, panels, look }: PageFrameProps) {
  const narrow = useNarrow();
  const names = panels.map(({ name }) => name);
  const [open, setOpen] = useState(names[0] ?? '');
  const slot = (place: string, content: ReactNode) => (
    <Slot key={place} place={place}>
      {content}
    </Slot>
  );
  const parts = panels
    .filter(({ place }) => narrow || place !== null)
    .map(({ name, place, content }) => (
      <Panel key={name} name={name} place={place ?? name.toLowerCase()} narrow={narrow} open={name === open}>
        {content}
      </Panel>
    ));
  const [beside, ...below] = parts;
  const scene = slot(
    'stage',
    <>
      <h2 className="vh">Stage</h2>
      {stage}
    </>,
  );
  const say = slot('say', narration);
  const buttons = slot('bar', bar);
  const tabs = <PanelTabs key="tabs" panels={names} open={open} onOpen={setOpen} />;
  return (
    <div className={look === undefined ? 'play' : `play ${look}`}>
      <SkipLink />
      {top}
      {notice}
      <main id="main" tabIndex={-1}>
        <h1 className="vh">{title}</h1>
        {narrow ? [scene, say, tabs, ...parts, buttons] : [beside, scene, say, buttons, ...below]}
      </main>
    </div>
  );
}

import { Activity, type ReactNode } from 'react';
import { panelId, tabId } from './panels';

interface SlotProps {
  /** The grid area it takes. */
  readonly place: string;
  readonly children: ReactNode;
}

/** A place of the page. */
export function Slot({ place, children }: SlotProps) {
  return <div className={`slot slot-${place}`}>{children}</div>;
}

interface PanelProps extends SlotProps {
  readonly name: string;
  /** In one column the panels share one place, and a tab brings one to the front. */
  readonly narrow: boolean;
  readonly open: boolean;
}

/** A place of the page that is a panel behind a tab where there is one column. What nobody sees is not drawn. */
export function Panel({ place, name, narrow, open, children }: PanelProps) {
  const attributes = narrow
    ? { id: panelId(name), role: 'tabpanel', 'aria-labelledby': tabId(name), inert: !open }
    : {};
  return (
    <div className={`slot slot-${place}${narrow ? ' panel' : ''}`} {...attributes}>
      <Activity mode={narrow && !open ? 'hidden' : 'visible'}>{children}</Activity>
    </div>
  );
}

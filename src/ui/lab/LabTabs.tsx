import type { KeyboardEvent } from 'react';
import { LAB_PANELS, type LabPanelName, labPanelId, labTabId } from './lab-panels';

interface LabTabsProps {
  readonly open: LabPanelName;
  readonly onOpen: (name: LabPanelName) => void;
}

/** Tabs of the phone: arrows, Home and End move and open, Tab goes on into the panel. */
export function LabTabs({ open, onOpen }: LabTabsProps) {
  const move = (event: KeyboardEvent) => {
    const last = LAB_PANELS.length - 1;
    const at = LAB_PANELS.indexOf(open);
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const name = to === undefined ? undefined : LAB_PANELS[to];
    if (name === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(name);
    document.getElementById(labTabId(name))?.focus();
  };
  return (
    <div className="tabbar" role="tablist" aria-label="Panels" onKeyDown={move}>
      {LAB_PANELS.map((name) => (
        <button
          key={name}
          className="tabbar-tab"
          id={labTabId(name)}
          type="button"
          role="tab"
          aria-selected={name === open}
          aria-controls={labPanelId(name)}
          tabIndex={name === open ? 0 : -1}
          onClick={() => onOpen(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

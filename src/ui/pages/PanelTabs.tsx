import type { KeyboardEvent } from 'react';
import { panelId, tabId } from './panels';

interface PanelTabsProps<Name extends string> {
  readonly panels: readonly Name[];
  readonly open: Name;
  readonly onOpen: (name: Name) => void;
}

/** Tabs of the phone: arrows, Home and End move and open, Tab goes on into the panel. */
export function PanelTabs<Name extends string>({ panels, open, onOpen }: PanelTabsProps<Name>) {
  const move = (event: KeyboardEvent) => {
    const last = panels.length - 1;
    const at = panels.indexOf(open);
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const name = to === undefined ? undefined : panels[to];
    if (name === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(name);
    document.getElementById(tabId(name))?.focus();
  };
  return (
    <div className="tabbar" role="tablist" aria-label="Panels" onKeyDown={move}>
      {panels.map((name) => (
        <button
          key={name}
          className="tabbar-tab"
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === open}
          aria-controls={panelId(name)}
          tabIndex={name === open ? 0 : -1}
          onClick={() => onOpen(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

import { useEffect } from 'react';
import type { Session } from '../store';
import { commandOf } from './commands';

/** Widgets that use keys themselves; the page's keys stay out of them. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role=slider], [role=spinbutton], [role=tab], [role=menu], [role=radiogroup], dialog, [popover]';

/** Makes the page's keys work, except where the focus is in a widget that uses them itself. */
export function useKeys(session: Session): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(OWN_KEYS)) return;
      if (event.key === ' ' && target?.closest('a, button, summary')) return;
      const command = commandOf(event.key, event.code);
      if (command === null || session.store.getState().route.page === 'unknown') return;
      event.preventDefault();
      command.run(session);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}

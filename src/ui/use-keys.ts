import { useEffect } from 'react';
import type { Session } from '../store';
import { type Command, commandOf } from './commands';
import { isUnderModal } from './parts/modal';

/** Widgets and the keys they use themselves; the page's keys stay out of their way. */
const OWN_KEYS: ReadonlyArray<readonly [selector: string, keys: RegExp]> = [
  [
    'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable], [role=menu], [role=listbox], dialog, [popover]',
    /^/,
  ],
  ['[role=slider], input[type=range], [role=tab]', /^(Arrow|Home$|End$|Page)/],
  ['[role=radiogroup], input[type=radio]', /^Arrow/],
  ['[role=spinbutton]', /^(Arrow|Home$|End$|Page|[-\d]$)/],
  ['a, button, summary, input, [role=tab], [role=slider], [role=spinbutton]', /^ $/],
];

/** Makes the page's keys work, except where a widget uses the same key, and under a modal dialog. */
export function useKeys(session: Session): void {
  useEffect(() => {
    // a held key repeats faster than a slow machine can draw: what has come by the next frame is drawn in one
    const held: Command[] = [];
    const catchUp = () => {
      for (const command of held.splice(0)) command.run(session);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isUnderModal()) return;
      if (event.target instanceof Element && usesItself(event.target, event.key)) return;
      const { route, letterKeys } = session.store.getState();
      // in a frame of somebody else's page only the keys that move through the run
      const framed = route.page === 'embed';
      const command = commandOf(event, framed ? 'off' : letterKeys, session);
      if (command === null || (framed && command.group !== undefined)) return;
      event.preventDefault();
      held.push(command);
      if (!event.repeat) catchUp();
      else if (held.length === 1) requestAnimationFrame(catchUp);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}

function usesItself(target: Element, key: string): boolean {
  return OWN_KEYS.some(([selector, keys]) => keys.test(key) && target.closest(selector) !== null);
}

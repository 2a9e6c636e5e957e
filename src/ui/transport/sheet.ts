import type { MouseEvent } from 'react';

/** Closes the sheet a pressed button stands in, if it stands in one. */
export function closeSheet(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}

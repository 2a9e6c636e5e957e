// those that have closed stay until somebody asks
const opened = new Set<HTMLDialogElement>();

/** Opens a dialog over everything else. */
export function openModal(dialog: HTMLDialogElement): void {
  opened.add(dialog);
  dialog.showModal();
}

/** True while a modal dialog is open. The document would have to look through all of itself to tell. */
export function isUnderModal(): boolean {
  for (const dialog of opened) if (!dialog.matches(':modal')) opened.delete(dialog);
  return opened.size > 0;
}

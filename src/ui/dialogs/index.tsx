/** The face of the dialogs, which are fetched when the first of them is opened. */
import type { DialogName } from '../../store';
import { CommandsDialog } from './CommandsDialog';
import { KeysDialog } from './KeysDialog';
import { ProveDialog } from './ProveDialog';
import { ShareDialog } from './ShareDialog';

export { KeysPage } from './KeysPage';
export { Standing } from './Standing';

const DIALOGS = {
  share: ShareDialog,
  keys: KeysDialog,
  commands: CommandsDialog,
  prove: ProveDialog,
} as const satisfies Record<DialogName, () => unknown>;

/** The dialog with this name, open. */
export function Dialogs({ name }: { readonly name: DialogName }) {
  const Named = DIALOGS[name];
  return <Named />;
}

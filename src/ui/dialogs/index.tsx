/** The face of what lies over the page, which is fetched when it is first asked for. */
import type { DialogName, Moment } from '../../store';
import { CommandsDialog } from './CommandsDialog';
import { KeysDialog } from './KeysDialog';
import { ProveDialog } from './ProveDialog';
import { ShareDialog } from './ShareDialog';
import { Standing } from './Standing';

export { KeysPage } from './KeysPage';

const DIALOGS = {
  share: ShareDialog,
  keys: KeysDialog,
  commands: CommandsDialog,
  prove: ProveDialog,
} as const satisfies Record<DialogName, () => unknown>;

interface OverlayProps {
  readonly dialog?: DialogName;
  readonly asked?: Moment;
}

/** The dialog with this name, open; or where everything stands at a moment. */
export function Overlay({ dialog, asked }: OverlayProps) {
  if (asked !== undefined) return <Standing asked={asked} />;
  if (dialog === undefined) return null;
  const Named = DIALOGS[dialog];
  return <Named />;
}

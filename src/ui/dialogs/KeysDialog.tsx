import { useSession } from '../use-playback';
import { Dialog } from './Dialog';
import { KeyList } from './KeyList';
import { SettingsForm } from './SettingsForm';

/** The keys and the settings, over the page. */
export function KeysDialog() {
  const session = useSession();
  return (
    <Dialog title="Keys and settings" kind="keys">
      <SettingsForm />
      <KeyList heading="h3" />
      <button className="dialog-button" type="button" onClick={() => session.show('commands')}>
        All commands
      </button>
    </Dialog>
  );
}

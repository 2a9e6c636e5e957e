import { Dialog } from './Dialog';
import { KeyList } from './KeyList';
import { SettingsForm } from './SettingsForm';

/** The keys and the settings, over the page. */
export function KeysDialog() {
  return (
    <Dialog title="Keys and settings" kind="keys">
      <SettingsForm />
      <KeyList />
    </Dialog>
  );
}

import './dialogs.css';
import { type ReactNode, useEffect } from 'react';
import { SkipLink } from '../shell/SkipLink';
import { KeyList } from './KeyList';
import { SettingsForm } from './SettingsForm';

/** The keys and the settings, as a page. */
export function KeysPage({ top }: { readonly top: ReactNode }) {
  useEffect(() => {
    document.title = 'Keys and settings · Procession';
  }, []);
  return (
    <div className="keys-page">
      <SkipLink />
      {top}
      <main id="main" tabIndex={-1}>
        <h1>Keys and settings</h1>
        <SettingsForm />
        <KeyList heading="h2" />
      </main>
    </div>
  );
}

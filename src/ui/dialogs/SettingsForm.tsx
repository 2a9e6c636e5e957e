import { LETTER_KEYS, type LetterKeys, MOTIONS, type Motion, THEMES, type Theme } from '../../store';
import { useSession, useSessionState } from '../use-playback';
import { Choice } from './Choice';

const LETTER_KEY_WORDS: Readonly<Record<LetterKeys, string>> = {
  on: 'On',
  off: 'Off',
  alt: 'Only with Alt',
};
const MOTION_WORDS: Readonly<Record<Motion, string>> = {
  system: 'As the system asks',
  reduced: 'Reduced',
  full: 'Full',
};
const THEME_WORDS: Readonly<Record<Theme, string>> = {
  light: 'Light',
  dark: 'Dark',
  projector: 'Projector',
};

/** What a learner can set, kept for the next visit where the browser does that. */
export function SettingsForm() {
  const session = useSession();
  const { letterKeys, motion, theme } = useSessionState((state) => state);
  return (
    <div className="settings">
      <Choice
        label="Single-letter keys"
        options={LETTER_KEYS}
        words={LETTER_KEY_WORDS}
        value={letterKeys}
        onChange={(value) => session.change({ letterKeys: value })}
      />
      <Choice
        label="Motion"
        options={MOTIONS}
        words={MOTION_WORDS}
        value={motion}
        onChange={(value) => session.change({ motion: value })}
      />
      <Choice
        label="Theme"
        options={THEMES}
        words={THEME_WORDS}
        value={theme}
        onChange={(value) => session.change({ theme: value })}
      />
    </div>
  );
}

import { THEMES, type Theme } from './link';
import { SPEEDS, type Speed } from './pace';

const KEY = 'procession';

/** When a key that is one character does something: `alt` is only with Alt held down. */
export const LETTER_KEYS = ['on', 'off', 'alt'] as const;
export type LetterKeys = (typeof LETTER_KEYS)[number];

/** `system` follows what the system asks for. */
export const MOTIONS = ['system', 'reduced', 'full'] as const;
export type Motion = (typeof MOTIONS)[number];

/** What the learner has set. */
export interface Settings {
  /** Null: as the system has it. */
  readonly theme: Theme | null;
  readonly letterKeys: LetterKeys;
  readonly motion: Motion;
  readonly speed: Speed;
}

/** Reads the settings. Never throws; `refused`: the browser does not keep any. */
export function loadSettings(): Settings & { readonly refused: boolean } {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...settingsIn(saved), refused: false };
  } catch (error) {
    return { ...settingsIn(null), refused: !(error instanceof SyntaxError) };
  }
}

/** Keeps the settings; false if the browser refuses. */
export function saveSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** The settings in what was saved, by whichever version; what is not known stands as at first. */
export function settingsIn(saved: unknown): Settings {
  const all = typeof saved === 'object' && saved !== null ? (saved as Record<string, unknown>) : {};
  return {
    theme: THEMES.find((one) => one === all.theme) ?? null,
    letterKeys: LETTER_KEYS.find((one) => one === all.letterKeys) ?? 'on',
    motion: MOTIONS.find((one) => one === all.motion) ?? 'system',
    speed: SPEEDS.find((one) => one === all.speed) ?? 1,
  };
}

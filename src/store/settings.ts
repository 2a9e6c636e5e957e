import { THEMES, type Theme } from './link';

const KEY = 'procession';

/** What the browser keeps between visits, or that it refuses to. */
export interface Settings {
  readonly theme: Theme | null;
  readonly refused: boolean;
}

/** Reads the settings. Never throws: a browser that refuses is said so. */
export function loadSettings(): Settings {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const theme = typeof saved === 'object' && saved !== null && 'theme' in saved ? saved.theme : null;
    return { theme: THEMES.find((one) => one === theme) ?? null, refused: false };
  } catch (error) {
    return { theme: null, refused: !(error instanceof SyntaxError) };
  }
}

/** Keeps the theme; false if the browser refuses. */
export function saveTheme(theme: Theme): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme }));
    return true;
  } catch {
    return false;
  }
}

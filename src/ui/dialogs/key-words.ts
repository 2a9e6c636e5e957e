/** How a key is written for the learner. */
const WORDS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The parts of a key's name as they stand on the keyboard: `Shift+R` is `Shift`, `R`; Ctrl is ⌘ on a Mac. */
export function keyWords(name: string, isMac: boolean): readonly string[] {
  return name.split('+').map((part) => (part === 'Ctrl' && isMac ? '⌘' : (WORDS[part] ?? part)));
}

/** True on a system whose shortcuts are made with ⌘. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

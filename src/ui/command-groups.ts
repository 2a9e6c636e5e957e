/** How the help lists what can be done. Only the dialogs need it, so it is fetched with them. */

/** The headings, in their order. */
export const GROUPS = ['Moving through the run', 'Who goes next', 'What is shown', 'Help'] as const;
export type Group = (typeof GROUPS)[number];

/** What the digits do: the first and the last of each kind. */
export const DIGIT_KEYS = [
  { name: 'Let the process with that number go next', from: '0', to: '9' },
  { name: 'Let it go until it waits or ends', from: 'Shift+0', to: 'Shift+9' },
] as const;

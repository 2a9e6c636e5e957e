import { type Options, TIME, tidOf, turnAt } from '../kernel';
import { isOver, type LetterKeys, type Playback, type Session } from '../store';
import type { Group } from './command-groups';
import { CONTROL_COMMANDS, runAlone } from './control-commands';

/** Something the learner can do: its name and its keys stand here, and nowhere else. */
export interface Command {
  readonly name: string;
  /** Keys that do it, as `keyNames` calls them: `ArrowRight`, `T`, `Shift+R`, `?`, `Ctrl+K`. */
  readonly keys: readonly string[];
  readonly run: (session: Session) => void;
  /** Whether it can be done on the page that is open; nothing: always. */
  readonly when?: (session: Session) => boolean;
  /** Under which heading the help lists it; nothing: the first. */
  readonly group?: Group;
}

const hasRun = ({ playback }: Session): boolean => playback.store.getState().trace !== null;

/** What can be done by key on a page, the digits apart. */
export const COMMANDS: readonly Command[] = [
  { name: 'Step', keys: ['ArrowRight', ']'], when: hasRun, run: ({ playback }) => playback.step() },
  { name: 'Step back', keys: ['ArrowLeft', '['], when: hasRun, run: ({ playback }) => playback.back() },
  { name: 'Play or pause', keys: ['Space', 'K'], when: hasRun, run: playOrPause },
  { name: 'Back to the start', keys: ['Home'], when: hasRun, run: ({ playback }) => playback.seek(0) },
  { name: 'Run to the end', keys: ['End'], when: hasRun, run: ({ playback }) => playback.toEnd() },
  {
    name: 'Let time pass',
    keys: ['T'],
    group: 'Who goes next',
    when: hasRun,
    run: ({ playback }) => playback.choose(TIME),
  },
  {
    name: 'Say where everything stands',
    keys: ['Y'],
    group: 'What is shown',
    when: hasRun,
    run: (session) => session.ask(),
  },
  {
    name: 'Under the hood',
    keys: ['U'],
    group: 'What is shown',
    when: hasRun,
    run: ({ playback }) => playback.setOptions(otherView(playback)),
  },
  ...CONTROL_COMMANDS,
  { name: 'Next theme', keys: ['D'], group: 'What is shown', run: (session) => session.nextTheme() },
  { name: 'Keys and settings', keys: ['?'], group: 'Help', run: (session) => session.show('keys') },
  { name: 'All commands', keys: ['Ctrl+K', '/'], group: 'Help', run: (session) => session.show('commands') },
  { name: 'Share this moment', keys: [], group: 'Help', run: (session) => session.show('share') },
  { name: 'Prove it', keys: [], group: 'Help', when: hasRun, run: (session) => session.show('prove') },
];

function otherView({ store }: Playback): Partial<Options> {
  return { feeder: store.getState().options.feeder === 'scheduled' ? 'with-put' : 'scheduled' };
}

function playOrPause({ playback }: Session): void {
  const state = playback.store.getState();
  if (state.playing) playback.pause();
  else if (!isOver(state)) playback.play();
}

/** The digits: each lets the process with that number go next, if there is one; with Shift until it waits or ends. */
export function digitCommands({ playback }: Session): readonly Command[] {
  const { trace, cursor } = playback.store.getState();
  if (trace === null) return [];
  return turnAt(trace, cursor)
    .state.processes.slice(0, 10)
    .flatMap(({ no, name }) => [
      {
        name: `Let ${name} go next`,
        keys: [String(no)],
        group: 'Who goes next',
        run: () => playback.choose(tidOf(no)),
      },
      runAlone(no, name),
    ]);
}

/** All that can be done on the page that is open. */
export function commandsOf(session: Session): readonly Command[] {
  return [...COMMANDS, ...digitCommands(session)].filter(({ when }) => when?.(session) ?? true);
}

/** The part of a keyboard event that says which key it was. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key is called, the surest name first. A digit is known by its place, since some keyboards type it with Shift;
 * a sign by what it types; ⌘ is Ctrl.
 */
export function keyNames({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Press): readonly string[] {
  const held = ctrlKey || metaKey ? 'Ctrl+' : shiftKey ? 'Shift+' : '';
  const names: string[] = [];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && (code.startsWith('Digit') || key === digit)) names.push(held + digit);
  // with Alt some systems type another sign than the letter on the key
  const typed = (altKey && /^Key([A-Z])$/.exec(code)?.[1]) || key;
  if (typed === ' ') names.push(`${held}Space`);
  else if (typed.length > 1 || typed.toLowerCase() !== typed.toUpperCase()) {
    names.push(held + (typed.length > 1 ? typed : typed.toUpperCase()));
  } else if (!/\d/.test(typed) && held !== 'Ctrl+') names.push(typed);
  return names;
}

/** The command of a key, or null. `letterKeys` says when the keys that type one character count. */
export function commandOf(press: Press, letterKeys: LetterKeys, session: Session): Command | null {
  const commands = commandsOf(session);
  for (const name of keyNames(press)) {
    const needsAlt = isCharacter(name) && letterKeys === 'alt';
    if ((isCharacter(name) && letterKeys === 'off') || press.altKey !== needsAlt) continue;
    const command = commands.find(({ keys }) => keys.includes(name));
    if (command !== undefined) return command;
  }
  return null;
}

/** True for the name of a key that types one character (WCAG 2.1.4). */
export function isCharacter(name: string): boolean {
  return name.replace('Shift+', '').length === 1;
}

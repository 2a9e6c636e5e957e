import { expect, test } from 'vitest';
import { LISTINGS } from '../content/all';
import { articleOrder, runInline, type Trace } from '../kernel';
import type { LetterKeys, Session } from '../store';
import { COMMANDS, commandOf, isCharacter, keyNames, type Press } from './commands';

function press(key: string, code: string, held: Partial<Press> = {}): Press {
  return { key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

const shift = { shiftKey: true };
const alt = { altKey: true };

test.each<[string, Press, string[]]>([
  ['a letter', press('t', 'KeyT'), ['T']],
  ['a letter with the lock on', press('T', 'KeyT'), ['T']],
  ['a letter with Shift', press('R', 'KeyR', shift), ['Shift+R']],
  ['a letter where the layout has moved it', press('z', 'KeyY'), ['Z']],
  ['a letter with Alt, which types another sign on a Mac', press('†', 'KeyT', alt), ['T']],
  ['a named key', press('ArrowRight', 'ArrowRight'), ['ArrowRight']],
  ['a named key with Shift', press('ArrowRight', 'ArrowRight', shift), ['Shift+ArrowRight']],
  ['the space bar', press(' ', 'Space'), ['Space']],
  ['a sign, whatever it takes to type it', press('?', 'Slash', shift), ['?']],
  ['a digit', press('1', 'Digit1'), ['1']],
  ['a digit on a keyboard that types it with Shift', press('&', 'Digit1'), ['1', '&']],
  ['a digit with Shift', press('!', 'Digit1', shift), ['Shift+1', '!']],
  ['a digit with Shift, typed so', press('1', 'Digit1', shift), ['Shift+1']],
  ['a slash on a German keyboard', press('/', 'Digit7', shift), ['Shift+7', '/']],
  ['a digit of the number pad', press('4', 'Numpad4'), ['4']],
  ['the number pad as arrows', press('ArrowLeft', 'Numpad4'), ['ArrowLeft']],
  ['Ctrl', press('k', 'KeyK', { ctrlKey: true }), ['Ctrl+K']],
  ['the command key', press('k', 'KeyK', { metaKey: true }), ['Ctrl+K']],
  ['Ctrl and a digit', press('1', 'Digit1', { ctrlKey: true }), ['Ctrl+1']],
])('%s', (_, pressed, names) => {
  expect(keyNames(pressed)).toEqual(names);
});

const listing = LISTINGS[0];
if (listing === undefined) throw new Error('no listing');
const whole = runInline(listing, articleOrder);

function nameFor(pressed: Press, letterKeys: LetterKeys, trace: Trace | null = whole): string | null {
  const state = { trace, cursor: trace === null ? 0 : trace.turns.length - 1 };
  const session = { playback: { store: { getState: () => state } } } as unknown as Session;
  return commandOf(pressed, letterKeys, session)?.name ?? null;
}

test('a digit is for the process with that number, and for nothing if there is none', () => {
  expect(nameFor(press('1', 'Digit1'), 'on')).toBe('Let Process-1 go next');
  expect(nameFor(press('7', 'Digit7'), 'on')).toBeNull();
  expect(nameFor(press('/', 'Digit7', shift), 'on')).toBe('All commands');
});

test('single-letter keys off: letters, digits and signs do nothing, all others do', () => {
  for (const pressed of [
    press('t', 'KeyT'),
    press('1', 'Digit1'),
    press('?', 'Slash', shift),
    press(']', 'BracketRight'),
  ])
    expect(nameFor(pressed, 'off')).toBeNull();
  expect(nameFor(press('ArrowRight', 'ArrowRight'), 'off')).toBe('Step');
  expect(nameFor(press(' ', 'Space'), 'off')).toBe('Play or pause');
  expect(nameFor(press('k', 'KeyK', { ctrlKey: true }), 'off')).toBe('All commands');
});

test('single-letter keys only with Alt: not without it, and no other key with it', () => {
  expect(nameFor(press('t', 'KeyT'), 'alt')).toBeNull();
  expect(nameFor(press('t', 'KeyT', alt), 'alt')).toBe('Let time pass');
  expect(nameFor(press('†', 'KeyT', alt), 'alt')).toBe('Let time pass');
  expect(nameFor(press('1', 'Digit1', alt), 'alt')).toBe('Let Process-1 go next');
  expect(nameFor(press('ArrowLeft', 'ArrowLeft'), 'alt')).toBe('Step back');
  expect(nameFor(press('ArrowLeft', 'ArrowLeft', alt), 'alt')).toBeNull();
  expect(nameFor(press('t', 'KeyT', alt), 'on')).toBeNull();
});

test('a page without a run leaves the keys of a run alone', () => {
  expect(nameFor(press(' ', 'Space'), 'on', null)).toBeNull();
  expect(nameFor(press('d', 'KeyD'), 'on', null)).toBe('Next theme');
});

test('no key is for two commands, and each is named as a press is', () => {
  const keys = COMMANDS.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys.filter(isCharacter)) expect(key.at(-1)).toBe(key.at(-1)?.toUpperCase());
});

import { type Options, TIME, tidOf } from '../kernel';
import { isOver, type Playback, type Session } from '../store';

/** Something the learner can do: its name and its keys stand here, and nowhere else. */
export interface Command {
  readonly name: string;
  /** `event.key` of the keys that do it; one letter is a single-letter key. */
  readonly keys: readonly string[];
  readonly run: (session: Session) => void;
}

/** What the keys of a page with a stage do (the digits apart). */
export const COMMANDS: readonly Command[] = [
  { name: 'Step', keys: ['ArrowRight', ']'], run: ({ playback }) => playback.step() },
  { name: 'Step back', keys: ['ArrowLeft', '['], run: ({ playback }) => playback.back() },
  { name: 'Play or pause', keys: [' ', 'k'], run: playOrPause },
  { name: 'Back to the start', keys: ['Home'], run: ({ playback }) => playback.seek(0) },
  { name: 'Run to the end', keys: ['End'], run: ({ playback }) => playback.toEnd() },
  { name: 'Let time pass', keys: ['t'], run: ({ playback }) => playback.choose(TIME) },
  { name: 'Under the hood', keys: ['u'], run: ({ playback }) => playback.setOptions(otherView(playback)) },
  { name: 'Next theme', keys: ['d'], run: (session) => session.nextTheme() },
];

function otherView({ store }: Playback): Partial<Options> {
  return { feeder: store.getState().options.feeder === 'scheduled' ? 'with-put' : 'scheduled' };
}

function playOrPause({ playback }: Session): void {
  const state = playback.store.getState();
  if (state.playing) playback.pause();
  else if (!isOver(state)) playback.play();
}

/** The command of a key, or null. A digit lets the process with that number go next. */
export function commandOf(key: string, code: string): Command | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) {
    const no = Number(digit);
    return { name: `Let process ${no} go`, keys: [digit], run: ({ playback }) => playback.choose(tidOf(no)) };
  }
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return COMMANDS.find((command) => command.keys.includes(wanted)) ?? null;
}

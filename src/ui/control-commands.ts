import { type Session, speedBeside } from '../store';
import type { Command } from './commands';

const hasRun = ({ playback }: Session): boolean => playback.store.getState().trace !== null;
/** In the lab nobody goes by itself. */
const runsByItself = (session: Session): boolean =>
  hasRun(session) && session.playback.store.getState().listing?.commanded !== true;

/** How far a run goes on, how fast it is played, and the run that was left. */
export const CONTROL_COMMANDS: readonly Command[] = [
  {
    name: 'Run until something happens: what is set in the bar',
    keys: ['R'],
    when: runsByItself,
    run: ({ playback }) => playback.runUntil(),
  },
  {
    name: 'Run until the end, or an exception that nobody catches',
    keys: ['Shift+R'],
    when: runsByItself,
    run: ({ playback }) => playback.runUntil('end'),
  },
  { name: 'Slower', keys: ['-'], when: hasRun, run: (session) => changeSpeed(session, -1) },
  { name: 'Faster', keys: ['='], when: hasRun, run: (session) => changeSpeed(session, 1) },
  {
    name: 'Compare with the run before',
    keys: ['X'],
    group: 'What is shown',
    when: runsByItself,
    run: ({ playback }) => playback.compare(true),
  },
];

/** Lets this process go until it waits or ends. */
export function runAlone(no: number, name: string): Command {
  return {
    name: `Let ${name} go until it waits or ends`,
    keys: [`Shift+${no}`],
    group: 'Who goes next',
    when: runsByItself,
    run: ({ playback }) => playback.runProcess(no),
  };
}

function changeSpeed(session: Session, by: number): void {
  session.change({ speed: speedBeside(session.playback.store.getState().speed, by) });
}

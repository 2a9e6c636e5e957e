/** What a turn shows on its way, apart from its messages: a pure function like the picture. */
import { isFeeder, outcomeOf, processNoOf, type Turn } from '../../kernel';
import type { How } from './animate';
import type { Arrangement } from './layout';
import { compared } from './select';

/** Something on the floor that comes in its own way. */
export interface Cue {
  /** CSS selector of what moves. */
  readonly at: string;
  readonly how: How;
  /** s */
  readonly duration: number;
  readonly delay: number;
}

const FADE = { opacity: [0, 1] };
const POP = { transform: ['scale(0.7)', 'none'], ...FADE };
const slide = (y: number) => ({ transform: [`translate(0px, ${y}px)`, 'none'], ...FADE });

/** The cues of the turn that leads from one state to the next. */
export function cuesOf(was: Turn, { choice, events, state }: Turn, { cards }: Arrangement): Cue[] {
  const cues: Cue[] = [];
  const play = (at: string, how: How, duration: number, delay = 0) => {
    cues.push({ at, how, duration, delay });
  };
  if (isFeeder(choice ?? ''))
    play(
      `[data-process="${processNoOf(choice ?? '')}"] .cog`,
      { transform: ['rotate(-80deg)', 'none'] },
      0.4,
    );
  const received = events.some((event) => event.type === 'pipe.read');
  for (const event of events) {
    const card = 'process' in event ? `[data-process="${event.process}"]` : '';
    if (event.type === 'process.created') play(card, FADE, 0.2);
    else if (event.type === 'process.started') {
      const [child, parent] = [cards[event.process], cards[event.parent]];
      if (child === undefined || parent === undefined) continue;
      const from = `translate(${parent.x - child.x}px, ${parent.y - child.y}px)`;
      play(card, { transform: [from, 'none'] }, 0.48);
      play(`${card} .vars`, FADE, 0.16, 0.48);
    } else if (event.type === 'variable.set' && !event.born) {
      const { name, process } = event;
      if (cards[process]?.look !== 'chip') play(`${card} [data-value="${name}"]`, slide(8), 0.2);
      for (const { no } of state.processes)
        if (no !== process && compared(was.state, name, process, no) !== compared(state, name, process, no))
          play(
            `.differ[data-of~="${process}"][data-of~="${no}"]`,
            { transform: ['scaleX(0)', 'none'] },
            0.2,
            0.2,
          );
    } else if (event.type === 'call.returned')
      play(`${card} [data-value="result"]`, FADE, 0.2, received ? 0.4 : 0.08);
    else if (event.type === 'exception.raised') play(`${card} .pop`, POP, 0.14);
    else if (event.type === 'exception.caught') play(`${card} .caught-tag`, FADE, 0.16);
    else if (event.type === 'process.exited') play(`${card} .exit`, POP, 0.2, 0.2);
    else if (event.type === 'queue.asked')
      play(`[data-row~="${event.method}"] .looks`, { transform: ['scaleY(0)', 'none'] }, 0.24);
    else if (event.type === 'wait.begun') {
      // a message is at the gate before anybody waits there
      const delay = event.wait.for === 'slot' ? 0.36 : 0.12;
      play(`[data-wire="${event.process}"]`, FADE, 0.24, delay);
      play(`${card} .plate.why`, FADE, 0.2, delay + 0.24);
    }
  }
  if (outcomeOf(state) === 'stuck' && outcomeOf(was.state) !== 'stuck')
    play('[data-wire]', { opacity: [1, 0.2, 1] }, 0.32, 0.4);
  return cues;
}

/** The cues of a turn that is undone: what it set slides back. */
export function cuesBack({ events }: Turn): Cue[] {
  return events.flatMap((event) =>
    event.type === 'variable.set' && !event.born
      ? [
          {
            at: `[data-process="${event.process}"] [data-value="${event.name}"]`,
            how: slide(-8),
            duration: 0.2,
            delay: 0,
          },
        ]
      : [],
  );
}

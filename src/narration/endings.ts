import { leftBehind, type Turn } from '../kernel';
import { type Part, type Sentence, textOf } from './phrase';
import { together } from './process-sentences';
import { say } from './say';
import { happened, nameOf, type Step } from './step';

/** The end of a process by a signal: at once, with whatever it held. */
export function saidDeath({ before, was, state, events }: Step): Sentence | null {
  const exited = happened(events, 'process.exited');
  if (exited === undefined || before.signal === null) return null;
  const held = was.queues.find((queue) => queue.reader === before.no);
  const lock = held === undefined || state.queues[held.id]?.reader !== before.no ? null : { code: held.name };
  return say(before.no, 'died', before.name, { code: before.signal }, exited.code, lock);
}

/** The sentence, and what a turn in which a process ended lost or ended with it. */
export function withLosses(sentence: Sentence, before: Turn, turn: Turn): Sentence {
  const { state, events } = turn;
  const more: (readonly Part[])[] = [];
  const daemons = events.flatMap((event) =>
    event.type === 'signal.sent' && sentence.kind.startsWith('exit') ? [nameOf(state, event.process)] : [],
  );
  if (daemons.length > 0) more.push(say(null, 'daemons', daemons).phrase);
  if (happened(events, 'process.exited') !== undefined) {
    for (const event of events)
      if (event.type === 'items.lost') more.push(say(null, 'lost', event.items).phrase);
    const known = leftBehind(before.state);
    for (const { queue, items } of leftBehind(state)) {
      if (known.some((one) => one.queue === queue)) continue;
      more.push(say(null, 'left', items, { code: state.queues[queue]?.name ?? '' }).phrase);
    }
  }
  return more.length === 0 ? sentence : joined(sentence, more);
}

/** A sentence with others after it. */
export function joined(sentence: Sentence, more: readonly (readonly Part[])[]): Sentence {
  const phrase = together([sentence.phrase, ...more]);
  return { ...sentence, phrase, text: textOf(phrase) };
}

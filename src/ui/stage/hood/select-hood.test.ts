import { describe, expect, it } from 'vitest';
import { listingOf } from '../../../content/all';
import { articleOrder, type Choice, DEFAULT_OPTIONS, runInline, scripted, turnAt } from '../../../kernel';
import { hoodTickets } from './hood-tickets';
import { arrangeHood } from './layout-hood';
import { answersOf, outboxOf, referencesOf, seatsOf } from './select-hood';

function at(id: string, choices: readonly Choice[], steps: number) {
  const listing = listingOf(id);
  if (listing === undefined) throw new Error(id);
  const trace = runInline(listing, scripted(choices, articleOrder), {
    options: { ...DEFAULT_OPTIONS, feeder: 'scheduled' },
    limit: steps,
  });
  const turn = turnAt(trace, steps);
  const [queue] = turn.state.queues;
  if (queue === undefined) throw new Error('no queue');
  return { trace, turn, state: turn.state, queue, lines: listing.source.split('\n') };
}

const WRITER_FIRST: readonly Choice[] = [...Array<string>(11).fill('0'), ...Array<string>(6).fill('1')];

describe('under the hood', () => {
  it('the queue is full and empty at once while both messages are in the outbox', () => {
    const { state, queue } = at('listing-3-bounded', WRITER_FIRST, 16);
    expect(answersOf(queue, undefined).map(({ call, value }) => [call, value])).toEqual([
      ['full', true],
      ['empty', true],
    ]);
    expect(seatsOf(queue)).toEqual([
      { who: 1, how: 'reserved' },
      { who: 1, how: 'reserved' },
    ]);
    const box = state.processes[1] && outboxOf(state, queue, state.processes[1]);
    expect(box?.live.map((item) => item.repr)).toEqual(["'message 0'", "'message 1'"]);
    expect(box).toMatchObject({ canGo: true, held: null, writing: false });
  });

  it('a message is one ticket, in the outbox and then in the pipe', () => {
    const arrangement = arrangeHood(
      { w: 968, h: 544 },
      { sides: ['put', 'get'], senders: [false, true, false], maxsize: 2 },
    );
    const before = at('listing-3-bounded', WRITER_FIRST, 16);
    const after = at('listing-3-bounded', [...WRITER_FIRST.slice(0, 16), '1f'], 17);
    const where = ({ turn, queue }: typeof before) =>
      hoodTickets(turn, queue, arrangement, new Map()).map((ticket) => [ticket.id, ticket.at]);
    expect(where(before)).toEqual([
      ['1.0', 'outbox'],
      ['1.1', 'outbox'],
    ]);
    expect(where(after)).toEqual([
      ['1.0', 'pipe'],
      ['1.1', 'outbox'],
    ]);
  });

  it('a message in the outbox is still the object its sender changes', () => {
    const { trace, state, queue, lines } = at('mutate-after-put', Array<string>(6).fill('0'), 6);
    expect([...referencesOf(trace, state, queue, lines).values()]).toEqual([
      { item: '0.0', name: 'fruit', repr: "['apple', 'pear']" },
    ]);
  });
});

/** How one step becomes the next. The picture is complete before anything moves; motion only shows the way there. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Turn } from '../../kernel';
import { painted } from '../parts/painted';
import { ENTER, type How, type Moving, type Pace, TRAVEL } from './animate';
import { type Cue, cuesBack, cuesOf } from './cues';
import type { Arrangement, Point } from './layout';
import { standing, type TicketView, translate } from './message-places';
import { type Move, setOut } from './set-out';

type Moments = typeof import('./moments');

// what few steps have is fetched for the first that has it, once its picture is out
let moments: Moments | null = null;

async function fetchMoments(): Promise<Moments> {
  await painted();
  moments = await import('./moments');
  return moments;
}

export interface Frame {
  readonly turn: Turn;
  readonly tickets: readonly TicketView[];
  readonly arrangement: Arrangement;
  readonly animate: boolean;
  /** 2: everything takes half as long; nothing: 1. */
  readonly speed?: number;
  readonly onMoving: ((moving: boolean) => void) | undefined;
}

/** At this speed what travels is a trail of the same length for all, s. */
const FAST = 4;
const TRAIL = 0.12;

/**
 * Plays the step that led to this frame; one back is played the other way round, in half the time. Whatever was still
 * moving is cut short first: it stands where the picture says. Every animation ends on the very styles React has
 * written, so nothing of it stays in the document.
 */
export function useStepMotion(floor: RefObject<HTMLElement | null>, frame: Frame): void {
  const running = useRef<Moving[]>([]);
  const moving = useRef(false);
  const before = useRef<Frame | null>(null);
  const { turn, onMoving } = frame;
  const latest = useRef(frame);
  latest.current = frame;
  useLayoutEffect(() => {
    const now = latest.current;
    const was = before.current;
    before.current = now;
    for (const one of running.current) one.cancel();
    const started: Moving[] = [];
    running.current = started;
    const box = floor.current;
    let soon: Promise<unknown> | null = null;
    if (now.animate && was !== null && was.turn !== turn && box !== null) {
      const back = turn.state.turn < was.turn.state.turn;
      const { speed = 1 } = now;
      const pace = back ? 2 * speed : speed;
      const moves = [
        ...moveTickets(box, was, latest, back, pace),
        ...reveal(box, back ? cuesBack(was.turn) : cuesOf(was.turn, turn, now.arrangement)),
      ];
      if (moves.length > 0) started.push(setOut(moves, pace));
      const addMoments = ({ momentsOf }: Moments) => started.push(...momentsOf(box, was.turn, turn, pace));
      if ((back ? was.turn : turn).events.some(({ type }) => /^(clock|std)/.test(type))) {
        if (moments !== null) addMoments(moments);
        else
          soon = fetchMoments().then(
            (fetched) => running.current === started && addMoments(fetched),
            () => {},
          );
      }
    }
    const say = (is: boolean) => {
      if (is !== moving.current) onMoving?.(is);
      moving.current = is;
    };
    say(started.length > 0 || soon !== null);
    if (!moving.current) return;
    Promise.resolve(soon)
      .then(() => Promise.all(started.map((one) => one.finished)))
      .then(() => {
        if (running.current !== started) return;
        running.current = [];
        say(false);
      });
  }, [floor, turn, onMoving]);
  useLayoutEffect(
    () => () => {
      for (const one of running.current) one.cancel();
      running.current = [];
      if (moving.current) latest.current.onMoving?.(false);
      moving.current = false;
    },
    [],
  );
}

function moveTickets(
  floor: HTMLElement,
  was: Frame,
  latest: RefObject<Frame>,
  back: boolean,
  speed: number,
): Move[] {
  const { current: now } = latest;
  const old = new Map(was.tickets.map((ticket) => [ticket.id, ticket]));
  const takes = !back && now.tickets.some((ticket) => ticket.at === 'taken');
  return now.tickets.flatMap((ticket): Move[] => {
    const known = old.get(ticket.id);
    const from = known ?? origin(ticket, now);
    if (known ? from.x === ticket.x && from.y === ticket.y : back) return [];
    const element = floor.querySelector<HTMLElement>(`[data-ticket="${ticket.id}"]`);
    if (element === null) return [];
    const leaves = known?.at;
    const way =
      leaves === 'outbox' || leaves === 'held' ? [from, ...(ticket.via ?? []), ticket] : [from, ticket];
    const distance = Math.hypot(from.x - ticket.x, from.y - ticket.y);
    const shifts = takes && (ticket.at === 'belt' || ticket.at === 'pipe') && known;
    const usual = shifts ? 0.24 : Math.min(0.56, Math.max(0.32, 0.26 + 0.00035 * distance));
    const duration = speed >= FAST ? TRAIL * speed : usual;
    const delay = shifts ? duration + 0.1 : 0;
    const long = way.length > 2 && speed < FAST;
    const move = (how: How, pace: Pace): Move => ({
      element,
      how,
      pace,
      written: () => {
        const shown = latest.current.tickets.find(({ id }) => id === ticket.id);
        return shown && standing(shown);
      },
    });
    const travel = move(
      { transform: way.map(translate) },
      { duration: long ? 0.7 : duration, delay, ease: TRAVEL },
    );
    if (ticket.at === 'taken')
      return [travel, move({ opacity: [1, 0] }, { duration: 0.2, delay: duration, ease: ENTER })];
    return known && leaves !== 'taken'
      ? [travel]
      : [travel, move({ opacity: [0, 1] }, { duration: 0.14, ease: ENTER })];
  });
}

// a new message comes out of its sender's card; one that had no room before comes where it stands
function origin(ticket: TicketView, { turn, arrangement }: Frame): Point {
  const card = arrangement.cards[ticket.from];
  const isNew = turn.events.some((event) =>
    event.type === 'item.buffered' ? event.item.id === ticket.id : event.type === 'wait.begun',
  );
  if (card === undefined || !isNew) return ticket;
  return { x: card.x + card.w / 2 - ticket.w / 2, y: card.y + card.h - ticket.h - 8 };
}

function reveal(floor: HTMLElement, cues: readonly Cue[]): Move[] {
  return cues.flatMap(({ at, how, duration, delay }) =>
    Array.from(floor.querySelectorAll<HTMLElement>(at), (element) => ({
      element,
      how,
      pace: { duration, delay, ease: ENTER },
    })),
  );
}

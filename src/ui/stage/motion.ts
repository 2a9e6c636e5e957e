/** How one step becomes the next. The picture is complete before anything moves; motion only shows the way there. */
import { animateMini } from 'framer-motion';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isFeeder, processNoOf, type Turn } from '../../kernel';
import type { Arrangement, Point } from './layout';
import type { TicketView } from './message-places';

const TRAVEL = [0.65, 0, 0.35, 1] as const;
const ENTER = [0.2, 0, 0, 1] as const;

interface Frame {
  readonly turn: Turn;
  readonly tickets: readonly TicketView[];
  readonly arrangement: Arrangement;
  readonly animate: boolean;
  /** 2: everything takes half as long; nothing: 1. */
  readonly speed?: number;
  readonly onMoving: ((moving: boolean) => void) | undefined;
}

type Controls = ReturnType<typeof animateMini>;
type How = Parameters<typeof animateMini>[1];
type Pace = { readonly duration: number; readonly delay?: number; readonly ease: readonly number[] };

/** At this speed what travels is a trail of the same length for all, s. */
const FAST = 4;
const TRAIL = 0.12;

// durations are those of speed 1
function animate(element: Element, how: How, { duration, delay = 0, ease }: Pace, speed: number): Controls {
  return animateMini(element, how, {
    duration: duration / speed,
    delay: delay / speed,
    ease: ease as [number, number, number, number],
  });
}

/**
 * Plays the step that led to this frame. Whatever was still moving is cut short first: it stands where the picture
 * says. Every animation ends on the very styles React has written, so nothing of it stays in the document.
 */
export function useStepMotion(floor: RefObject<HTMLElement | null>, frame: Frame): void {
  const running = useRef<Controls[]>([]);
  const before = useRef<Frame | null>(null);
  const { turn, onMoving } = frame;
  const latest = useRef(frame);
  latest.current = frame;
  useLayoutEffect(() => {
    const now = latest.current;
    const was = before.current;
    before.current = now;
    const cut = running.current;
    for (const one of cut) one.cancel();
    const box = floor.current;
    const shows = now.animate && was !== null && was.turn !== turn && box !== null;
    const started = shows ? [...moveTickets(box, was, now), ...reveal(box, now)] : [];
    running.current = started;
    if (started.length === 0) {
      if (cut.length > 0) onMoving?.(false);
      return;
    }
    onMoving?.(true);
    Promise.all(started.map((one) => one.finished)).then(() => {
      if (running.current !== started) return;
      running.current = [];
      onMoving?.(false);
    });
  }, [floor, turn, onMoving]);
}

function moveTickets(floor: HTMLElement, was: Frame, now: Frame): Controls[] {
  const old = new Map(was.tickets.map((ticket) => [ticket.id, ticket]));
  const { speed = 1 } = now;
  const takes = now.tickets.some((ticket) => ticket.at === 'taken');
  return now.tickets.flatMap((ticket): Controls[] => {
    const element = floor.querySelector(`[data-ticket="${ticket.id}"]`);
    const from = old.get(ticket.id) ?? origin(ticket, now.arrangement);
    if (element === null || (from.x === ticket.x && from.y === ticket.y)) return [];
    const leaves = old.get(ticket.id)?.at;
    const way =
      leaves === 'outbox' || leaves === 'held' ? [from, ...(ticket.via ?? []), ticket] : [from, ticket];
    const distance = Math.hypot(from.x - ticket.x, from.y - ticket.y);
    const shifts = takes && (ticket.at === 'belt' || ticket.at === 'pipe') && old.has(ticket.id);
    const usual = shifts ? 0.24 : Math.min(0.56, Math.max(0.32, 0.26 + 0.00035 * distance));
    const duration = speed >= FAST ? TRAIL * speed : usual;
    const delay = shifts ? duration + 0.1 : 0;
    const long = way.length > 2 && speed < FAST;
    const moves = animate(
      element,
      { transform: way.map(at) },
      { duration: long ? 0.7 : duration, delay, ease: TRAVEL },
      speed,
    );
    if (ticket.at === 'taken') {
      return [
        moves,
        animate(element, { opacity: [1, 0] }, { duration: 0.2, delay: duration, ease: ENTER }, speed),
      ];
    }
    return old.has(ticket.id)
      ? [moves]
      : [moves, animate(element, { opacity: [0, 1] }, { duration: 0.14, ease: ENTER }, speed)];
  });
}

function at({ x, y }: Point): string {
  return `translate(${x}px, ${y}px)`;
}

// a new message comes out of its sender's card
function origin(ticket: TicketView, { cards }: Arrangement): Point {
  const card = cards[ticket.from];
  if (card === undefined) return ticket;
  return { x: card.x + card.w / 2 - ticket.w / 2, y: card.y + card.h - ticket.h - 8 };
}

function reveal(floor: HTMLElement, { turn, arrangement, speed = 1 }: Frame): Controls[] {
  const started: Controls[] = [];
  const play = (selector: string, how: How, duration: number, delay = 0) => {
    const element = floor.querySelector(selector);
    if (element !== null) started.push(animate(element, how, { duration, delay, ease: ENTER }, speed));
  };
  if (isFeeder(turn.choice ?? ''))
    play(
      `[data-process="${processNoOf(turn.choice ?? '')}"] .cog`,
      { transform: ['rotate(-80deg)', 'none'] },
      0.4,
    );
  const received = turn.events.some((event) => event.type === 'pipe.read');
  for (const event of turn.events) {
    const card = 'process' in event ? `[data-process="${event.process}"]` : '';
    if (event.type === 'process.created') play(card, { opacity: [0, 1] }, 0.2);
    else if (event.type === 'process.started') {
      const [child, parent] = [arrangement.cards[event.process], arrangement.cards[event.parent]];
      if (child === undefined || parent === undefined) continue;
      play(card, { transform: [at({ x: parent.x - child.x, y: parent.y - child.y }), 'none'] }, 0.48);
    } else if (event.type === 'variable.set' && !event.born) {
      play(
        `${card} [data-value="${CSS.escape(event.name)}"]`,
        { transform: ['translate(0px, 8px)', 'none'], opacity: [0, 1] },
        0.2,
      );
    } else if (event.type === 'call.returned') {
      play(`${card} [data-value="result"]`, { opacity: [0, 1] }, 0.2, received ? 0.4 : 0.08);
    } else if (event.type === 'exception.raised')
      play(`${card} .pop`, { transform: ['scale(0.7)', 'none'], opacity: [0, 1] }, 0.14);
  }
  return started;
}

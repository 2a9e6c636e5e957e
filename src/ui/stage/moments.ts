/** What only some steps have: time that passes, and lines that are printed. What it adds is gone when it is over. */
import type { Process, Turn } from '../../kernel';
import { painted } from '../parts/painted';
import { dashesOf } from '../parts/Ring';
import { animate, ENTER, LIFT, type Moving, TRAVEL } from './animate';
import { landingOf } from './landing';
import './moments.css';

/** The moments on the way from one turn to the other. A line is not taken back when its step is. */
export function momentsOf(floor: HTMLElement, was: Turn, now: Turn, speed: number): Moving[] {
  const [from, to] = [was.state.now, now.state.now];
  const started = from === to ? [] : passing(floor, from, now, speed);
  if (now.state.turn < was.state.turn) return started;
  const printed = now.events.flatMap((event) =>
    event.type === 'stdout.written' || event.type === 'stderr.written' ? [event] : [],
  );
  const [first] = printed;
  if (first !== undefined)
    started.push(lifting(floor, first.process, printed.map(({ text }) => text).join('\n'), speed));
  return started;
}

/** Wall time for so much program time, s: both in ms. */
export function sweepOf(passed: number): number {
  return Math.min(1.2, 0.4 * Math.sqrt(Math.abs(passed) / 1000));
}

// the clock, where there is room for one, and every ring, together and evenly
function passing(floor: HTMLElement, from: number, { state }: Turn, speed: number): Moving[] {
  const pace = { duration: sweepOf(state.now - from), ease: 'linear' } as const;
  const rings = state.processes.flatMap((process) => {
    const ring = floor.querySelector(`[data-process="${process.no}"] .ring`);
    const circle = ring?.querySelector('.left');
    const span = spanOf(process);
    if (!ring || !circle || span === null) return [];
    const left = (now: number) => Math.min(span.total, Math.max(0, span.until - now));
    const dashes = [from, state.now].map((now) => dashesOf(left(now) / span.total));
    return [{ ring, left, moves: animate(circle, { strokeDasharray: dashes }, pace, speed) }];
  });
  const numbers = rings.flatMap(({ ring, left }) => {
    const element = ring.querySelector('.num b');
    return element === null ? [] : [{ element, at: (now: number) => (left(now) / 1000).toFixed(1) }];
  });
  const moves = rings.map((one) => one.moves);
  const clock = floor.querySelector('.clock b');
  const sweep = document.createElement('i');
  if (clock !== null) {
    sweep.className = 'sweep';
    clock.append(sweep);
    const ends = ['scaleX(0)', 'scaleX(1)'];
    const transform = from < state.now ? ends : ends.reverse();
    moves.push(animate(sweep, { transform }, pace, speed));
    numbers.push({ element: clock, at: (now) => `${(now / 1000).toFixed(2)} s` });
  }
  const [hand, ...rest] = moves;
  if (hand === undefined) return [];
  let frame = 0;
  const draw = () => {
    const now = from + (state.now - from) * Math.min(1, hand.time / (pace.duration / speed));
    for (const { element, at } of numbers) element.setAttribute('data-count', at(now));
    frame = requestAnimationFrame(draw);
  };
  draw();
  const end = () => {
    cancelAnimationFrame(frame);
    for (const { element } of numbers) element.removeAttribute('data-count');
    sweep.remove();
  };
  return [endingWith(hand, end), ...rest];
}

function spanOf({ wait, since }: Process): { until: number; total: number } | null {
  return wait?.until == null ? null : { until: wait.until, total: wait.until - since };
}

// a printed line leaves its card and arrives in the output, or at the tab behind which that lies; it sets out when the
// picture is there, which it would hold up
function lifting(floor: HTMLElement, process: number, text: string, speed: number): Moving {
  const slip = document.createElement('p');
  slip.className = 'slip';
  slip.setAttribute('aria-hidden', 'true');
  slip.textContent = text;
  let moves: Moving | null = null;
  let cancelled = false;
  const setOut = () => {
    const card = floor.querySelector(`[data-process="${process}"]`)?.getBoundingClientRect();
    const landing = landingOf(document);
    if (card === undefined || landing === null) return undefined;
    document.body.append(slip);
    const most = innerWidth - slip.offsetWidth - 8;
    const from = `translate(${Math.min(card.left + 12, most)}px, ${card.bottom - 40}px)`;
    const to = `translate(${Math.min(landing.x, most)}px, ${landing.y}px)`;
    moves = endingWith(
      animate(slip, { opacity: [1, 0] }, { duration: 0.12, delay: LIFT, ease: ENTER }, speed),
      () => slip.remove(),
    );
    animate(slip, { transform: [from, to] }, { duration: LIFT, ease: TRAVEL }, speed);
    return moves.finished;
  };
  return {
    finished: painted().then(() => (cancelled ? undefined : setOut())),
    cancel: () => {
      cancelled = true;
      moves?.cancel();
      slip.remove();
    },
  };
}

function endingWith(moves: Moving, end: () => void): Moving {
  return {
    finished: moves.finished.then(end),
    cancel: () => {
      moves.cancel();
      end();
    },
  };
}

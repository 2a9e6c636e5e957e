import { painted } from '../parts/painted';
import { animate, type How, type Moving, type Pace } from './animate';

/** What moves in a step, and how. */
export interface Move {
  readonly element: HTMLElement | SVGElement;
  readonly how: How;
  readonly pace: Pace;
  /** What React has written on it by now, where that is not its last keyframe for good. */
  readonly written?: () => Readonly<Record<string, string | number>> | undefined;
}

/**
 * Moves all this once the step is painted. Until then each stands where it sets out, as it does in the first moment of its
 * way: so the frame that answers a key has no animation to begin and no layer to make for one.
 */
export function setOut(moves: readonly Move[], speed: number): Moving {
  for (const { element, how } of moves) for (const name in how) write(element, name, how[name]?.[0]);
  const stand = () => {
    for (const { element, how, written } of moves) {
      const now = written?.();
      for (const name in how) write(element, name, now?.[name] ?? how[name]?.at(-1));
    }
  };
  let going: readonly Moving[] | null = null;
  let over = false;
  return {
    finished: painted().then(() => {
      if (over) return undefined;
      stand();
      going = moves.map(({ element, how, pace }) => animate(element, how, pace, speed));
      return Promise.all(going.map((one) => one.finished));
    }),
    cancel: () => {
      over = true;
      if (going === null) stand();
      else for (const one of going) one.cancel();
    },
  };
}

function write({ style }: HTMLElement | SVGElement, name: string, value: string | number | undefined): void {
  style.setProperty(name, String(value));
}

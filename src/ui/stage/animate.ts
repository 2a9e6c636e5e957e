import { animateMini } from 'framer-motion';

export const TRAVEL = [0.65, 0, 0.35, 1] as const;
export const ENTER = [0.2, 0, 0, 1] as const;

/** A printed line is on its way to the output for so long, s. */
export const LIFT = 0.32;

/** Something that moves: it can be cut short, and says when it has ended. */
export interface Moving {
  readonly cancel: () => void;
  readonly finished: Promise<unknown>;
}

/** Keyframes, by the name of a CSS property of one word. */
export type How = Record<string, (string | number)[]>;

/** Durations are those of speed 1, s. */
export interface Pace {
  readonly duration: number;
  readonly delay?: number;
  readonly ease: readonly number[] | 'linear';
}

/** Moves an element. It ends on its last keyframe, which must be what is written on the element already. */
export function animate(element: Element, how: How, { duration, delay = 0, ease }: Pace, speed: number) {
  return animateMini(element, how, {
    duration: duration / speed,
    delay: delay / speed,
    ease: ease as [number, number, number, number],
  });
}

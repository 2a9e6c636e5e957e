import type { ProgramNumber } from '../../kernel';

/** The nearest value in range that lies a whole number of steps from the source's. */
export function snapped(spec: ProgramNumber, value: number): number {
  const steps = Math.round((value - spec.initial) / spec.step);
  return inRange(spec, tidy(spec.initial + steps * spec.step));
}

/** The value, or the limit it went past. */
export function inRange(spec: ProgramNumber, value: number): number {
  return Math.min(spec.max, Math.max(spec.min, value));
}

/** What a screen reader says instead of the bare number, or undefined. */
export function valueText(spec: ProgramNumber, value: number): string | undefined {
  if (spec.label.startsWith('maxsize') && value <= 0) return 'no limit';
  if (spec.label.endsWith(', seconds')) return value === 1 ? '1 second' : `${value} seconds`;
  return undefined;
}

/** Without what adding steps leaves behind: to a thousandth. */
export function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}

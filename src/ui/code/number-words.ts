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

/** A typed value, or the sentence that says why it cannot be. */
export function readNumber(spec: ProgramNumber, text: string): { value: number } | { refusal: string } {
  const value = Number(text.trim().replace(',', '.').replace('−', '-'));
  const whole = Number.isInteger(spec.step);
  const fits = text.trim() !== '' && Number.isFinite(value) && value >= spec.min && value <= spec.max;
  if (fits && (!whole || Number.isInteger(value))) return { value: tidy(value) };
  const name = spec.label.replace(/, seconds$/, '');
  const unit = name === spec.label ? '' : ' seconds';
  const range = `${written(spec.min)} to ${written(spec.max)}${unit}`;
  if (fits) return { refusal: `${capital(name)} has to be a whole number.` };
  return { refusal: `${capital(name)} can be ${range}.` };
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function written(value: number): string {
  return String(value).replace('-', '−');
}

// Python's own names keep their small letter.
function capital(name: string): string {
  return /^(what|how|sleep|timeout) /.test(name) ? `${name[0]?.toUpperCase()}${name.slice(1)}` : name;
}

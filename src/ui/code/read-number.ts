import type { ProgramNumber } from '../../kernel';
import { tidy } from './number-words';

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

function written(value: number): string {
  return String(value).replace('-', '−');
}

// Python's own names keep their small letter.
function capital(name: string): string {
  return /^(what|how|sleep|timeout) /.test(name) ? `${name[0]?.toUpperCase()}${name.slice(1)}` : name;
}

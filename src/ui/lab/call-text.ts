/** Calls as Python text. */
import { type Call, type Millis, readCall, repr, type Value } from '../../kernel';

const STRINGS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/gs;
const NOT_PYTHON = /\b(true|false|null)\b|\b0\d/;

/** A call as Python reads it: what was written, unless it holds something only JSON knows. */
export function pythonText(text: string): string {
  const reading = readCall(text);
  if ('problem' in reading) return text.trim();
  const strings = text.match(STRINGS) ?? [];
  const odd = NOT_PYTHON.test(text.replace(STRINGS, '')) || strings.some((one) => /\n|\\\//.test(one));
  return odd ? written(reading.call) : text.trim();
}

function written({ method, args }: Call): string {
  return `${method}(${args.map((one) => repr(one)).join(', ')})`;
}

/** The first argument of a call as Python text, or null. */
export function firstArgument(text: string): string | null {
  const reading = readCall(text);
  const first: Value | undefined = 'call' in reading ? reading.call.args[0] : undefined;
  return first === undefined ? null : repr(first);
}

/** Milliseconds as seconds with as few decimals as they need: `0.0`, `0.5`, `1.25`. */
export function timeText(ms: Millis): string {
  const short = (ms / 1000).toFixed(1);
  return Number(short) * 1000 === ms ? short : String(Math.round(ms) / 1000);
}

/** Reads a link to the lab; fetched with the lab. */
import { type Choice, commandTo, isFeeder, readCall, TIME } from '../kernel';

/** The most calls a link to the lab may hold. */
export const MAX_CALLS = 1000;

/** What a link to the lab asks for. */
export interface LabLink {
  readonly numbers: Readonly<Record<string, number>>;
  readonly calls: readonly Choice[];
}

/** Reads `max`, `n` and `c` of a query. What cannot be read is said in `problems`. */
export function readLab(query: string, params: URLSearchParams, problems: string[]): LabLink {
  const numbers: Record<string, number> = {};
  for (const [key, id] of [
    ['max', 'maxsize'],
    ['n', 'processes'],
  ] as const) {
    const text = params.get(key);
    if (text === null) continue;
    if (/^-?\d{1,9}$/.test(text)) numbers[id] = Number(text);
    else problems.push(`This link’s “${key}” is “${short(text)}”, which is not a number.`);
  }
  // `~` parts the calls, so it is looked for before the text is decoded
  const raw = /(?:^|&)c=([^&]*)/.exec(query)?.[1] ?? '';
  return { numbers, calls: raw === '' ? [] : readCalls(raw.split('~'), problems) };
}

function readCalls(parts: readonly string[], problems: string[]): Choice[] {
  const calls: Choice[] = [];
  for (const [index, part] of parts.entries()) {
    if (index === MAX_CALLS) {
      problems.push(
        `A link to the lab holds at most ${MAX_CALLS} calls; the ${parts.length - index} after them are left out.`,
      );
      break;
    }
    const problem = addCall(calls, decoded(part));
    if (problem === null) continue;
    problems.push(`Call ${index + 1} of this link cannot be made, so it stops before it. ${problem}`);
    break;
  }
  return calls;
}

function addCall(calls: Choice[], text: string): string | null {
  if (text === TIME || isFeeder(text)) {
    calls.push(text);
    return null;
  }
  const match = /^(\d{1,3})\.(.*)$/s.exec(text);
  if (match === null) return `“${short(text)}” does not begin with a process, such as 1.get().`;
  const reading = readCall(match[2] ?? '');
  if ('problem' in reading) return reading.problem;
  calls.push(commandTo(Number(match[1]), (match[2] ?? '').trim()));
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

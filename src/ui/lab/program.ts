/** The lab's calls as a script for real Python. */

import script from './replay.py?raw';
import type { LabStep } from './steps';

/** A moment in which a call is seen to wait, or a message goes from its feeder thread into the pipe; seconds. */
const MOMENT = 0.2;
/** What a slow computer may need besides, seconds. */
const SPARE = 0.3;

/**
 * A script that makes the same calls in the same order in real processes and prints what comes of each.
 * Python 3.8 or later, standard library only.
 */
export function programOf(steps: readonly LabStep[], maxsize: number, processes: number): string {
  const slow = slowness(steps);
  const longest = Math.max(0, ...steps.map(({ until, now }) => (until === null ? 0 : until - now))) / 1000;
  const lines = steps.map(({ process, call, ends }) => {
    const who = process === null ? 'TIME' : String(process);
    return `    (${who}, ${quoted(slow === 1 ? call : slowed(call))}, [${ends.join(', ')}]),\n`;
  });
  return script
    .replace('MAXSIZE = 3', () => `MAXSIZE = ${maxsize}`)
    .replace('CHILDREN = 2', () => `CHILDREN = ${processes - 1}`)
    .replace('SECOND = 1', () => `SECOND = ${slow}`)
    .replace('MOMENT = 0.2', () => `MOMENT = ${MOMENT}`)
    .replace('PATIENCE = 5', () => `PATIENCE = ${Math.ceil(5 + longest * slow)}`)
    .replace(/ {4}\(1, "put\('a'\)", \[1\]\),\n/, () => lines.join(''));
}

/** How much longer than a second a second has to be, so that no timeout runs out while the script looks around. */
export function slowness(steps: readonly LabStep[]): number {
  let slow = 1;
  for (const [at, { until, process }] of steps.entries()) {
    if (until === null) continue;
    let spent = SPARE;
    for (const later of steps.slice(at)) {
      if (looksAround(later)) spent += MOMENT;
      if (later.now < until) slow = Math.max(slow, (spent * 1000) / (until - later.now));
      if (later.ends.includes(process ?? -1)) break;
    }
  }
  return Math.min(20, Math.ceil(slow * 2) / 2);
}

/** True if the script waits a moment after this step: something may go on that it cannot hear. */
function looksAround({ process, call, ends }: LabStep): boolean {
  return process !== null && (call.startsWith('put') || !ends.includes(process));
}

// the timeout is the last argument of a call that waits for a time
function slowed(call: string): string {
  return call.replace(/^((?:put|get)\(.*?)(-?[\d.]+)\)$/s, (whole, before: string, number: string) =>
    /(True|timeout\s*=)\s*,?\s*$/.test(before) ? `${before}${number} * SECOND)` : whole,
  );
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

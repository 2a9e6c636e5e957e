import { hoodSentences } from './hood-sentences';
import { type Code, gist, listed, type Part, seconds, type Wording, words } from './phrase';
import { processSentences } from './process-sentences';
import { queueSentences } from './queue-sentences';

/** Every sentence the app can say about a step. `p` is a process's name. */
export const sentences = {
  ...queueSentences,
  ...hoodSentences,
  ...processSentences,
  start: () => [words`The program starts. Only MainProcess is running.`, 'Start'],
  line: (p: string, line: number) => [words`${p} runs line ${line}.`, `${p}: line ${line}`],
  'line.last': (p: string, line: number) => [
    words`${p} runs line ${line}. There is no line after it.`,
    `${p}: line ${line}`,
  ],
  set: (p: string, changes: readonly Change[]) => [
    words`${p} sets ${together(changes)}.`,
    shortSet(p, changes),
  ],
  'set.own': (p: string, changes: readonly Change[], others: number) => [
    words`${p} changes its own ${together(changes)}. ${others === 1 ? 'The other copy stays as it is.' : 'The other copies stay as they are.'}`,
    `${shortSet(p, changes)}, others unchanged`,
  ],
  'process.create': (p: string, child: string) => [
    words`${p} creates ${child}. It is not running yet.`,
    `${child} created`,
  ],
  'process.start': (p: string, child: string) => [
    words`${p} starts ${child}. It begins with a copy of everything ${p} has now.`,
    `${child} started`,
  ],

  raise: (p: string, error: Code, message: string) => [
    message === '' ? words`${p} raises ${error}.` : words`${p} raises ${error}: ${gist(message)}.`,
    `${p} raises ${error.code}`,
  ],
  caught: (p: string, error: Code, line: number) => [
    words`${p} catches ${error} on line ${line} and carries on.`,
    `${p} catches ${error.code}`,
  ],
  uncaught: (p: string, error: Code, code: number) => [
    words`Nothing in ${p} catches ${error}. ${p} ends with exit code ${code}.`,
    `${p} ends, exit ${code}`,
  ],
  'uncaught.wait': (p: string, error: Code) => [
    words`Nothing in ${p} catches ${error}. ${p} cannot end yet.`,
    `${p} cannot end yet`,
  ],
  print: (p: string, text: string) => [
    text === '' ? words`${p} prints an empty line.` : words`${p} prints: ${{ code: text }}`,
    `${p} prints ${text}`,
  ],
  sleep: (p: string, length: number) => [
    words`${p} sleeps for ${seconds(length)} s.`,
    `${p} sleeps ${seconds(length)} s`,
  ],
  wake: (p: string, line: number | null) => [
    line === null
      ? words`${p} wakes up. There is no line after it.`
      : words`${p} wakes up and goes on to line ${line}.`,
    `${p} wakes up`,
  ],
  time: (passed: number, whose: string) => [
    words`${seconds(passed)} s pass.${whose}`,
    `${seconds(passed)} s pass`,
  ],

  'join.wait': (p: string, child: string) => [
    words`${p} waits for ${child} to end.`,
    `${p} waits for ${child}`,
  ],
  'join.wait.timeout': (p: string, child: string, limit: number) => [
    words`${p} waits for ${child} to end, for ${seconds(limit)} s at most.`,
    `${p} waits for ${child}, ${seconds(limit)} s`,
  ],
  'join.done': (p: string, child: string) => [
    words`${child} has ended, so ${p} carries on.`,
    `${p} carries on`,
  ],
  'join.at-once': (p: string, child: string) => [
    words`${child} has ended already. ${p} does not have to wait.`,
    `${p} carries on`,
  ],
  'join.timeout': (p: string, child: string, limit: number) => [
    words`${p} stops waiting for ${child} after ${seconds(limit)} s. ${child} has not ended.`,
    `${p} stops waiting`,
  ],
  exit: (p: string, code: number) => [words`${p} ends. Exit code ${code}.`, `${p} ends, exit ${code}`],
  'exit.children': (p: string, children: readonly string[]) => [
    words`${p} has run its last line. It waits for ${listed(children)} to end.`,
    `${p} waits for its children`,
  ],
  'exit.flush': (p: string) => [
    words`${p} has run its last line, but cannot end until all it put is in the pipe.`,
    `${p} cannot end yet`,
  ],
  end: (lines: number) => [words`Every process has ended. ${printed(lines)}`, 'End'],
  stuck: (chain: readonly Part[]) => [words`Nobody can run. ${chain}.`, 'Stuck'],
} as const satisfies Record<string, (...facts: never[]) => Wording>;

export type Kind = keyof typeof sentences;

/** A variable and what it is now. */
export interface Change {
  readonly name: string;
  readonly repr: string;
}

function together(changes: readonly Change[]): Part[] {
  return changes.flatMap(({ name, repr }, index) => {
    const joint = index === 0 ? '' : index === changes.length - 1 ? ' and ' : ', ';
    return words`${joint}${{ code: name }} to ${{ code: repr }}`;
  });
}

function shortSet(p: string, changes: readonly Change[]): string {
  return `${p}: ${changes.map(({ name, repr }) => `${name} = ${repr}`).join(', ')}`;
}

function printed(lines: number): string {
  if (lines === 0) return 'Nothing was printed.';
  return lines === 1 ? '1 line was printed.' : `${lines} lines were printed.`;
}

import { lostItems } from './hood-sentences';
import { type Code, listed, type Part, type Wording, words } from './phrase';

/** What the app says of processes that are asked, changed or ended from outside, and of what is lost with them. */
export const processSentences = {
  'process.spawn': (p: string, child: string) => [
    words`${p} starts ${child}. It runs the file again from the top.`,
    `${child} started (fresh)`,
  ],
  guard: (p: string, fn: Code) => [
    words`${p} skips the ${{ code: '__main__' }} block, because its name is not ${{ code: '__main__' }}. It begins ${fn}.`,
    `${p} skips main block`,
  ],
  imported: (p: string, fn: Code) => [
    words`${p} has run the file from the top. It begins ${fn}.`,
    `${p} begins ${fn.code}`,
  ],
  'atexit.uncaught': (p: string, error: Code) => [
    words`Nothing in ${p} catches ${error}. What ${p} registered with ${{ code: 'atexit' }} runs next.`,
    `${p}: ${error.code} uncaught`,
  ],
  'atexit.words': (p: string) => [words`${p} writes to stderr what is left to say.`, `${p}: stderr`],
  'atexit.function': (p: string) => [
    words`${p} has waited for its children. What it registered with ${{ code: 'atexit' }} before it used them runs next.`,
    `${p}: children ended`,
  ],
  'process.ask': (p: string, call: Code, answer: Code) => [
    words`${p} asks ${call}. The answer now is ${answer}.`,
    `${call.code} is ${answer.code}`,
  ],
  'process.signal': (p: string, child: string, method: string) => [
    method === 'kill'
      ? words`${p} kills ${child}. It ends at its next step, wherever it is.`
      : words`${p} terminates ${child}. It ends at its next step, wherever it is.`,
    `${p} ${method === 'kill' ? 'kills' : 'terminates'} ${child}`,
  ],
  'process.signal.late': (p: string, child: string, method: Code) => [
    words`${child} has ended already. ${method} does nothing.`,
    `${p}: nothing to end`,
  ],
  died: (p: string, signal: Code, code: number, held: Code | null) => [
    words`${p} ends at once by ${signal}. Exit code ${code < 0 ? `−${-code}` : code}.${held === null ? [] : words` It dies with the turn to read ${held}: nobody else can get it.`}`,
    `${p} ends, exit ${code}`,
  ],
  'process.name': (p: string, child: Code) => [
    words`${p} gives a process the name ${child}.`,
    `${child.code}`,
  ],
  'process.daemon': (p: string, child: string, daemon: boolean) => [
    daemon
      ? words`${p} makes ${child} a daemon: it is terminated when ${p} ends.`
      : words`${p} makes ${child} no daemon: ${p} waits for it when it ends.`,
    `${child}: daemon ${daemon ? 'True' : 'False'}`,
  ],
  'process.close': (p: string, child: string) => [
    words`${p} closes its process object of ${child}.`,
    `${p} closes ${child}`,
  ],
  'queue.close': (p: string, q: Code) => [
    words`${p} closes ${q}: it will put nothing more in it. What is in its outbox still goes out.`,
    `${p} closes ${q.code}`,
  ],
  'queue.join': (p: string, q: Code) => [
    words`All that ${p} put in ${q} is in the pipe. It carries on.`,
    `${p} carries on`,
  ],
  'queue.join.wait': (p: string, q: Code) => [
    words`${p} waits until its feeder thread has written all it put in ${q}.`,
    `${p} waits for its feeder`,
  ],
  'queue.join.cancelled': (p: string, q: Code) => [
    words`${p} does not wait for its outbox of ${q}: it said so before.`,
    `${p} carries on`,
  ],
  'queue.cancel': (p: string, q: Code) => [
    words`${p} will not wait for its outbox of ${q} when it ends. What is in it then is lost.`,
    `${p}: no wait for ${q.code}`,
  ],
  daemons: (names: readonly string[]) => [
    words`${listed(names)} ${names.length === 1 ? 'is a daemon and is' : 'are daemons and are'} terminated.`,
    'daemons terminated',
  ],
  lost: (items: number) => [words`${lostItems(items)}`, `${items} lost`],
  left: (items: number, q: Code) => [
    items === 1
      ? words`1 message was left in ${q}. It is lost.`
      : words`${items} messages were left in ${q}. They are lost.`,
    `${items} lost`,
  ],
} as const satisfies Record<string, (...facts: never[]) => Wording>;

/** Sentences one after the other. */
export function together(phrases: readonly (readonly Part[])[]): Part[] {
  return phrases.flatMap((phrase, index) => (index === 0 ? [...phrase] : [' ', ...phrase]));
}

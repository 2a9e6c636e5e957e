import { type Code, type Part, seconds, type Wording, words } from './phrase';

/** How many seats are taken, of how many; null seats: no limit. */
export interface Seats {
  readonly taken: number;
  readonly of: number | null;
}

/** What the app says of a queue. `p` is a process's name, `q` a queue's, `v` a value. */
export const queueSentences = {
  'queue.create': (p: string, q: Code, seats: number | null) => [
    words`${p} makes a queue, ${q}, with ${seats === null ? 'no limit' : seats === 1 ? '1 seat' : `${seats} seats`}.`,
    `${q.code} made`,
  ],

  put: (p: string, v: Code, q: Code, seats: Seats) => [
    words`${p} puts ${v} in ${q}. ${room(q, seats)}`,
    putShort(p, v),
  ],
  'put.full': (p: string, v: Code, q: Code) => [
    words`${p} puts ${v} in ${q}. Now it is full.`,
    `${putShort(p, v)}, full`,
  ],
  'put.woke': (p: string, v: Code, q: Code, waited: number, full: boolean) => [
    words`A seat is free. ${p} puts ${v} in ${q}${after(waited)}.${full ? ' Now it is full.' : ''}`,
    putShort(p, v),
  ],
  'put.reserve': (p: string, v: Code, q: Code) => [
    words`${p} takes a seat in ${q} for ${v}, which is not in the pipe yet.`,
    `${putShort(p, v)}, not in the pipe`,
  ],
  'put.wait': (p: string, v: Code, q: Code) => [
    words`${q} is full. ${p} waits with ${v} until a seat is free.`,
    `${p} waits to put`,
  ],
  'put.wait.timeout': (p: string, v: Code, q: Code, limit: number) => [
    words`${q} is full. ${p} waits with ${v}, for ${seconds(limit)} s at most.`,
    `${p} waits to put, ${seconds(limit)} s`,
  ],
  'put.timeout': (p: string, v: Code, limit: number) => [
    words`No seat came free in ${seconds(limit)} s. ${p} gets the exception ${{ code: 'Full' }}. ${v} was not put.`,
    `${p}: Full`,
  ],
  'put.at-once': (p: string, q: Code) => [
    words`${q} is full, and ${p} said not to wait. It raises ${{ code: 'Full' }} at once.`,
    `${p}: Full at once`,
  ],

  get: (p: string, v: Code, q: Code, left: number) => [
    words`${p} takes ${v} from ${q}. ${areLeft(left)}`,
    getShort(p, v),
  ],
  'get.last': (p: string, v: Code, q: Code) => [
    words`${p} takes ${v} from ${q}. It was the last: none is left.`,
    `${getShort(p, v)}, empty`,
  ],
  'get.woke': (p: string, v: Code, q: Code, waited: number, left: number) => [
    words`${v} has arrived. ${p} takes it from ${q}${after(waited)}. ${areLeft(left)}`,
    getShort(p, v),
  ],
  'get.wait': (p: string, q: Code) => [
    words`${q} is empty. ${p} waits until something arrives.`,
    `${p} waits to get`,
  ],
  'get.wait.timeout': (p: string, q: Code, limit: number) => [
    words`${q} is empty. ${p} waits, for ${seconds(limit)} s at most.`,
    `${p} waits to get, ${seconds(limit)} s`,
  ],
  'get.wait.pipe': (p: string, q: Code) => [
    words`Nothing is in the pipe of ${q} yet. ${p} waits until something arrives.`,
    `${p} waits to get`,
  ],
  'get.wait.turn': (p: string, q: Code, reader: string) => [
    words`${p} waits for its turn to read ${q}. It is the turn of ${reader}.`,
    `${p} waits its turn`,
  ],
  'get.wait.on': (p: string, q: Code) => [
    words`It is the turn of ${p} to read ${q}, but nothing is there. It waits on.`,
    `${p} waits to get`,
  ],
  'get.timeout': (p: string, limit: number) => [
    words`Nothing came in ${seconds(limit)} s. ${p} gets the exception ${{ code: 'Empty' }}.`,
    `${p}: Empty`,
  ],
  'get.at-once': (p: string, q: Code) => [
    words`${q} is empty, and ${p} said not to wait. It raises ${{ code: 'Empty' }} at once.`,
    `${p}: Empty at once`,
  ],
  'get.at-once.turn': (p: string, q: Code, reader: string) => [
    words`${reader} is reading ${q}, and ${p} said not to wait. It raises ${{ code: 'Empty' }} at once.`,
    `${p}: Empty at once`,
  ],
  ask: (p: string, call: Code, answer: Code) => [
    words`${p} asks ${call}. The answer now is ${answer}.`,
    `${call.code} is ${answer.code}`,
  ],
} as const satisfies Record<string, (...facts: never[]) => Wording>;

function putShort(p: string, v: Code): string {
  return `${p} puts ${v.code}`;
}

function getShort(p: string, v: Code): string {
  return `${p} gets ${v.code}`;
}

function room(q: Code, { taken, of }: Seats): Part[] {
  if (of !== null) return words`${taken} of ${of} seats ${taken === 1 ? 'is' : 'are'} taken.`;
  return words`${q} now holds ${taken} ${taken === 1 ? 'message' : 'messages'}.`;
}

function areLeft(left: number): string {
  return left === 0 ? 'None is left.' : left === 1 ? '1 is left.' : `${left} are left.`;
}

function after(waited: number): string {
  return waited === 0 ? '' : ` after waiting ${seconds(waited)} s`;
}

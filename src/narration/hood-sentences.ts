import { type Code, type Wording, words } from './phrase';

/** What the app says of outboxes, feeder threads and the pipe. `p` is a process's name, `q` a queue's, `v` a value. */
export const hoodSentences = {
  'put.outbox': (p: string, v: Code, q: Code, first: boolean) => [
    words`${p} takes a seat in ${q} and drops ${v} in its outbox.${first ? ' Its feeder thread starts.' : ''} ${{ code: 'put' }} has returned.`,
    `${p} puts ${v.code}, in outbox`,
  ],
  'put.outbox.full': (p: string, v: Code, q: Code) => [
    words`${p} takes the last seat in ${q} and drops ${v} in its outbox. ${{ code: 'put' }} has returned.`,
    `${p} puts ${v.code}, in outbox, full`,
  ],
  'put.outbox.woke': (p: string, v: Code, q: Code) => [
    words`A seat is free. ${p} takes it in ${q} and drops ${v} in its outbox. ${{ code: 'put' }} has returned.`,
    `${p} puts ${v.code}, in outbox`,
  ],
  feeder: (p: string, v: Code, q: Code) => [
    words`The feeder thread of ${p} packs ${v} into bytes and writes it into the pipe of ${q}.`,
    `${v.code} reaches the pipe`,
  ],
  'feeder.late': (p: string, was: Code, v: Code, q: Code) => [
    words`${was} was changed before it was packed. The feeder thread of ${p} writes ${v} into the pipe of ${q}.`,
    `${v.code} reaches the pipe, changed before sealing`,
  ],
  'feeder.part': (p: string, v: Code, q: Code) => [
    words`The feeder thread of ${p} packs ${v}. It does not fit into the pipe of ${q}: the rest waits for room.`,
    `${v.code} reaches the pipe in part`,
  ],
  'feeder.seal': (p: string, v: Code, q: Code) => [
    words`The feeder thread of ${p} packs ${v} into bytes. The pipe of ${q} is full, so it waits for room.`,
    `${v.code} sealed`,
  ],
  'feeder.failed': (p: string, v: Code, q: Code, error: Code) => [
    words`The feeder thread of ${p} cannot pack ${v}: ${error}. The message is dropped, its seat in ${q} is free again.`,
    `${v.code} cannot be packed`,
  ],
  'feeder.lost': (p: string, items: number) => [
    words`The feeder thread of ${p} cannot pack its message, and ${p} is ending. ${lostItems(items)}`,
    `${items} lost`,
  ],
  'ask.both': (q: Code) => [
    words`${q} is full and empty at once: all seats are taken, and nothing is in the pipe yet.`,
    'full and empty',
  ],
  'feeder.none': (p: string) => [words`The feeder thread of ${p} has nothing to do.`, 'feeder idle'],
} as const satisfies Record<string, (...facts: never[]) => Wording>;

/** `2 messages were still in its outbox. They are lost.` */
export function lostItems(items: number): string {
  return items === 1
    ? '1 message was still in its outbox. It is lost.'
    : `${items} messages were still in its outbox. They are lost.`;
}

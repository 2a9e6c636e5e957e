import type { Choice } from './choices';
import type { Draft } from './draft';
import type { KernelState } from './state';
import type { Pickled, Resumption, Trap } from './syscalls';
import type { ProcessNo } from './value';

/**
 * What the kernel needs to know: who goes next, how far a process comes when it is told something, or what an object
 * of its memory is now. Being asked for a pickle changes nothing in a process.
 */
export type Question =
  | { readonly ask: 'schedule'; readonly choices: readonly Choice[]; readonly state: KernelState }
  | { readonly ask: 'resume'; readonly process: ProcessNo; readonly with: Resumption }
  | { readonly ask: 'pickle'; readonly process: ProcessNo; readonly ref: number };

/** A choice for `schedule`, a trap for `resume`, a pickle for `pickle`. */
export type Answer = Choice | Trap | Pickled;

/** A part of the kernel that may have to ask. */
export type Asking<T = void> = Generator<Question, T, Answer>;

/** Asks a process for an object of its memory as it is now. */
export function* pickle(draft: Draft, process: ProcessNo, ref: number): Asking<Pickled> {
  const pickled = (yield { ask: 'pickle', process, ref }) as Pickled;
  draft.picklings.push({ process, ref, pickled });
  return pickled;
}

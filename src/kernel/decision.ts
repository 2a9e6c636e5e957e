import type { KernelEvent } from './events';
import type { Item, KernelState, Process, Wait } from './state';
import type { Birth, Pickled } from './syscalls';
import type { ProcessNo, Value } from './value';

/** What a syscall leads to: what happens, and how its process goes on. */
export interface Decision {
  readonly events: readonly KernelEvent[];
  readonly then: Then;
}

export type Then =
  | { readonly returned: Value; readonly born?: { readonly process: ProcessNo; readonly birth: Birth } }
  | { readonly raised: string; readonly message: string }
  | { readonly wait: Wait }
  | 'gone';

/** What objects a syscall needed pickled first, by reference. */
export type Pickles = ReadonlyMap<number, Pickled>;

export const NONE: Then = { returned: null };

/** Nothing happens, and the call returns None. */
export const NOTHING: Decision = { events: [], then: NONE };

/** When a wait of `timeout` seconds that begins now ends. */
export function deadline(state: KernelState, timeout: number | null): number | null {
  return timeout === null ? null : state.now + timeout * 1000;
}

/** The end of the process's wait, if it was waiting. */
export function waitOver(state: KernelState, process: Process): KernelEvent[] {
  if (process.wait === null) return [];
  return [{ type: 'wait.ended', process: process.no, waited: state.now - process.since }];
}

/** The call raises; a message it would have put counts as tried. */
export function raise(
  state: KernelState,
  process: Process,
  exception: string,
  message: string,
  about: { queue: number; item: Item | null } | null = null,
): Decision {
  const waited = process.wait === null ? 0 : state.now - process.since;
  return {
    events: [
      ...waitOver(state, process),
      {
        type: 'exception.raised',
        process: process.no,
        exception,
        message,
        waited,
        queue: about?.queue ?? null,
        item: about?.item ?? null,
      },
    ],
    then: { raised: exception, message },
  };
}

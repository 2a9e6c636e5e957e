import type { Made } from './beginnings';
import type { Item, Millis, Signal, StartMethod, Tid, Wait } from './state';
import type { PeekMethod, ProcessPeek, Syscall, UncaughtError } from './syscalls';
import type { ProcessNo, QueueId, Value } from './value';

/** Something that happened, in the past tense. The state is the fold of these. */
export type KernelEvent =
  | { readonly type: 'thread.scheduled'; readonly tid: Tid }
  | { readonly type: 'clock.advanced'; readonly to: Millis }
  | { readonly type: 'wait.begun'; readonly process: ProcessNo; readonly wait: Wait }
  | { readonly type: 'wait.expired'; readonly process: ProcessNo }
  | { readonly type: 'wait.ended'; readonly process: ProcessNo; readonly waited: Millis }
  | {
      readonly type: 'process.trapped';
      readonly process: ProcessNo;
      readonly fn: string;
      readonly line: number | null;
      readonly part: number;
      readonly syscall: Syscall;
    }
  | {
      readonly type: 'variable.set';
      readonly process: ProcessNo;
      readonly name: string;
      readonly scope: 'global' | 'local';
      readonly repr: string;
      readonly from: ProcessNo | null;
      /** It had it from birth. */
      readonly born: boolean;
    }
  | {
      readonly type: 'variable.gone';
      readonly process: ProcessNo;
      readonly name: string;
      readonly scope: 'global' | 'local';
    }
  | ({ readonly type: 'process.created'; readonly process: ProcessNo; readonly parent: ProcessNo } & Omit<
      Made,
      'no'
    >)
  /** The constructor failed; the number the process would have had is used up. */
  | { readonly type: 'process.refused'; readonly parent: ProcessNo }
  | { readonly type: 'process.started'; readonly process: ProcessNo; readonly parent: ProcessNo }
  | { readonly type: 'process.joined'; readonly process: ProcessNo; readonly by: ProcessNo }
  | {
      readonly type: 'process.asked';
      readonly process: ProcessNo;
      readonly by: ProcessNo;
      readonly what: ProcessPeek;
      readonly answer: Value;
    }
  | { readonly type: 'process.renamed'; readonly process: ProcessNo; readonly name: string }
  /** Its object in the process that made it has another name. */
  | { readonly type: 'process.labelled'; readonly process: ProcessNo; readonly label: string }
  | {
      readonly type: 'process.daemonised';
      readonly process: ProcessNo;
      readonly by: ProcessNo;
      readonly daemon: boolean;
    }
  | { readonly type: 'method.set'; readonly process: ProcessNo; readonly method: StartMethod | null }
  | { readonly type: 'process.closed'; readonly process: ProcessNo; readonly by: ProcessNo }
  /** The process dies of it when it goes next. */
  | {
      readonly type: 'signal.sent';
      readonly process: ProcessNo;
      readonly by: ProcessNo;
      readonly signal: Signal;
    }
  | {
      readonly type: 'process.exited';
      readonly process: ProcessNo;
      readonly code: number;
      readonly error: UncaughtError | null;
    }
  | {
      readonly type: 'queue.created';
      readonly queue: QueueId;
      readonly name: string;
      readonly maxsize: number;
      readonly by: ProcessNo;
    }
  | { readonly type: 'slot.taken'; readonly queue: QueueId; readonly by: ProcessNo }
  | { readonly type: 'item.buffered'; readonly queue: QueueId; readonly item: Item; readonly first: boolean }
  | { readonly type: 'item.pickled'; readonly queue: QueueId; readonly item: Item }
  /** It could not be pickled: it is dropped and its slot given back. */
  | {
      readonly type: 'item.failed';
      readonly queue: QueueId;
      readonly item: Item;
      readonly exception: string;
      readonly message: string;
    }
  /** Messages of this process that never reached the pipe; their slots are never given back. */
  | {
      readonly type: 'items.lost';
      readonly queue: QueueId;
      readonly process: ProcessNo;
      readonly items: number;
      readonly why: 'killed' | 'exiting' | 'cancelled';
      /** The last of them is in the pipe in part: whoever reads that far waits for its rest for ever. */
      readonly torn: boolean;
    }
  | { readonly type: 'pipe.written'; readonly queue: QueueId; readonly item: Item }
  | { readonly type: 'readlock.taken'; readonly queue: QueueId; readonly by: ProcessNo }
  | { readonly type: 'pipe.read'; readonly queue: QueueId; readonly item: Item; readonly by: ProcessNo }
  | { readonly type: 'slot.released'; readonly queue: QueueId }
  | { readonly type: 'readlock.released'; readonly queue: QueueId; readonly by: ProcessNo }
  | {
      readonly type: 'queue.asked';
      readonly queue: QueueId;
      readonly by: ProcessNo;
      readonly method: PeekMethod;
      readonly answer: Value;
    }
  | { readonly type: 'queue.closed'; readonly queue: QueueId; readonly by: ProcessNo }
  | { readonly type: 'queue.cancelled'; readonly queue: QueueId; readonly by: ProcessNo }
  | {
      readonly type: 'call.returned';
      readonly process: ProcessNo;
      readonly text: string;
      readonly repr: string;
      readonly item: Item | null;
    }
  | {
      readonly type: 'exception.raised';
      readonly process: ProcessNo;
      readonly exception: string;
      readonly message: string;
      readonly waited: Millis;
      readonly queue: QueueId | null;
      readonly item: Item | null;
    }
  | {
      readonly type: 'exception.caught';
      readonly process: ProcessNo;
      readonly exception: string;
      readonly line: number;
    }
  | { readonly type: 'stdout.written'; readonly process: ProcessNo; readonly text: string }
  | { readonly type: 'stderr.written'; readonly process: ProcessNo; readonly text: string };

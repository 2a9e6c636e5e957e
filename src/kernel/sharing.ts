import type { StartMethod } from './state';
import type { Pickled } from './syscalls';
import * as TEXTS from './texts';
import type { Value } from './value';

/**
 * Why a value cannot travel, or null. A process object does not; a queue only to a child that is being started, and
 * `heir` is the method of the context it was made in then (context.py, assert_spawning; synchronize.py, SemLock).
 */
export function refusal(value: Value, heir: StartMethod | null): Extract<Pickled, { error: string }> | null {
  if (typeof value !== 'object' || value === null) return null;
  switch (value.py) {
    case 'queue':
      if (heir === null) return { error: 'RuntimeError', message: TEXTS.shareQueue };
      return heir === 'fork' ? { error: 'RuntimeError', message: TEXTS.shareContexts } : null;
    case 'process':
      if (value.asParent) return null;
      return value.process === 0
        ? { error: '_pickle.PicklingError', message: TEXTS.shareMain }
        : { error: 'TypeError', message: TEXTS.shareProcess };
    case 'list':
      for (const item of value.items) {
        const found = refusal(item, heir);
        if (found !== null) return found;
      }
      return null;
    case 'float':
    case 'object':
      return null;
  }
}

import type { HeapObject, Pickled } from './syscalls';
import * as TEXTS from './texts';
import { UNPICKLABLE } from './unpicklable';
import { frameBytes, type PyObject, repr, type Value } from './value';

/**
 * The objects of one process that can change or cannot be pickled, by reference. References are given in the order of
 * making, so that a process that is told its history again comes to the same ones.
 */
export class Heap {
  readonly #objects = new Map<number, Held>();
  #next = 1;

  /** A new list. */
  list(items: readonly Value[]): PyObject {
    return this.#add({ type: 'list', items: [...items], name: '' });
  }

  /** A new object of a kind that cannot be pickled. */
  opaque(type: string, name: string): PyObject {
    return this.#add({ type, items: null, name });
  }

  /** The items of a list, to read or change; null for any other object. */
  itemsOf({ ref }: PyObject): Value[] | null {
    return this.#of(ref).items;
  }

  /** The value with every list that came out of a pickle as a new list of this process. */
  own(value: Value): Value {
    return isOf(value, 'list') ? this.list(value.items.map((item) => this.own(item))) : value;
  }

  /** The value as others may see it: references carry how their object looks now. */
  seen(value: Value): Value {
    return isOf(value, 'object') ? { ...value, repr: this.repr(value) } : value;
  }

  repr(value: Value): string {
    if (!isOf(value, 'object')) return repr(value);
    const { type, items } = this.#of(value.ref);
    if (items === null) return UNPICKLABLE[type]?.repr ?? `<${type}>`;
    return `[${items.map((item) => (item === value ? '[...]' : this.repr(item))).join(', ')}]`;
  }

  /** What an object is now, as bytes that another process can take; or why it cannot be pickled. */
  pickle(ref: number): Pickled {
    const found = this.#frozen({ py: 'object', ref, type: '', repr: '' });
    return 'error' in found ? found : { value: found.value, bytes: frameBytes(found.value) };
  }

  /** A copy of everything in it. */
  image(): readonly HeapObject[] {
    return [...this.#objects].map(([ref, { type, items, name }]) => ({
      ref,
      type,
      items: items && [...items],
      name,
    }));
  }

  /** Takes over the objects of the process this one was forked from. */
  take(image: readonly HeapObject[]): void {
    for (const { ref, type, items, name } of image) {
      this.#objects.set(ref, { type, items: items && [...items], name });
      this.#next = Math.max(this.#next, ref + 1);
    }
  }

  #add(object: Held): PyObject {
    const ref = this.#next++;
    this.#objects.set(ref, object);
    return { py: 'object', ref, type: object.type, repr: '' };
  }

  #of(ref: number): Held {
    const object = this.#objects.get(ref);
    if (object === undefined) throw new RangeError(`no object ${ref}`);
    return object;
  }

  #frozen(value: Value): { readonly value: Value } | { readonly error: string; readonly message: string } {
    if (!isOf(value, 'object')) return { value };
    const { type, items, name } = this.#of(value.ref);
    if (items === null) {
      const { type: error, message } = UNPICKLABLE[type] ?? { type: 'TypeError', message: type };
      return name === '' ? { error, message } : { error: 'AttributeError', message: TEXTS.localObject(name) };
    }
    const frozen: Value[] = [];
    for (const item of items) {
      const one = this.#frozen(item);
      if ('error' in one) return one;
      frozen.push(one.value);
    }
    return { value: { py: 'list', items: frozen } };
  }
}

interface Held {
  readonly type: string;
  readonly items: Value[] | null;
  readonly name: string;
}

function isOf<K extends 'list' | 'object'>(value: Value, kind: K): value is Extract<Value, { py: K }> {
  return typeof value === 'object' && value !== null && value.py === kind;
}

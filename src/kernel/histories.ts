import { readCall } from './command';
import { Interpreter } from './interpreter';
import type { Numbers, Program } from './program';
import { resumed } from './resumed';
import type { Pickled, Resumption, Trap } from './syscalls';
import type { ProcessNo } from './value';

/**
 * Everything processes have been told, as a tree. A generator cannot be copied, so a trap that is not known yet is
 * found by telling a new process its whole history. Place 0 is before the birth.
 */
export class Histories {
  readonly #program: Program;
  readonly #numbers: Numbers;
  readonly #places: (readonly Resumption[])[] = [];
  readonly #next = new Map<string, Told>();
  readonly #pickles = new Map<string, Pickled>();

  constructor(program: Program, numbers: Numbers) {
    this.#program = program;
    this.#numbers = numbers;
  }

  /** Where a process comes that is told this at this place, and how it answers. */
  tell(process: ProcessNo, from: number, resumption: Resumption): Told {
    const key = `${process} ${from} ${JSON.stringify(resumption)}`;
    let told = this.#next.get(key);
    if (told === undefined) {
      const history = [...(this.#places[from - 1] ?? []), resumption];
      const interpreter = this.#brought(history.slice(0, -1));
      told = { place: this.#places.length + 1, trap: resumed(interpreter, resumption) };
      this.#places.push(history);
      this.#next.set(key, told);
    }
    return told;
  }

  /** What an object in the memory of a process at this place is. */
  pickle(place: number, ref: number): Pickled {
    const key = `${place} ${ref}`;
    let pickled = this.#pickles.get(key);
    if (pickled === undefined) {
      pickled = this.#brought(this.#places[place - 1] ?? []).pickle(ref);
      this.#pickles.set(key, pickled);
    }
    return pickled;
  }

  #brought(history: readonly Resumption[]): Interpreter {
    const interpreter = new Interpreter(this.#program, this.#numbers, readCall);
    for (const resumption of history) resumed(interpreter, resumption);
    return interpreter;
  }
}

interface Told {
  readonly place: number;
  readonly trap: Trap;
}

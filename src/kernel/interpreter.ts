import type { ReadCall } from './command';
import { PyException } from './exceptions';
import { Memory } from './memory';
import { allNumbers, type Body, type Numbers, type Program } from './program';
import type { Binding, Birth, Pickled, Resumption, Task, Trap } from './syscalls';
import * as TEXTS from './texts';
import type { Value } from './value';

/**
 * One process of a program: runs its twin from trap to trap. Its memory is here and nowhere else; it is the same
 * code in a Web Worker and on the page.
 */
export class Interpreter {
  readonly #memory: Memory;
  readonly #program: Program;
  #body: Body | null = null;

  /** @param read reads the calls of a program whose processes are told what to do; no other needs it. */
  constructor(program: Program, numbers: Numbers, read: ReadCall | null = null) {
    this.#program = program;
    this.#memory = new Memory(program, allNumbers(program, numbers), read);
  }

  /** Goes on to the next trap. @throws Error on a fault in the twin itself, never on a Python exception. */
  resume(resumption: Resumption): Trap {
    try {
      const step = this.#next(resumption);
      return step.done === true ? this.#memory.ended() : step.value;
    } catch (error) {
      if (!(error instanceof PyException)) throw error;
      return this.#memory.broken(error);
    }
  }

  /** What an object of its memory is now, for the feeder that takes it. Changes nothing. */
  pickle(ref: number): Pickled {
    return this.#memory.heap.pickle(ref);
  }

  /** The globals of its process as they are now. Changes nothing. */
  globals(): readonly Binding[] {
    return this.#memory.seen();
  }

  #next(resumption: Resumption): IteratorResult<Trap, void> {
    if ('birth' in resumption) {
      this.#body = this.#born(resumption);
      return this.#body.next(null);
    }
    if (this.#body === null) throw new Error('a process was resumed before its birth');
    if ('raised' in resumption) {
      const { raised, message } = resumption;
      return this.#body.throw(new PyException(raised, message, this.#memory.asked, null, this.#memory.line));
    }
    return this.#body.next(this.#memory.heap.own(resumption.returned));
  }

  #born(birth: Birth): Body {
    switch (birth.birth) {
      case 'main':
        return this.#program.module(this.#memory);
      case 'fork':
        this.#memory.forked(birth.image);
        return this.#target(birth);
      case 'spawn':
        return this.#spawned(birth);
    }
  }

  // Lib/multiprocessing/spawn.py: the main module runs again under another name; then the target.
  *#spawned(task: Task): Body {
    this.#memory.name = '__mp_main__';
    yield* this.#program.module(this.#memory);
    const { heap } = this.#memory;
    yield* this.#target({ ...task, args: task.args.map((arg) => heap.own(arg)) });
  }

  // What is given by name is a local of the function from its first line on.
  *#target({ target: name, args, keywords }: Task): Body {
    this.#memory.enter(name ?? 'run');
    if (name === null) return;
    const target = this.#program.functions[name];
    if (target === undefined) throw new PyException('TypeError', TEXTS.notCallable(name));
    const byPlace = args.length - keywords.length;
    for (const [at, keyword] of keywords.entries())
      this.#memory.locals[keyword] = args[byPlace + at] as Value;
    yield* target(this.#memory, ...args.slice(0, byPlace));
  }
}

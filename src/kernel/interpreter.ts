import type { ReadCall } from './command';
import { PyException } from './exceptions';
import * as TEXTS from './language-texts';
import { type Handler, Memory } from './memory';
import { allNumbers, type Body, type Numbers, type Program } from './program';
import type { Binding, Birth, Ending, ExitCall, Pickled, Resumption, Task, Trap } from './syscalls';
import type { Value } from './value';

/** What writes tracebacks. It is large, and most processes end without one. */
export type Tracebacks = Pick<typeof import('./traceback'), 'tracebackOf' | 'ignoredAtExit'>;

const ENDED: Ending = { code: 0, error: null, said: null };

/**
 * One process of a program: runs its twin from trap to trap. Its memory is here and nowhere else; it is the same
 * code in a Web Worker and on the page.
 */
export class Interpreter {
  readonly #memory: Memory;
  readonly #program: Program;
  #body: Body | null = null;
  /** Not null once the code is over. */
  #ending: ExitCall | null = null;

  /** @param read reads the calls of a program whose processes are told what to do; no other needs it. */
  constructor(program: Program, numbers: Numbers, read: ReadCall | null = null) {
    this.#program = program;
    this.#memory = new Memory(program, allNumbers(program, numbers), read);
  }

  /**
   * Goes on to the next trap, or to an exception that nothing catches: then `broken` tells the trap.
   * @throws Error on a fault in the twin itself, never on a Python exception.
   */
  resume(resumption: Resumption): Trap | PyException {
    try {
      const step = this.#next(resumption);
      return step.done === true ? this.#over(ENDED, false) : step.value;
    } catch (error) {
      if (error instanceof PyException) return error;
      throw error;
    }
  }

  /** The trap after an exception that nothing catches. `sys.exit` is one, too, and one without a traceback. */
  broken(error: PyException, { tracebackOf, ignoredAtExit }: Tracebacks): Trap {
    const { type, message, code } = error;
    const memory = this.#memory;
    const uncaught = memory.uncaught(error);
    if (this.#ending !== null) {
      const said = ignoredAtExit(uncaught, code === null ? message : memory.str(code)).join('\n');
      this.#body = this.#lastly(this.#ending);
      return memory.ending({ ...this.#ending, error: null, said, told: false, upTo: 'words' });
    }
    if (type !== 'SystemExit')
      return this.#over(
        { code: 1, error: { type, message, traceback: tracebackOf(uncaught) }, said: null },
        true,
      );
    if (code === null || typeof code === 'boolean' || typeof code === 'number')
      return this.#over({ ...ENDED, code: Number(code) }, true);
    return this.#over({ code: 1, error: null, said: memory.str(code) }, true);
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
    if (birth.birth === 'main') return this.#program.module(this.#memory);
    this.#memory.use();
    if (birth.birth === 'spawn') return this.#spawned(birth);
    this.#memory.forked(birth.image);
    return this.#target(birth);
  }

  // Lib/multiprocessing/spawn.py: the main module runs again under another name; then the target.
  *#spawned(task: Task): Body {
    this.#memory.importMain();
    yield* this.#program.module(this.#memory);
    const { heap } = this.#memory;
    yield* this.#target({ ...task, args: task.args.map((arg) => heap.own(arg)) });
  }

  // What is given by name is a local of the function from its first line on.
  *#target({ target: name, args, keywords }: Task): Body {
    this.#memory.enter(name ?? 'run', 'bootstrap');
    if (name === null) return;
    const target = this.#program.functions[name];
    if (target === undefined) throw new PyException('TypeError', TEXTS.notCallable(name));
    const byPlace = args.length - keywords.length;
    for (const [at, keyword] of keywords.entries())
      this.#memory.locals[keyword] = args[byPlace + at] as Value;
    yield* target(this.#memory, ...args.slice(0, byPlace));
  }

  // What is left to say comes before what was registered with `atexit`; if nothing was, with the end.
  #over(ending: Ending, isBroken: boolean): Trap {
    const told = isBroken && this.#memory.handlers.some((handler) => handler !== null);
    this.#ending = { call: 'exit', ...ending, told, upTo: 'end' };
    this.#body = this.#lastly(this.#ending);
    if (told) return this.#memory.ending({ ...this.#ending, told: false, upTo: 'words' });
    return this.#body.next(null).value as Trap;
  }

  // Modules/atexitmodule.c: the last registered first. Multiprocessing's own function has the end done at once
  // where nothing comes after it.
  *#lastly(ending: ExitCall): Body {
    const { handlers } = this.#memory;
    for (let next = handlers.pop(); next !== undefined; next = handlers.pop()) {
      if (next !== null) yield* this.#call(next);
      else if (handlers.length > 0) yield this.#memory.ending({ ...ending, upTo: 'function' });
    }
    yield this.#memory.ending(ending);
  }

  *#call({ fn, args }: Handler): Body {
    this.#memory.enter(fn, 'main');
    yield* (this.#program.functions[fn] as Program['functions'][string])(this.#memory, ...args);
  }
}

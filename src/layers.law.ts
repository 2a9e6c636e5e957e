/** What each floor may see and use, as data with a reason; layers.test.ts holds every file to it. */

export type Floor = (typeof floors)[number];
/** A floor that may be seen: all of it, or only its types. */
type Sight = { readonly floor: Floor; readonly only?: 'types'; readonly why?: string };
type Law = {
  readonly sees: readonly Sight[];
  readonly why: string;
  readonly packages: readonly RegExp[];
  readonly never: readonly Ban[];
};
type Ban = { readonly words: readonly string[]; readonly why: string; readonly except?: readonly string[] };

// the longer path comes first: a file belongs to the first floor it is under
export const floors = [
  'kernel',
  'content',
  'narration',
  'runtime/worker',
  'runtime',
  'store',
  'ui',
  'main.tsx',
] as const;

/** Floors with an index.ts; from outside, only that file may be imported. */
export const faces: readonly Floor[] = ['kernel', 'content', 'narration', 'runtime', 'store'];

const clock: Ban = {
  words: ['Date', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame'],
  why: 'time is an input: a run must give the same picture whenever it is run',
};
const dice: Ban = {
  words: ['Math.random', 'crypto'],
  why: 'chance is an input: a seed, so that a link shows everybody the same run',
};
const dates: Ban = { words: ['Date'], why: clock.why };
const waiting: Ban = {
  words: ['async', 'await'],
  why: 'this floor is synchronous: it returns a value or asks a question',
};
const counters: Ban = {
  words: ['top-level let'],
  why: 'a variable that outlives a run makes the second run differ from the first',
};
const workers: Ban = { words: ['Worker', 'SharedWorker'], why: 'only runtime starts workers' };
const page: Ban = {
  words: [
    'document',
    'window',
    'localStorage',
    'sessionStorage',
    'location.hash',
    'history.replaceState',
    'BroadcastChannel',
  ],
  why: 'the store is tested without a page; only its edges touch one',
  except: [
    'store/browser.ts',
    'store/idle.ts',
    'store/channel.ts',
    'store/ticker.ts',
    'store/progress.ts',
    'store/settings.ts',
  ],
};
const pure = [clock, dice, waiting, counters, workers];

export const law: Record<Floor, Law> = {
  kernel: {
    sees: [],
    why: 'the kernel stands alone: processes, queues and clock, nothing else',
    packages: [],
    never: pure,
  },
  content: {
    sees: [
      { floor: 'kernel', only: 'types', why: 'content is data: it names kernel types and runs nothing' },
    ],
    why: 'content is data for the floors above',
    packages: [],
    never: pure,
  },
  narration: {
    sees: [{ floor: 'kernel' }],
    why: 'sentences are computed from kernel states and events alone',
    packages: [],
    never: pure,
  },
  'runtime/worker': {
    sees: [{ floor: 'kernel' }, { floor: 'content' }],
    why: 'a worker runs one program and knows nothing of the page',
    packages: [/^comlink$/],
    never: [dice, dates],
  },
  runtime: {
    sees: [
      { floor: 'kernel' },
      { floor: 'content' },
      { floor: 'runtime/worker', only: 'types', why: 'a worker is reached by its URL, never by import' },
    ],
    why: 'runtime answers what a process does next; it does not know who looks',
    packages: [/^comlink$/],
    never: [dice, dates],
  },
  store: {
    sees: [{ floor: 'kernel' }, { floor: 'content' }, { floor: 'narration' }, { floor: 'runtime' }],
    why: 'the store decides what the learner looks at, not how it is drawn',
    packages: [/^zustand\/vanilla$/],
    never: [workers, page],
  },
  ui: {
    sees: [{ floor: 'kernel' }, { floor: 'content' }, { floor: 'narration' }, { floor: 'store' }],
    why: 'the picture is a function of what the store shows; it never touches a worker',
    packages: [/^react(-dom)?(\/|$)/, /^framer-motion$/, /^@fontsource-variable\//],
    never: [workers],
  },
  'main.tsx': {
    sees: floors.map((floor) => ({ floor })),
    why: 'the roof wires the floors together',
    packages: [/^react(-dom)?(\/|$)/, /^framer-motion$/, /^@fontsource-variable\//],
    never: [],
  },
};

/** Files that may use one package more than their floor. */
export const bindings: Readonly<Record<string, RegExp>> = {
  'ui/use-playback.ts': /^zustand(\/react\/shallow)?$/,
};

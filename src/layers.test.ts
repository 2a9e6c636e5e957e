/** The import law: what each floor may see, as data, checked against every file under src/. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

type Floor = (typeof floors)[number];
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
const floors = [
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
const faces: readonly Floor[] = ['kernel', 'content', 'narration', 'runtime', 'store'];

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
  words: ['document', 'window', 'localStorage', 'sessionStorage', 'location', 'history', 'BroadcastChannel'],
  why: 'the store is tested without a page; only its edges touch one',
  except: ['store/link.ts', 'store/channel.ts', 'store/ticker.ts', 'store/progress.ts'],
};
const pure = [clock, dice, waiting, counters, workers];

const law: Record<Floor, Law> = {
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
const bindings: Readonly<Record<string, RegExp>> = { 'ui/use-playback.ts': /^zustand(\/react\/shallow)?$/ };

type Import = { readonly from: string; readonly typeOnly: boolean };
type Facts = { readonly imports: readonly Import[]; readonly words: ReadonlySet<string> };
type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const text = (node: unknown): string => (isNode(node) ? String(node.value ?? node.name ?? '') : '');

/** What a source imports and which of the banned words it uses, read from its syntax tree. */
function facts(path: string, source: string): Facts {
  const imports: Import[] = [];
  const words = new Set<string>();
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);

  const note = (from: unknown, typeOnly: boolean) => {
    if (isNode(from)) imports.push({ from: text(from), typeOnly });
  };
  const onlyTypes = (node: Node, kind: 'importKind' | 'exportKind') => {
    const names = (node.specifiers as Node[] | undefined) ?? [];
    return node[kind] === 'type' || (names.length > 0 && names.every((name) => name[kind] === 'type'));
  };

  const visit = (node: Node, parent?: Node, key?: string) => {
    switch (node.type) {
      case 'ImportDeclaration':
        note(node.source, onlyTypes(node, 'importKind'));
        return;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        note(node.source, onlyTypes(node, 'exportKind'));
        break;
      case 'ImportExpression':
        note(node.source, false);
        break;
      case 'TSImportType':
        note(node.source ?? node.argument, true);
        break;
      case 'AwaitExpression':
        words.add('await');
        break;
      case 'MemberExpression':
        words.add(`${text(node.object)}.${text(node.property)}`);
        if (text(node.object) === 'globalThis') words.add(text(node.property));
        break;
      case 'VariableDeclaration': {
        const exported = parent?.type === 'ExportNamedDeclaration';
        const top = parent?.type === 'Program' || exported;
        if (top && node.kind !== 'const' && !node.declare) words.add('top-level let');
        break;
      }
      case 'Identifier': {
        const name = String(node.name);
        const isProperty = !parent?.computed && (key === 'property' || (key === 'key' && !parent?.shorthand));
        const inType = parent?.type.startsWith('TS') && key !== 'expression';
        if (!isProperty && !inType) words.add(name);
        break;
      }
    }
    if (node.async === true) words.add('async');
    if (node.type === 'ForOfStatement' && node.await === true) words.add('await');
    for (const [childKey, child] of Object.entries(node)) {
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, node, childKey);
    }
  };
  visit(program as unknown as Node);
  return { imports, words };
}

const floorOf = (path: string): Floor | undefined =>
  floors.find((floor) => path === floor || path.startsWith(`${floor}/`));

function breaksImport(path: string, floor: Floor, { from, typeOnly }: Import): string | undefined {
  const { sees, why, packages } = law[floor];
  if (!from.startsWith('.')) {
    const allowed = [...packages, ...(bindings[path] ? [bindings[path]] : [])];
    return allowed.some((name) => name.test(from))
      ? undefined
      : `package ${from} is not for ${floor}: ${why}`;
  }
  const target = join(dirname(path), from).replaceAll('\\', '/');
  const targetFloor = floorOf(target) ?? floorOf(`${target}.tsx`);
  const toFace = faces.some((face) => target === face || target === `${face}/index`);
  if (!targetFloor) return `${target} is on no floor`;
  if (targetFloor === floor) {
    return toFace ? `${target} is the face for other floors; inside, import the file itself` : undefined;
  }
  const sight = sees.find((seen) => seen.floor === targetFloor);
  if (!sight) return `${floor} may not see ${targetFloor}: ${why}`;
  if (sight.only === 'types' && !typeOnly)
    return `${floor} may only see types of ${targetFloor}: ${sight.why}`;
  if (faces.includes(targetFloor) && !toFace) {
    return `${target} is inside ${targetFloor}: import ${targetFloor}/index, so that the inside can change`;
  }
  return undefined;
}

/** Every way in which one file breaks the law, in words. */
function breaches(path: string, source: string): readonly string[] {
  const floor = floorOf(path);
  if (!floor) return [`${path} is on no floor: add it to the law, with a reason`];
  const found = facts(path, source);
  const words = law[floor].never.flatMap(({ words, why, except }) =>
    except?.includes(path)
      ? []
      : words.filter((word) => found.words.has(word)).map((word) => `${word}: ${why}`),
  );
  const imports = found.imports.map((one) => {
    const reason = breaksImport(path, floor, one);
    return reason && `imports '${one.from}': ${reason}`;
  });
  return [...imports, ...words].filter((one) => one !== undefined).map((one) => `src/${path} ${one}`);
}

const here = dirname(fileURLToPath(import.meta.url));
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/(\.test\.tsx?|\.d\.ts)$/.test(path));

test('every file under src/ keeps the law', () => {
  expect(sources.flatMap((path) => breaches(path, readFileSync(join(here, path), 'utf8')))).toEqual([]);
});

describe('the law would notice', () => {
  test.each([
    ['kernel/run.ts', `import { play } from '../store/index';`, 'kernel may not see store'],
    ['kernel/run.ts', `export * from '../content/index';`, 'kernel may not see content'],
    ['kernel/run.ts', `import { useMemo } from 'react';`, 'package react is not for kernel'],
    ['kernel/run.ts', `import { decide } from './index';`, 'the face for other floors'],
    ['kernel/run.ts', 'const roll = () => Math.random();', 'Math.random: chance is an input'],
    ['kernel/run.ts', 'const at = () => new Date();', 'Date: time is an input'],
    ['kernel/run.ts', 'const at = () => performance.now();', 'performance: time is an input'],
    ['kernel/run.ts', 'const at = () => globalThis.Date.now();', 'Date: time is an input'],
    ['kernel/run.ts', 'const go = async () => 1;', 'async: this floor is synchronous'],
    ['kernel/run.ts', 'const go = { async run() {} };', 'async: this floor is synchronous'],
    ['kernel/run.ts', 'let next = 0;', 'top-level let: a variable that outlives a run'],
    ['kernel/run.ts', 'export let next = 0;', 'top-level let: a variable that outlives a run'],
    ['content/index.ts', `import { run } from '../kernel/index';`, 'content may only see types of kernel'],
    ['content/index.ts', 'setTimeout(() => {}, 1);', 'setTimeout: time is an input'],
    ['narration/index.ts', `import type { Scene } from '../content/index';`, 'narration may not see content'],
    [
      'runtime/host.ts',
      `import { run } from './worker/process';`,
      'runtime may only see types of runtime/worker',
    ],
    [
      'runtime/host.ts',
      `import { createStore } from 'zustand/vanilla';`,
      'package zustand/vanilla is not for',
    ],
    ['runtime/worker/process.ts', `import { host } from '../index';`, 'runtime/worker may not see runtime'],
    ['store/playback.ts', `import { create } from 'zustand';`, 'package zustand is not for store'],
    ['store/playback.ts', `import { wrap } from 'comlink';`, 'package comlink is not for store'],
    ['store/playback.ts', `import type { Queue } from '../kernel/state';`, 'import kernel/index'],
    ['store/playback.ts', 'document.title = "";', 'document: the store is tested without a page'],
    ['ui/App.tsx', `import { record } from '../runtime/index';`, 'ui may not see runtime'],
    ['ui/App.tsx', `const lab = import('../runtime/index');`, 'ui may not see runtime'],
    ['ui/App.tsx', `type Host = import('../runtime/index').Host;`, 'ui may not see runtime'],
    ['ui/App.tsx', `import { useStore } from 'zustand';`, 'package zustand is not for ui'],
    ['ui/App.tsx', 'const worker = new Worker("x");', 'Worker: only runtime starts workers'],
    ['ui/App.tsx', `import { root } from '../main';`, 'ui may not see main.tsx'],
    ['sound/beep.ts', '', 'is on no floor'],
  ])('%s: %s', (path, source, reason) => {
    expect(breaches(path, source).join('\n')).toContain(reason);
  });

  test.each([
    ['kernel/run.ts', `import { decide } from './decide'; // Math.random() and Date are words here`],
    ['kernel/run.ts', `export const say = (t: { Date: 1 }) => [t.Date, 'async await new Date()'];`],
    [
      'content/index.ts',
      `import type { State } from '../kernel/index'; import code from './programs/a.py?raw';`,
    ],
    ['content/index.ts', `import { type State, type Queue } from '../kernel/index';`],
    ['narration/index.ts', `import { selectQueue } from '../kernel/index';`],
    [
      'runtime/host.ts',
      `import type { ProcessWorker } from './worker/process'; import { wrap } from 'comlink';`,
    ],
    ['store/link.ts', `import { record } from '../runtime/index'; location.hash = '';`],
    ['store/playback.ts', `import { createStore } from 'zustand/vanilla';`],
    ['ui/App.tsx', `import { motion } from 'framer-motion'; import './app.css';`],
    ['ui/use-playback.ts', `import { useStore } from 'zustand';`],
    ['main.tsx', `import { App } from './ui/App'; import { createRoot } from 'react-dom/client';`],
  ])('and it allows %s: %s', (path, source) => {
    expect(breaches(path, source)).toEqual([]);
  });
});

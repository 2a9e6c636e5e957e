/** The import law, checked against every file under src/. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bindings, type Floor, faces, floors, law } from './layers.law';
import { facts, type Import } from './layers.read';

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
  .filter((path) => /\.tsx?$/.test(path) && !/(\.test\.tsx?|\.d\.ts|^layers\..*)$/.test(path));

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
    ['store/browser.ts', `import { record } from '../runtime/index'; location.hash = '';`],
    ['store/playback.ts', `import { createStore } from 'zustand/vanilla';`],
    ['ui/App.tsx', `import { motion } from 'framer-motion'; import './app.css';`],
    ['ui/use-playback.ts', `import { useStore } from 'zustand';`],
    ['main.tsx', `import { App } from './ui/App'; import { createRoot } from 'react-dom/client';`],
  ])('and it allows %s: %s', (path, source) => {
    expect(breaches(path, source)).toEqual([]);
  });
});

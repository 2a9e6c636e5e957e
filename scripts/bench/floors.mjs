/** The kernel and the programs built for Node, so that they can be measured without a browser. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../ensure.mjs';

const outDir = join(root, 'node_modules/.cache/bench/node');

/** Builds src/kernel and src/content as they are built for the page, and loads them. */
export async function openFloors() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: { kernel: 'src/kernel/index.ts', content: 'src/content/all.ts' } },
    },
  });
  const load = (name) => import(`${pathToFileURL(join(outDir, `${name}.js`)).href}?${Date.now()}`);
  return { kernel: await load('kernel'), content: await load('content') };
}

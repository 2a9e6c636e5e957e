/** The built site on a free port; built first if its source is newer. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../ensure.mjs';

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Serves `dist/`; `close` ends that. */
export async function openSite() {
  if (!isFresh()) {
    console.log('Building the site');
    await build({ root, logLevel: 'error' });
  }
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { port: 0, host: '127.0.0.1', strictPort: false },
  });
  const address = `http://127.0.0.1:${server.httpServer.address().port}`;
  return { address, close: () => server.close() };
}

function isFresh() {
  const built = join(root, 'dist/index.html');
  return existsSync(built) && SOURCES.every((path) => newest(join(root, path)) < statSync(built).mtimeMs);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

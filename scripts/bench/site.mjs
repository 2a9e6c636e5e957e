/** The built site on a free port, and what browsers have asked it for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, preview } from 'vite';
import { root } from '../ensure.mjs';

// not dist/, which somebody may be serving
const outDir = join(root, 'node_modules/.cache/bench/site');

/** Builds the site and serves it with `vite preview`, noting every request. */
export async function openSite() {
  console.error('Building the site');
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const requests = [];
  const note = {
    name: 'note-requests',
    configurePreviewServer: (server) => {
      server.middlewares.use((request, _, next) => {
        requests.push(requestOf(request));
        next();
      });
    },
  };
  const server = await preview({
    root,
    logLevel: 'error',
    plugins: [note],
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', strictPort: false },
  });
  const address = `http://127.0.0.1:${server.httpServer.address().port}`;
  return { address, requests, sizeOf, close: () => server.close() };
}

function requestOf({ url, headers }) {
  const path = new URL(url, 'http://here').pathname;
  const from = headers.referer ? new URL(headers.referer).pathname : '';
  return { path, from, dest: headers['sec-fetch-dest'] ?? '' };
}

/** Bytes a static host sends for a file: gzip at its usual level, or, for a font, the file as it is. */
function sizeOf(path) {
  const bytes = readFileSync(join(outDir, path));
  return path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
}

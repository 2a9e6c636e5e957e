/** Build, development server and unit tests. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What the built page may load: only what it came with, and these scripts in it. The development server needs others. */
const policyFor = (scripts: readonly string[]) =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...scripts.map(hashOf)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script as string);
      return [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(scripts) },
          injectTo: 'head-prepend',
        },
      ];
    },
  },
};

/** What can be read while the page's code is on its way (`src/ui/first-paint.tsx`). */
const firstPaint: Plugin = {
  name: 'first-paint',
  apply: 'build',
  async transformIndexHtml(html) {
    const server = await createServer({
      configFile: false,
      plugins: [react()],
      server: { middlewareMode: true, ws: false },
      appType: 'custom',
      logLevel: 'error',
    });
    const { firstPaint } = await server.ssrLoadModule('/src/ui/first-paint.tsx');
    const pages: Record<string, string> = await firstPaint();
    await server.close();
    const first = Object.entries(pages).map(
      ([path, page]) => `<div data-first="${path}" hidden>${page}</div>`,
    );
    return html.replace('<!-- first paint -->', () => first.join('\n'));
  },
};

/** The programs and what they print, for who reads the page without JavaScript. */
const unscripted: Plugin = {
  name: 'unscripted',
  transformIndexHtml: (html) => html.replace('<!-- listings -->', [1, 2, 3].map(listingAsHtml).join('\n')),
};

function listingAsHtml(number: number): string {
  const [source, output] = ['py', 'out'].map((ending) =>
    readFileSync(`src/content/programs/listing-${number}.${ending}`, 'utf8')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;'),
  );
  return `<h2>Listing ${number}</h2>\n<pre tabindex="0">${source}</pre>\n<p>It prints:</p>\n<pre tabindex="0">${output}</pre>`;
}

const OWN_JSX = '\0own-jsx';

/** Parts that the first step asks for and uses wholly. */
const OF_FIRST_STEP = ['drawing', 'OtherRun'];

/**
 * Nearly all of the page is needed by the first step, so the browser is asked to compile it while it loads, beside the
 * main thread, and not function by function when somebody presses Step: V8's explicit compile hints, passed over by
 * whoever does not know them.
 */
const compiledEarly: Plugin = {
  name: 'compiled-early',
  apply: 'build',
  generateBundle: {
    // a hint counts only where nothing stands before it
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && (file.isEntry || OF_FIRST_STEP.includes(file.name)))
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
};

/**
 * The two functions that React's elements are made with, as names of the page's own: every call would name the module
 * they come from. In a build for users both are the same function.
 */
const ownJsx: Plugin = {
  name: 'own-jsx',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'react/jsx-runtime' && importer !== OWN_JSX ? OWN_JSX : null),
  load: (id) =>
    id === OWN_JSX
      ? "import * as runtime from 'react/jsx-runtime';\nexport const { Fragment, jsx } = runtime;\nexport const jsxs = jsx;"
      : null,
};

/** The licences that the packages in the bundle ask to be passed on with it. */
const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle() {
    for (const fileName of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(fileName, 'utf8') });
    }
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), ownJsx, contentPolicy, firstPaint, unscripted, compiledEarly, licences],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // few parts need a second file, and to look ahead for it every import would be longer
    modulePreload: false,
    // what is needed at once is smaller in one file than in the pieces that later parts share
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
        // all these names stand in the page's code, and a hash does not compress
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
      },
      // nothing here has a getter that does more than get
      treeshake: { propertyReadSideEffects: false },
    },
  },
  preview: { port: 4173, strictPort: true },
  test: { environment: 'node', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] },
});

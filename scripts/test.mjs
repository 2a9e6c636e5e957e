/** `npm test`: types, lint, unit tests, build, browser tests; stops at the first that fails, then counts. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser, noBrowser } from './browser.mjs';
import { ensureDependencies, root, run } from './ensure.mjs';
import { total } from './total.mjs';

ensureDependencies();
const reports = join(root, 'node_modules/.cache/reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** The port asked for, else the usual one, else a free one, so that two runs can share a machine. */
async function freePort() {
  if (process.env.PORT) return process.env.PORT;
  const tryPort = (port) =>
    new Promise((resolve) => {
      const server = createServer().once('error', () => resolve(undefined));
      server.listen(port, 'localhost', () => {
        const chosen = server.address().port;
        server.close(() => resolve(String(chosen)));
      });
    });
  return (await tryPort(4173)) ?? (await tryPort(0));
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const stages = [
  ['Types', () => run('tsc', ['-b'])],
  ['Lint', () => run('biome', ['check'])],
  [
    'Unit tests',
    () => run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
  ],
  ['Build', () => run('vite', ['build'])],
  [
    'Browser tests',
    async () =>
      run('playwright', ['test', '-c', 'e2e'], {
        env: { ...process.env, PORT: await freePort(), E2E_REPORT: e2eReport },
      }),
  ],
];

async function firstFailure() {
  const browser = await ensureBrowser();
  if (!browser) {
    console.error(noBrowser);
    return 'Browser';
  }
  process.env.CHROMIUM_PATH = browser;
  for (const [name, stage] of stages) {
    console.log(`\n${name}`);
    const code = await stage();
    if (code !== 0) return name;
  }
  return undefined;
}

const failure = await firstFailure();
const { passed, failed } = total({ unit: read(unitReport), e2e: read(e2eReport), failure });
if (failure) console.log(`\n${failure}: failed`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

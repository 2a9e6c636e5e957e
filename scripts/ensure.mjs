/** Installs the dependencies when they are missing or do not match the lock file. Uses Node alone. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where each tool's own entry is, so that no shell is needed on any system. */
const tools = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  vitest: 'node_modules/vitest/vitest.mjs',
  vite: 'node_modules/vite/bin/vite.js',
  playwright: 'node_modules/@playwright/test/cli.js',
};

/** Runs one of the tools in this terminal and returns its exit code. */
export function run(tool, args, options = {}) {
  const done = spawnSync(process.execPath, [join(root, tools[tool]), ...args], {
    cwd: root,
    stdio: 'inherit',
    ...options,
  });
  return done.status ?? 1;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** What npm wrote into node_modules at its last install, compared with the lock file package by package. */
export function dependenciesMatch(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(([path, pkg]) => {
    if (path === '') return true;
    const found = installed.packages?.[path];
    if (!found) return pkg.optional === true;
    return found.version === pkg.version && found.integrity === pkg.integrity;
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `This needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

export function ensureDependencies() {
  checkNode();
  if (dependenciesMatch(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) return;
  console.log('Installing the dependencies (npm ci)');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status === 0) return;
  console.error('The dependencies could not be installed: npm ci failed, its message is above.');
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureDependencies();

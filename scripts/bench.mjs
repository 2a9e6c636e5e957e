/**
 * `npm run bench`: measures, and prints one JSON object a line, `{ name, value, unit, limit? }`; what it is doing goes
 * to stderr. `npm run bench -- bytes kernel` measures only these. It fails only if it could not measure.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './ensure.mjs';

/** Each measurement: what it needs, and the module that has it. */
const measurements = {
  kernel: 'node',
  search: 'node',
  bytes: 'browser',
  ready: 'browser',
  floor: 'browser',
  step: 'browser',
  hold: 'browser',
  play: 'browser',
  record: 'browser',
  scrub: 'browser',
  workers: 'browser',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in measurements));
if (unknown.length > 0) fail(`There is no measurement ${unknown.join(', ')}: ${Object.keys(measurements)}.`);
const names = Object.keys(measurements).filter((name) => asked.length === 0 || asked.includes(name));

// in a process of its own, with all it prints sent to stderr
const prepared = spawnSync(process.execPath, [join(root, 'scripts/bench/prepare.mjs')], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (prepared.status !== 0) process.exit(1);

const opened = {
  node: async () => (await import('./bench/floors.mjs')).openFloors(),
  browser: async () => {
    const site = await (await import('./bench/site.mjs')).openSite();
    const chromium = await (await import('./bench/chromium.mjs')).openChromium(site);
    return { site, chromium };
  },
};
const needs = {};

try {
  for (const name of names) {
    const need = measurements[name];
    needs[need] ??= await opened[need]();
    console.error(`Measuring: ${name}`);
    const module = await import(`./bench/${name}.mjs`);
    for await (const line of module.measure(needs[need])) process.stdout.write(`${JSON.stringify(line)}\n`);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await needs.browser?.chromium.close();
  await needs.browser?.site.close();
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

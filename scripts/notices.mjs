/** Writes THIRD-PARTY-NOTICES.md: the licence texts of every package that can end up in the built site. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './ensure.mjs';

const folder = (name) => join(root, 'node_modules', name);
const manifest = (path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));

/** The packages of "dependencies", and theirs in turn. */
function shipped() {
  const seen = new Set();
  const visit = (pkg) => {
    for (const name of Object.keys(pkg.dependencies ?? {})) {
      if (seen.has(name)) continue;
      seen.add(name);
      visit(manifest(folder(name)));
    }
  };
  visit(manifest(root));
  return [...seen].sort();
}

function entry(name) {
  const { version, license, repository } = manifest(folder(name));
  const url = String(repository?.url ?? repository ?? '').replace(/^git\+|\.git$/g, '');
  const files = readdirSync(folder(name)).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence file`);
  const texts = files.map((file) =>
    readFileSync(join(folder(name), file), 'utf8')
      .replace(/\r/g, '')
      .replace(/^\n+|\s+$/g, ''),
  );
  return [
    `## ${name} ${version}`,
    `${license}. ${url}`,
    ...texts.map((text) => `\`\`\`text\n${text}\n\`\`\``),
  ].join('\n\n');
}

export function notices() {
  const opening = [
    '# Third-party notices',
    'The built site contains code and fonts of the packages below. `npm run notices` writes this file.',
  ];
  return `${[...opening, ...shipped().map(entry)].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), notices());
}

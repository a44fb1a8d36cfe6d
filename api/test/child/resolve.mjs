import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Libraries that the run has bundled for its tests (scripts/jest/libraries.mjs): a few files instead of some thousand. */
const home = process.env.TEST_LIBRARIES_API;
const files = home && existsSync(home) ? JSON.parse(readFileSync(`${home}/files.json`, 'utf8')) : {};

/** Our sources find each other as they are named, and their libraries bundled; everything else goes Node's own way. */
export function resolve(specifier, context, next) {
  const { parentURL = '' } = context;
  if (!parentURL.endsWith('.ts') || parentURL.includes('/node_modules/')) return next(specifier, context);
  if (/^\.\.?\/.*\.ts$/.test(specifier)) return found(new URL(specifier, parentURL));
  return files[specifier] ? found(pathToFileURL(`${home}/${files[specifier]}.mjs`)) : next(specifier, context);
}

const found = ({ href }) => ({ url: href, format: 'module', shortCircuit: true });

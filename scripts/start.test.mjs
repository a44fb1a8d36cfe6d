import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

let checkout;
beforeAll(() => {
  checkout = mkdtempSync(`${tmpdir()}/start-`);
  cpSync(import.meta.dirname, `${checkout}/scripts`, { recursive: true });
  writeFileSync(`${checkout}/package.json`, '{ "type": "module" }');
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

function start(file, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${checkout}/scripts/${file}`], {
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env },
    encoding: 'utf8',
  });
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

it('production says in one line what to run when nothing is built or installed', () => {
  expect(start('start.mjs')).toEqual({
    status: 1,
    lines: ['Nothing is built in api/dist, and production builds nothing. Run: npm ci --include=dev && npm run build'],
  });
  expect(start('bootstrap.mjs', { npm_lifecycle_event: 'prestart' })).toEqual({
    status: 1,
    lines: ['Production installs nothing, and nothing is installed yet. Run: npm ci --include=dev && npm run build'],
  });
});

it('production starts what was built, older than its sources or not, and builds nothing', () => {
  mkdirSync(`${checkout}/api/dist`, { recursive: true });
  mkdirSync(`${checkout}/api/src`);
  writeFileSync(`${checkout}/api/dist/main.js`, "console.log('the product');");
  writeFileSync(`${checkout}/api/src/main.ts`, 'this does not compile');
  expect(start('start.mjs')).toEqual({ status: 0, lines: ['the product'] });
  expect(readdirSync(`${checkout}/api/dist`)).toEqual(['main.js']);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from './lib/root.mjs';

const samples = `${root}/docs/samples`;
let folder;
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/samples-`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isFound = (program, version) => spawnSync(program, [version]).status === 0;

/** A sample with places of this machine instead of those of an installation. */
function sample(name, places) {
  let text = readFileSync(`${samples}/${name}`, 'utf8');
  for (const [place, here] of Object.entries(places)) text = text.replaceAll(place, here);
  writeFileSync(`${folder}/${name}`, text);
  return `${folder}/${name}`;
}

/** What a program says against a file; nothing when it is content. */
function faults(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

const units = readdirSync(samples).filter((name) => name.endsWith('.service'));

describe('samples of the operations page', () => {
  if (isFound('systemd-analyze', '--version')) {
    it.each(units)('%s is a unit that systemd takes', (name) => {
      // It asks whether the program is there, whichever version.
      const places = { '/opt/yjs/node_modules/.bin/node': process.execPath, '/opt/yjs': root };
      const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', sample(name, places)], {
        encoding: 'utf8',
      });
      expect([status, `${stdout}${stderr}`]).toEqual([0, '']);
    });
  } else it('units were not checked: systemd-analyze is not found', () => undefined);

  if (isFound('haproxy', '-v')) {
    it('haproxy.cfg is taken by haproxy', () => {
      expect(faults('haproxy', ['-c', '-f', sample('haproxy.cfg', { '/etc/haproxy/yjs.pem': certificate() })])).toBe(
        '',
      );
    });
  } else it('haproxy.cfg was not checked: haproxy is not found', () => undefined);

  if (isFound('nginx', '-v')) {
    it('nginx.conf is taken by nginx', () => {
      const file = certificate();
      const conf = sample('nginx.conf', { '/etc/nginx/yjs.pem': file, '/etc/nginx/yjs.key': file });
      expect(faults('nginx', ['-t', '-c', conf, '-g', `pid ${folder}/nginx.pid;`])).toBe('');
    });
  } else it('nginx.conf was not checked: nginx is not found', () => undefined);
});

/** Certificate and key in one file. */
function certificate() {
  const [key, pem] = [`${folder}/key.pem`, `${folder}/yjs.pem`];
  const ask = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=yjs', '-keyout', key, '-out', pem];
  execFileSync('openssl', ask, { stdio: 'ignore' });
  writeFileSync(pem, readFileSync(pem, 'utf8') + readFileSync(key, 'utf8'));
  return pem;
}

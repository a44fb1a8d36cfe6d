import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { root } from './lib/root.mjs';

const source = (path) => readFileSync(`${root}/${path}`, 'utf8');

/** `key: 'text'` lines of the object that is called so in a source. */
function textsOf(path, name) {
  const [, from = ''] = source(path).split(`const ${name}`);
  const [body = ''] = from.split('\n};');
  return Object.fromEntries([...body.matchAll(/^ {2}'?([\w:-]+)'?: '(.*)',$/gm)].map(([, key, text]) => [key, text]));
}

describe('both sides say the same', () => {
  it('R7.2 a field that is refused reads the same from the page and from the server', () => {
    const server = textsOf('api/src/platform/forms/field-errors.ts', 'TEXTS');
    const { required, ...client } = textsOf('web-kit/src/form/chinese-errors.ts', 'TEXTS');
    expect(Object.keys(client).length).toBeGreaterThan(9);
    for (const [key, text] of Object.entries(client)) expect([key, text]).toEqual([key, server[key]]);
    expect(source('api/src/platform/errors/catalogue.ts')).toContain(`'E-0701': '${required}'`);
  });

  it('R7.2 the citizen’s pages know a way on after every E-08xx', () => {
    const declared = [...source('api/src/domains/intake/alipay/errors.ts').matchAll(/'(E-08\d\d)':/g)].map(
      ([, code]) => code,
    );
    const known = source('web-apply/src/app/ways.ts');
    expect(declared.length).toBeGreaterThan(5);
    for (const code of [...declared, 'E-0804']) expect(known).toContain(`case '${code}':`);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { root, webWorkspaces } from '../lib/root.mjs';

const files = webWorkspaces().flatMap((name) =>
  readdirSync(`${root}/${name}/src`, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${name}/src/${file}`),
);

describe('tests of functions, which share one page', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(50));

  it('show nothing: what renders is called *.test.tsx and has a page of its own', () => {
    const rendering = files.filter((file) =>
      /testing-library|testing\/render/.test(readFileSync(`${root}/${file}`, 'utf8')),
    );
    expect(rendering).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.ts';

describe('where a sign-in at the identity provider ends (A10)', () => {
  it.each([
    ['/training/rounds/7?tab=plan', '/training/rounds/7?tab=plan'],
    ['/training/', '/training/'],
    ['https://evil.example/training/', '/training/'],
    ['//evil.example/training/', '/training/'],
    ['/\\evil.example/training/', '/training/'],
    ['/training/../staff/', '/training/'],
    ['/training/%2e%2e/staff/', '/training/'],
    ['/trainingx/', '/training/'],
    ['javascript:alert(1)', '/training/'],
    ['\t//evil.example/training/', '/training/'],
    [['/training/a', '/training/b'], '/training/'],
    [undefined, '/training/'],
  ])('%j leads to %s', (asked, path) => {
    expect(returnPath(asked, '/training/')).toBe(path);
  });
});

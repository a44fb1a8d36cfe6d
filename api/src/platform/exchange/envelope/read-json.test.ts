import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseForeignJson } from '../../kernel/json-depth.ts';
import { readJsonObject } from './read-json.ts';

const read = (text: string) => readJsonObject(Buffer.from(text));

describe('reading a message', () => {
  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '{"b":{"a":1,"c":[],"a":{}}}',
    '{"b":[{"a":1},{"a":1,"x":"}","a":1}]}',
    '{"a\\"":1,"a\\"":2}',
  ])('%s names a member twice and is refused', (text) => {
    expect(JSON.parse(text)).toBeDefined();
    expect(read(text)).toBeUndefined();
  });

  it.each(['{"a":{"a":{"a":1}}}', '{"a":[{"a":1},{"a":2}],"b":"a"}', '{"a":"\\"a\\":1,","b":["a","a"]}', '{}'])(
    '%s does not',
    (text) => {
      expect(read(text)).toEqual(JSON.parse(text));
    },
  );

  it('takes whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const text = JSON.stringify(value);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('§41.20 JSON of another system', () => {
  const nested = (levels: number, inside = '1') => `${'['.repeat(levels)}${inside}${']'.repeat(levels)}`;

  it('is read to 64 levels and no deeper, without a walk', () => {
    expect(parseForeignJson(nested(64))).toEqual(JSON.parse(nested(64)));
    expect(() => parseForeignJson(nested(65))).toThrow(SyntaxError);
    expect(() => parseForeignJson(nested(200_000))).toThrow(SyntaxError);
  });

  it('counts no brackets of texts', () => {
    const text = JSON.stringify(`"${'['.repeat(100)}\\"`);
    expect(parseForeignJson(nested(64, text))).toBeDefined();
  });
});

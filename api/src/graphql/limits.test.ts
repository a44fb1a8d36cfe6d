import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { DEFAULT_LIMITS, operationLimits, PARSE_LIMITS } from './limits.ts';

const schema = buildSchema('type Query { a: Int, q(first: Int): Query }');
const faultsOf = (text: string) =>
  validate(schema, parse(text, PARSE_LIMITS), [operationLimits(DEFAULT_LIMITS)]).map((f) => f.extensions.code);

describe('limits of an operation', () => {
  it('let ordinary operations through, fragments included', () => {
    expect(faultsOf('{ q(first: 100) { ...f ...f } } fragment f on Query { a q { a } }')).toEqual([]);
  });

  it('refuse depth, cost and aliases', () => {
    expect(faultsOf(`${'{ q '.repeat(13)}{ a }${' }'.repeat(13)}`)).toEqual(['TOO_COMPLEX']);
    expect(faultsOf('{ q(first: 100) { q(first: 100) { a q(first: 100) { a } } } }')).toEqual(['TOO_COMPLEX']);
    expect(faultsOf(`{ ${Array.from({ length: 31 }, (_, at) => `x${at}: a`).join(' ')} }`)).toEqual(['TOO_COMPLEX']);
  });

  it.each(['a', '...f60', '... on Query { ...f60 }'])(
    'count fragments that only spread each other, ending in %s',
    (end) => {
      const doubling = Array.from(
        { length: 60 },
        (_, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`,
      );
      const text = `{ ...f0 } ${doubling.join(' ')} fragment f60 on Query { ${end} }`;
      expect(faultsOf(text)).toEqual(['TOO_COMPLEX']);
    },
  );

  it('end the reading of a text before its length matters', () => {
    expect(() => parse(`{ ${'a '.repeat(5000)} }`, PARSE_LIMITS)).toThrow(/token/i);
  });
});

import { describe, expect, it } from '@jest/globals';
import { hashAlone } from './live-connection.ts';

const query = 'subscription RecordChanged {\n  recordChanged { ids }\n}';

describe('what a socket is asked', () => {
  it('is the hash alone where the operation is persisted', () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'c889' } };
    expect(hashAlone({ query, extensions })).toEqual({ query: '', extensions });
  });

  it('is the text while developing', () => {
    expect(hashAlone({ query })).toEqual({ query });
  });
});

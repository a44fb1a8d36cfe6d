import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import { isSessionExpired } from './error-link.ts';
import { pauseOf } from './pause.ts';
import { hashOf } from './persisted.ts';

const coded = (code: string) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message: 'x', extensions: { code } }] });

describe('end of a session', () => {
  it('is seen by code and by status', () => {
    expect(isSessionExpired(coded('UNAUTHENTICATED'))).toBe(true);
    expect(isSessionExpired(coded('E-0007'))).toBe(true);
    expect(isSessionExpired(coded('FORBIDDEN'))).toBe(false);
    const status = new ServerError('x', { response: { status: 401 } as Response, bodyText: '' });
    expect(isSessionExpired(status)).toBe(true);
    expect(isSessionExpired(new TypeError('Failed to fetch'))).toBe(false);
  });
});

describe('live connection', () => {
  it('waits longer each time, to ten seconds at most, never all at once', () => {
    expect(pauseOf(0, () => 1)).toBe(500);
    expect(pauseOf(3, () => 1)).toBe(4_000);
    expect(pauseOf(30, () => 1)).toBe(10_000);
    expect(pauseOf(30, () => 0)).toBe(5_000);
  });
});

describe('persisted operations', () => {
  it('carry the hash of the manifest, without the algorithm’s name', async () => {
    await expect(hashOf({ __meta__: { hash: 'sha256:abc' } })).resolves.toBe('abc');
    await expect(hashOf({})).rejects.toThrow('codegen');
  });
});

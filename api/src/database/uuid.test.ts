import { describe, expect, it } from '@jest/globals';
import { isUuid, uuidv7 } from './uuid.ts';

describe('uuidv7', () => {
  it('makes distinct ids of version 7 that rise within a millisecond and from one to the next', () => {
    const ids = [1000, 1001].flatMap((at) => Array.from({ length: 20_000 }, () => uuidv7(at)));
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => isUuid(id) && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/.test(id))).toBe(true);
  });

  it('carries the moment it was made in', () => {
    const at = Date.UTC(2026, 2, 9, 2);
    expect(Number.parseInt(uuidv7(at).replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  });
});

import { expect, it } from '@jest/globals';
import { toInstant, toLocal, toPicked } from './picked.ts';

it('S13.1 moments are Shanghai’s, there and back', () => {
  expect(toInstant(toPicked('2026-05-01T09:00'))).toBe('2026-05-01T01:00:00.000Z');
  expect(toLocal('2026-05-01T01:00:00Z').format('YYYY-MM-DD HH:mm')).toBe('2026-05-01 09:00');
});

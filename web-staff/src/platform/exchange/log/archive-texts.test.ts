import { expect, it } from '@jest/globals';
import type { ArchiveRowFragment } from '../../../generated/graphql.ts';
import { fileText } from './archive-texts.ts';

const row = {
  day: '2026-03-09',
  rowCount: 4,
  fileName: 'exchange-2026-03-09.ndjson.gz',
  fileSm3: 'ab'.repeat(32),
  archivedAt: '2026-03-10T18:30:00Z',
  purgedName: '审计管理员',
  purgedAt: '2027-06-01T02:00:00Z',
  expiredAt: null,
} as ArchiveRowFragment;

it('A11 an archive that was destroyed says so in place of its file', () => {
  expect(fileText(row)).toBe('exchange-2026-03-09.ndjson.gz');
  expect(fileText({ ...row, expiredAt: '2032-03-10T18:35:00Z' })).toMatch(/^已销毁（保管期满，2032-03-11 02:35/);
});

import { describe, expect, it } from '@jest/globals';
import { CharsetFault, checkCharset, readRecord } from './source-record.ts';

const sent = {
  idNo: '310100199901010011',
  name: '杨帆',
  birthDate: '1999-01-01',
  personCategory: '10',
  dischargeDate: '2025-09-01',
  registered: true,
  districtCode: '310109',
  alive: true,
  recordState: 'ACTIVE',
  updatedAt: '2026-05-06T01:00:00+08:00',
};
const now = new Date('2026-05-06T02:00:00Z');

describe('a record of the discharge system (02 §12.7)', () => {
  it.each(['阿卜杜拉·买买提', '阿卜杜拉•买买提', '阿卜杜拉 · 买买提'])(
    '“%s” is one name however its dot is written',
    (name) => {
      expect(() => checkCharset({ ...sent, name })).not.toThrow();
      expect(readRecord({ ...sent, name }, now)?.name).toBe('阿卜杜拉·买买提');
    },
  );

  it('02 §12.3 退役类别 is taken as it is sent, at most 20 characters', () => {
    expect(readRecord(sent, now)?.dischargeKind).toBeUndefined();
    expect(readRecord({ ...sent, dischargeKind: ' 期满退役 ' }, now)?.dischargeKind).toBe('期满退役');
    expect(readRecord({ ...sent, dischargeKind: '长'.repeat(21) }, now)).toBeUndefined();
  });

  it.each([
    ['UTF-8 read as Latin-1', Buffer.from('杨帆').toString('latin1')],
    ['GBK read as UTF-8', Buffer.from([0xd1, 0xee, 0xb7, 0xab]).toString('utf8')],
  ])('%s is not believed', (_, name) => {
    expect(() => checkCharset({ ...sent, name })).toThrow(CharsetFault);
  });
});

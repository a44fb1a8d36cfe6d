import type { IdentityRecord } from './identity/identity-record.ts';

const fit = { category: '10', registered: true, alive: true, recordState: 'ACTIVE' } as const;

/** 学员 A–F of 02 §26 as the discharge system knows them; the last three are intercepted, each for another reason. */
export const DEMO_IDENTITIES: readonly IdentityRecord[] = [
  {
    ...fit,
    idNo: '310100199901010011',
    name: '杨帆',
    birthDate: '1999-01-01',
    dischargeDate: '2025-09-01',
    districtCode: '310109',
  },
  {
    ...fit,
    idNo: '310100199805060035',
    name: '陈卓',
    birthDate: '1998-05-06',
    dischargeDate: '2025-09-01',
    districtCode: '310115',
  },
  {
    ...fit,
    idNo: '310100199709090058',
    name: '林晓东',
    birthDate: '1997-09-09',
    dischargeDate: '2024-12-01',
    districtCode: '310109',
  },
  {
    ...fit,
    idNo: '310100200002280072',
    name: '赵一鸣',
    birthDate: '2000-02-28',
    dischargeDate: '2025-12-01',
    districtCode: '310110',
    category: '20',
  },
  {
    ...fit,
    idNo: '310100199612120097',
    name: '孙立群',
    birthDate: '1996-12-12',
    dischargeDate: '2025-12-01',
    districtCode: '310104',
    registered: false,
  },
  {
    ...fit,
    idNo: '310100200107150020',
    name: '周雨晴',
    birthDate: '2001-07-15',
    dischargeDate: '2025-09-01',
    districtCode: '320500',
  },
];

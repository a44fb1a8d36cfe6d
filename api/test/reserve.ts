import { buildIdNumber } from '../src/domains/people/index.ts';

let serial = 0;

/** What a clerk of 虹口 enters of a reservist: everything that a form needs; each time of another person. */
export function reserveInput<T extends object = object>(changes?: T) {
  serial += 2;
  return {
    personName: '欧阳㛃',
    idNo: buildIdNumber('310109', '2001-03-15', serial),
    placementRegion: '310109',
    dischargeDate: '2026-03-01',
    dischargeNo: '军退字第1号',
    dischargeType: '10',
    serviceBranch: '20',
    rank: '32',
    post: '班长',
    speciality: '14',
    bloodType: 'O',
    education: '30',
    political: '03',
    ethnic: '01',
    marital: '10',
    regRegion: '310109',
    regAddress: '欧阳路100号',
    liveRegion: '310109',
    liveAddress: '四平路200号',
    contactPhone: '13800001234',
    ...changes,
  };
}

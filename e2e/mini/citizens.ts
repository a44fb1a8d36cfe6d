import { randomInt } from 'node:crypto';
import { faultOfIdNumber } from '../../mini-alipay/src/lib/number-checks.ts';

/** Somebody fictional, of nobody's but one test: the product under test is shared with others. */
export interface Citizen {
  name: string;
  idNo: string;
  birthDate: string;
}

const SIGNS = [...'子丑寅卯辰巳午未申酉戌亥'];

/** A man of Hongkou who was not there before. */
export function newCitizen(): Citizen {
  const name = `测${SIGNS[randomInt(12)]}${SIGNS[randomInt(12)]}${SIGNS[randomInt(12)]}`;
  const two = (number: number) => String(number).padStart(2, '0');
  const birthDate = `${1990 + randomInt(12)}-${two(1 + randomInt(12))}-${two(1 + randomInt(28))}`;
  const body = `310109${birthDate.replaceAll('-', '')}${two(randomInt(100))}${1 + 2 * randomInt(5)}`;
  const idNo = [...'0123456789X'].map((check) => body + check).find((number) => !faultOfIdNumber(number));
  if (!idNo) throw new Error(`${body} has no check character`);
  return { name, idNo, birthDate };
}

/** What the city's registers know of him: nine of the twelve personal fields, and the discharge. */
export function sharedOf({ birthDate }: Citizen) {
  return [
    ...from('市公安局人口库', {
      sex: '1',
      birthDate,
      ethnic: '01',
      marital: '10',
      regRegion: '310109',
      regAddress: '上海市虹口区示范路88号',
    }),
    ...from('市教委学历库', { education: '30' }),
    ...from('市民一网通办账户', { liveRegion: '310109009', liveAddress: '上海市虹口区示范路66弄8号501室' }),
    ...from('退役退休系统', {
      dischargeDocType: '11',
      enlistDate: '2023-09-16',
      dischargeDate: '2025-09-16',
      personCategory: 'CONSCRIPT',
      serviceBranch: '10',
      placementType: 'ZZJY',
      placementRegion: '310109',
    }),
  ];
}

function from(source: string, values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([name, value]) => ({ name, value, source }));
}

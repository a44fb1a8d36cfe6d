import { buildIdNumber } from '../../people/index.ts';
import type { DeathContent } from '../registry/record.schema.ts';

/** Streets of the demonstration. */
export const STREETS = { oyl: '310109009', pudong: '310115005' } as const;

/** A fictional beneficiary. */
export interface DemoBeneficiary {
  key: string;
  name: string;
  idNo: string;
  street: string;
  classes: readonly { code: string; monthly: string }[];
  /** Months that were paid. */
  paid: readonly string[];
}

const PAID = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];

const person = (
  key: string,
  name: string,
  serial: number,
  born: string,
  classes: DemoBeneficiary['classes'],
  street: string = STREETS.oyl,
): DemoBeneficiary => ({
  key,
  name,
  idNo: buildIdNumber(street.slice(0, 6), born, serial),
  street,
  classes,
  paid: PAID,
});

const wounded = { code: '01', monthly: '2860.00' };
const martyr = { code: '03', monthly: '2860.00' };
const fought = { code: '09', monthly: '1280.50' };

/** Fictional beneficiaries of Hongkou and Pudong, one for each state that officers meet. */
export const demoBeneficiaries = (): readonly DemoBeneficiary[] => [
  person('living', '测试周甲', 611, '1946-02-11', [wounded]),
  person('waiting', '测试周乙', 613, '1941-05-23', [martyr]),
  person('weak', '测试周丙', 615, '1944-08-03', [fought]),
  person('draft', '测试周丁', 617, '1939-12-30', [wounded]),
  person('street', '测试周戊', 619, '1943-03-18', [fought]),
  person('leader', '测试周己', 621, '1940-07-07', [wounded]),
  person('returned', '测试周庚', 623, '1942-10-26', [martyr]),
  person('approved', '测试周辛', 625, '1938-04-15', [wounded, fought]),
  person('reduced', '测试周壬', 627, '1937-09-09', [martyr]),
  person('refuted', '测试周癸', 629, '1945-01-31', [fought]),
  person('pudong', '测试吴甲', 631, '1944-06-17', [wounded], STREETS.pudong),
];

/** What 死亡库 has of them, and of others who are nobody's: the sandbox gives it, the demonstration takes the same. */
export function demoDeaths(): DeathContent[] {
  const named = demoBeneficiaries().filter(({ key }) => key !== 'living');
  const records = named.map(
    ({ key, name, idNo }, at): DeathContent => ({
      source: at % 2 === 0 ? 'MZ' : 'GA',
      recordId: `SW2026${String(at + 1).padStart(4, '0')}`,
      seq: at + 1,
      name: key === 'weak' ? '测试周丙（曾用名）' : name,
      idNo,
      deathDate: '2026-03-18',
      registerDate: '2026-03-02',
      certNo: `殡证第${at + 1}号`,
      op: 'ADD',
    }),
  );
  const others: DeathContent[] = [
    {
      source: 'WJ',
      recordId: 'SW20269001',
      seq: 901,
      name: '测试无证',
      idNo: null,
      deathDate: '2026-02-20',
      registerDate: '2026-03-02',
      certNo: null,
      op: 'ADD',
    },
    {
      source: 'WJ',
      recordId: 'SW20269002',
      seq: 902,
      name: '测试他人',
      idNo: buildIdNumber('310109', '1950-05-05', 955),
      deathDate: '2026-02-21',
      registerDate: '2026-03-02',
      certNo: null,
      op: 'ADD',
    },
  ];
  return [...records.map((one) => ({ ...one, deathDate: '2026-02-18' })), ...others];
}

import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecords } from '../../../platform/records/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { retiredCadre } from '../cadres/cadre.record.ts';
import { cadreRecuperation } from '../cadres/history.record.ts';
import { cadreHonour } from '../cadres/honour.record.ts';
import { institutionsOf } from '../cadres/institutions.ts';

/** Eligible cadres of each institution: example A of 03 §29.5 at a tenth, the smallest kept. */
const SIZES: readonly (readonly [code: string, eligible: number])[] = [
  ['J01', 13],
  ['J02', 9],
  ['J03', 6],
  ['J04', 4],
  ['J05', 2],
  ['J06', 1],
];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const GIVEN = ['建国', '志强', '国华', '永年', '德明', '秀英', '文彬', '长河', '家骏', '玉兰'];
const HONOURS = ['H04', 'H10', 'H05', 'H11', 'H10', 'H06'];

interface Made {
  code: string;
  n: number;
  /** Whom the rules leave out, and why. */
  but?: 'OLD' | 'RECENT' | 'HONOUR' | 'UNVERIFIED' | 'DATA';
}

const people = (): Made[] =>
  SIZES.flatMap(([code, eligible]) => [
    ...Array.from({ length: eligible }, (_, n) => ({ code, n })),
    ...(eligible > 5 ? (['OLD', 'RECENT', 'HONOUR', 'UNVERIFIED', 'DATA'] as const) : (['OLD'] as const)).map(
      (but, n) => ({ code, n: eligible + n, but }),
    ),
  ]);

/** Cadres of the demonstration institutions who do not exist, most of them eligible and some for each reason not. */
export async function addDemoCadres(tx: Ctx, year: number): Promise<void> {
  const orgs = await institutionsOf(
    tx,
    SIZES.map(([code]) => code),
  );
  const made = people().flatMap((one) => {
    const org = orgs.get(one.code);
    return org
      ? [{ ...one, place: { org_id: org.org_id, org_path: org.org_path, district_code: org.district_code } }]
      : [];
  });
  const born = ({ n, but }: Made) => `${year - (but === 'OLD' ? 84 : 66 + (n % 13))}-0${1 + (n % 9)}-1${n % 10}`;
  const uidOf = ({ code, n }: Made) => `JX${code}${String(n + 1).padStart(4, '0')}`;
  const [some] = [...orgs.values()];
  if (!some) return;
  // Each row says its own place; what is asked for here is only for rows that do not.
  const beginning = { place: { orgId: some.org_id, orgPath: some.org_path, districtCode: some.district_code } };
  const ids = await insertRecords(
    tx,
    retiredCadre,
    made.map((one, at) => ({
      ...one.place,
      cadre_uid: uidOf(one),
      org_code: one.code,
      name: `${SURNAMES[at % SURNAMES.length] ?? '张'}${GIVEN[(at * 7) % GIVEN.length] ?? '国华'}`,
      id_no: buildIdNumber('310109', born(one), 100 + at),
      gender: at % 2 === 0 ? '1' : '2',
      birth_date: one.but === 'DATA' ? null : born(one),
      category: at % 9 === 0 ? 'LEAVE' : 'RETIRE',
      rank: ['正团', '副师', '正营', '副团'][at % 4],
      phone: `1390000${String(1000 + at)}`,
    })),
    beginning,
  );
  const cadre = (at: number) => {
    const one = made[at];
    const id = ids[at];
    if (!one || !id) throw new Error('a demonstration cadre was not made');
    return { ...one.place, cadre_id: id, cadre_uid: uidOf(one) };
  };
  await insertRecords(
    tx,
    cadreHonour,
    made.map((one, at) => ({
      ...cadre(at),
      honour_code: one.but === 'HONOUR' ? 'H12' : HONOURS[at % HONOURS.length],
      granted_by: '某部政治部',
      granted_date: '1979-03-16',
      document_no: `立功字第${1000 + at}号`,
      verified: one.but !== 'UNVERIFIED',
    })),
    beginning,
  );
  await insertRecords(
    tx,
    cadreRecuperation,
    made.flatMap((one, at) =>
      one.but === 'RECENT' || one.n % 3 === 1
        ? [
            {
              ...cadre(at),
              year: one.but === 'RECENT' ? year - 1 : year - 6 - (one.n % 4),
              level: 'CITY',
              plan_no: null,
              attended: true,
            },
          ]
        : [],
    ),
    beginning,
  );
}

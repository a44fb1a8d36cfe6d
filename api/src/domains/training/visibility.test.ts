import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { freshProfile } from '../../../test/training.ts';
import { applied, somebodyOf } from '../../../test/training-applications.ts';
import { enrolled } from '../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../test/training-rounds.ts';
import { buildTrainee } from '../../../test/training-trainees.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { moveRounds } from './rounds/windows.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Those of the matrix: the district of the institution, that of the trainee, one with neither; the institution, another; the trainee, another. */
type Reader =
  | 'city'
  | 'centre'
  | 'district'
  | 'traineesDistrict'
  | 'otherDistrict'
  | 'institution'
  | 'otherInstitution'
  | 'expert'
  | 'trainee'
  | 'otherTrainee';
const READERS = {} as Record<Reader, Browser>;
const IDS = {} as Record<string, string>;
let caller: Caller;

beforeAll(async () => {
  app = await product('training_visibility', { now: '2026-05-04T10:00:00+08:00' });
  caller = await buildCaller(app, freshProfile());
  const other = await buildCaller(app, freshProfile());
  const roundId = await publishedRound(app, caller);
  await moveRounds(system());
  const trainee = await buildTrainee(app, { idNo: '310100199709090058', districtCode: '310115' });
  Object.assign(IDS, {
    trainingInstitution: caller.id,
    trainingProject: caller.projectId,
    projectApplication: (await applied(caller)).id,
    enrolmentRound: roundId,
    trainingEnrolment: (await enrolled(trainee, roundId)).id,
  });
  Object.assign(READERS, {
    city: await app.as('city_officer'),
    centre: await app.as('city_centre'),
    district: await app.as('officer_hk'),
    traineesDistrict: await somebodyOf(app, '310115', ['BIZ_OFFICER']),
    otherDistrict: await somebodyOf(app, '310116', ['BIZ_OFFICER']),
    institution: caller.browser,
    otherInstitution: other.browser,
    expert: await app.as('expert_demo'),
    trainee,
    otherTrainee: await buildTrainee(app),
  } satisfies Record<Reader, Browser>);
}, 180_000);
afterAll(() => app.close());

/** Each row of the matrix (02 §1.4, as far as items 13 to 20 go): who reads the record; whose operation it is not; to all others it does not exist. */
const ROWS: readonly [record: string, reads: readonly Reader[], notTheirs: readonly Reader[]][] = [
  ['trainingInstitution', ['city', 'centre', 'district', 'institution'], ['expert', 'trainee', 'otherTrainee']],
  [
    'trainingProject',
    ['city', 'centre', 'district', 'traineesDistrict', 'institution'],
    ['expert', 'trainee', 'otherTrainee'],
  ],
  ['projectApplication', ['city', 'centre', 'district', 'institution'], ['expert', 'trainee', 'otherTrainee']],
  ['enrolmentRound', ['city', 'centre', 'district', 'institution'], ['expert', 'trainee', 'otherTrainee']],
  ['trainingEnrolment', ['city', 'centre', 'traineesDistrict', 'institution', 'trainee'], ['expert']],
];

describe('02 §1.4 the matrix of who reads what', () => {
  it.each(ROWS)('%s', async (record, reads, notTheirs) => {
    const query = `query ($id: ID!) { ${record}(id: $id) { id } }`;
    const id = IDS[record];
    const hidden = (Object.keys(READERS) as Reader[]).filter((one) => !reads.includes(one) && !notTheirs.includes(one));
    for (const reader of reads)
      expect([reader, (await READERS[reader].run(query, { id })).data[record]]).toEqual([reader, { id }]);
    for (const reader of notTheirs)
      expect([reader, (await READERS[reader].run(query, { id })).code]).toEqual([reader, 'FORBIDDEN']);
    expect(hidden.length).toBeGreaterThan(0);
    const logged = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        for (const reader of hidden)
          expect([reader, (await READERS[reader].run(query, { id })).code]).toEqual([reader, 'NOT_FOUND']);
      },
      hidden.length,
    );
    expect(logged).toHaveLength(hidden.length);
  });
});

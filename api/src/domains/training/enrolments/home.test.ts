import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { uploadedBy } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
let own: Caller;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_enrol_home', { now: '2026-05-06T10:00:00+08:00' });
  own = await buildCaller(app);
}, 60_000);
afterAll(() => app.close());

const placeOf = (id: string) =>
  firstRow(
    system(),
    sql`select district_code as district, placed_in as "placedIn" from training_enrolment where id = ${id}`,
  );

describe('which district reviews an enrolment (02 §23, A16)', () => {
  it('A16 that of the placement, unless the city has given it to the institution’s; places stay with the placement', async () => {
    const roundId = await publishedRound(app, own, { districtQuota: [{ districtCode: '310115', places: 1 }] });
    const [hongkou, pudong] = [await app.as('officer_hk'), await somebodyOf(app, '310115', ['BIZ_OFFICER'])];
    const first = await enrolled(
      await buildTrainee(app, { idNo: '310100199709090074', districtCode: '310115' }),
      roundId,
    );
    expect(await placeOf(first.id)).toEqual({ district: '310115', placedIn: null });
    expect(await advanceEnrolment(hongkou, 'districtPass', first.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await advanceEnrolment(pudong, 'districtPass', first.id)).toMatchObject({ result: 'OK' });

    const city = await app.as('biz_admin');
    expect(await setParameter(city, 'enrol.reviewed_by', 'INSTITUTION')).toMatchObject({
      set: { value: 'INSTITUTION' },
    });
    const second = await enrolled(
      await buildTrainee(app, { idNo: '310100199709090090', districtCode: '310115' }),
      roundId,
    );
    expect(await placeOf(second.id)).toEqual({ district: '310109', placedIn: '310115' });
    expect(await advanceEnrolment(pudong, 'districtPass', second.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await advanceEnrolment(hongkou, 'districtPass', second.id)).toMatchObject({ result: 'OK' });
    const { enrolmentStatistics: counted } = (
      await (await app.as('city_officer')).run('{ enrolmentStatistics { districts { districtCode approved } } }')
    ).data as { enrolmentStatistics: { districts: object[] } };
    expect(counted.districts).toEqual([{ districtCode: '310115', approved: 2 }]);

    // A place that is taken, or given back by hand, is one of the placement district too: 浦东 has its own and one of the open two.
    const round = await publishedRound(app, own, {
      capacity: 3,
      waitlistCapacity: 0,
      districtQuota: [{ districtCode: '310115', places: 1 }],
    });
    const stopped = await enrolled(
      await buildTrainee(app, {
        idNo: buildIdNumber('310100', '1997-09-09', 101),
        districtCode: '310109',
        registered: false,
      }),
      round,
    );
    expect(stopped.state).toBe('BLOCKED');
    const asked = await advanceEnrolment(hongkou, 'askRelease', stopped.id, {
      reasonText: '已在街道办理报到',
      attachmentIds: [await uploadedBy(hongkou, '报到证明.png')],
    });
    expect(asked).toMatchObject({ result: 'OK' });
    for (const idNo of [103, 105].map((n) => buildIdNumber('310100', '1997-09-09', n)))
      expect((await enrolled(await buildTrainee(app, { idNo, districtCode: '310115' }), round)).state).toBe('PENDING');
    expect(await advanceEnrolment(await app.as('city_officer'), 'approveRelease', stopped.id)).toMatchObject({
      result: 'OK',
    });
  });
});

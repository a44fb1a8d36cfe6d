import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile } from '../../../../test/training.ts';
import { enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildIdentity, buildTrainee, standIn } from '../../../../test/training-trainees.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_kept_checks', { now: '2026-05-06T10:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

it('02 §12.3 退役类别 is shown as it was sent, and each check keeps by which content of the mirror it was made', async () => {
  const known = { idNo: buildIdNumber('310100', '1999-01-01', 810) };
  const roundId = await publishedRound(app, await buildCaller(app));
  const { id } = await enrolled(await buildTrainee(app, { ...known, dischargeKind: '期满退役' }), roundId);
  const officer = await app.as('officer_hk');
  const { data } = await officer.run('query ($id: ID!) { enrolmentReview(id: $id) { comparison { title synced } } }', {
    id,
  });
  const { comparison } = data.enrolmentReview as { comparison: object[] };
  expect(comparison).toContainEqual({ title: '退役类别', synced: '期满退役' });
  const hashes = () =>
    rows<{ check: string | null; mirror: string }>(
      system(),
      sql`select c.record_hash as check, m.hash as mirror from training_identity_check c
            join training_enrolment e on e.id = c.enrolment_id join training_trainee t on t.id = e.trainee_id
            join training_identity m on m.id_no_index = t.id_no_index where e.id = ${id} order by c.at, c.id`,
    );
  const reverify = () =>
    officer.run('mutation ($ids: [ID!]!, $q: ID!) { reverifyEnrolments(ids: $ids, requestId: $q) { id } }', {
      ids: [id],
      q: randomUUID(),
    });
  await reverify();
  const [first] = await hashes();
  expect(first?.check).toBe(first?.mirror);
  await buildIdentity(system(), { ...known, dischargeKind: '提前退役' });
  await reverify();
  const [before, after] = await hashes();
  expect(after?.check).toBe(after?.mirror);
  expect(before?.check).not.toBe(after?.check);
});

it('02 §12.3 a check by which nobody was found keeps no content, though the mirror still has one', async () => {
  const roundId = await publishedRound(app, await buildCaller(app, freshProfile()));
  const { id } = await enrolled(await buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', 811) }), roundId);
  const officer = await app.as('officer_hk');
  const kept = () =>
    rows<{ mode: string; hash: string | null; mirror: string }>(
      system(),
      sql`select c.mode, c.record_hash as hash, m.hash as mirror from training_identity_check c
            join training_enrolment e on e.id = c.enrolment_id join training_trainee t on t.id = e.trainee_id
            join training_identity m on m.id_no_index = t.id_no_index where e.id = ${id} order by c.at desc, c.id desc limit 1`,
    );
  const reverify = () =>
    officer.run('mutation ($ids: [ID!]!, $q: ID!) { reverifyEnrolments(ids: $ids, requestId: $q) { id } }', {
      ids: [id],
      q: randomUUID(),
    });
  const known = await buildIdentity(system(), { idNo: buildIdNumber('310100', '1999-01-01', 811) });
  standIn(app, async () => ({ kind: 'FOUND', record: known }));
  await reverify();
  const [found] = await kept();
  expect(found).toEqual({ mode: 'LIVE', hash: found?.mirror, mirror: expect.stringMatching(/^[0-9a-f]{64}$/) });
  standIn(app, async () => ({ kind: 'NOT_FOUND' }));
  await reverify();
  expect(await kept()).toEqual([{ mode: 'LIVE', hash: null, mirror: found?.mirror }]);
});

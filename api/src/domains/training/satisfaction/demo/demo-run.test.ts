import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { loadDemoApplications } from '../../applications/demo/demo-applications.ts';
import { loadDemoEnrolments } from '../../enrolments/demo/demo-enrolments.ts';
import { loadDemoReviews } from '../../expert-review/demo/demo-reviews.ts';
import { openCell } from '../../trainees/person-cells.ts';
import { stageRun } from './demo-run.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
beforeAll(async () => {
  app = await product('training_run_demo', { now: '2026-03-09T09:00:00+08:00' });
  await loadDemoApplications(system());
  await loadDemoReviews(system());
  await loadDemoEnrolments(system());
}, 60_000);
afterAll(() => app.close());

it('AC41-2 what the demonstration puts on stage opens where it lies: no sealed value is copied from another row', async () => {
  const runId = await stageRun(system(), { term: '第1期（演示）', ended: 9, districts: { '310109': 2 } });
  const phones = await tables(system())
    .selectFrom('training_enrolment as e')
    .innerJoin('run_trainee as t', 't.enrolment_id', 'e.id')
    .select(['e.id', 'e.phone', 'e.phone_masked'])
    .where('t.run_id', '=', runId ?? '')
    .execute();
  expect(phones.map(({ phone_masked }) => phone_masked)).toEqual(['138****3001', '138****3001']);
  for (const { id, phone } of phones)
    expect(openCell(app.keys, 'training_enrolment', id, 'phone', phone)).toBe('13800003001');
}, 60_000);

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile } from '../../../../test/training.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { readRunFigures } from '../inspections/statistics/source.ts';
import { moveRounds } from '../rounds/windows.ts';

let app: Product;
let caller: Caller;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_run_figures', { now: '2026-05-04T10:00:00+08:00' });
  caller = await buildCaller(app, freshProfile());
}, 60_000);
afterAll(() => app.close());

it('S19.1 报名人数 of a project counts who has a place in a round of the period, nobody who cancelled or was intercepted', async () => {
  const round = await publishedRound(app, caller);
  await moveRounds(system());
  const [stays, leaves] = [await buildTrainee(app), await buildTrainee(app, { idNo: '310100199709090058' })];
  const blocked = await buildTrainee(app, { idNo: '310100199612120097', category: '20' });
  await enrolled(stays, round);
  await enrolled(blocked, round);
  const gone = await enrolled(leaves, round);
  const cancelled = await advanceEnrolment(leaves, 'cancel', gone.id, { reasonCode: 'TIME' });
  expect(cancelled?.result).toBe('OK');
  const figures = async (from: string, to: string) =>
    (await readRunFigures(system(), [caller.projectId], { from, to })).get(caller.projectId);
  expect(await figures('2025-09-01', '2026-08-31')).toMatchObject({ enrolled: 1, withdrawn: 0, runsOpened: 0 });
  expect(await figures('2025-09-01', '2026-05-31')).toMatchObject({ enrolled: 0 });
});

it('S19.1 退训 counts from a place alone: who left the waiting list was never enrolled', async () => {
  const round = await publishedRound(app, caller, {
    capacity: 1,
    plannedStart: '2026-10-12',
    plannedEnd: '2026-11-12',
  });
  await moveRounds(system());
  const placed = await enrolled(await buildTrainee(app, { idNo: buildIdNumber('310100', '1998-05-06', 3) }), round);
  const waiting = await enrolled(await buildTrainee(app, { idNo: buildIdNumber('310100', '1998-05-06', 5) }), round);
  expect([placed.state, waiting.state]).toEqual(['PENDING', 'WAITLIST']);
  // The one who waits leaves first: nobody moves up into a place.
  for (const { id } of [waiting, placed])
    await advance(system(), { type: 'trainingEnrolment', action: 'exit', rows: [{ id }], mode: 'CASCADE' });
  const period = { from: '2026-10-01', to: '2026-10-31' };
  const figures = (await readRunFigures(system(), [caller.projectId], period)).get(caller.projectId);
  expect(figures).toMatchObject({ enrolled: 1, withdrawn: 1 });
});

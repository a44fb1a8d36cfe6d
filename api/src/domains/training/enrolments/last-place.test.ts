import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { buildCaller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildIdentity } from '../../../../test/training-trainees.ts';
import { rows, sql } from '../../../database/sql.ts';
import { DEMO_PASSWORD } from '../../../platform/access/demo/demo-accounts.ts';
import { createUser } from '../../../platform/access/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { registerTrainee } from '../trainees/register-trainee.ts';
import { enrol } from './enrol.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const HOW_MANY = 100;

beforeAll(async () => {
  app = await product('training_last_place', { now: '2026-05-06T10:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

/** An account that notices can be sent to; nobody signs in with it. */
const newAccount = (orgId: string, n: number) =>
  createUser(system(), {
    loginName: `racer_${n}`,
    realName: '杨帆',
    displayName: '杨帆',
    phone: '13800001234',
    orgId,
    roles: ['TRAINEE'],
    password: DEMO_PASSWORD,
    confirmed: true,
  });

describe('the last place (BR13-3)', () => {
  it('AC13-4 a hundred trainees at once: one gets it, the others are told that it is full', async () => {
    const caller = await buildCaller(app);
    const roundId = await publishedRound(app, caller, { capacity: 1, waitlistCapacity: 0 });
    const { actor } = await (await app.as('trainee_demo')).ctx();
    if (actor.kind !== 'USER') throw new Error('nobody signed in');
    const everybody: Ctx[] = [];
    for (let n = 0; n < HOW_MANY; n += 1) {
      const { idNo, name } = await buildIdentity(system(), { idNo: buildIdNumber('310100', '1999-01-01', n) });
      const userId = await newAccount(actor.orgId, n);
      await transaction(system(), (tx) => registerTrainee(tx, userId, { idNo, name, phone: '13800001234' }));
      everybody.push(app.context({ ...actor, userId }));
    }
    const input = { roundId, phone: '13800001234', employmentStatus: '1', declarationAccepted: true };
    const answers = await Promise.allSettled(everybody.map((ctx) => enrol(ctx, input, randomUUID())));
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [(answer.reason as Error).message] : [],
    );
    expect(refused).toEqual(Array.from({ length: HOW_MANY - 1 }, () => '名额已满'));
    expect(await rows(system(), sql`select state from training_enrolment where round_id = ${roundId}`)).toEqual([
      { state: 'PENDING' },
    ]);
  }, 60_000);
});

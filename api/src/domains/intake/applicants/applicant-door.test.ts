import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { applicantDoor } from './applicant-door.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('applicant_door', { now: '2026-03-09T02:00:00Z' });
});
afterAll(() => app.close());

const enter = (birthDate: string) =>
  transaction(system(), (tx) =>
    applicantDoor.enter(tx, {
      idNo: buildIdNumber('310109', birthDate, 123),
      name: '周小舟',
      phone: '13800001234',
      level: 3,
    }),
  );

describe('identity.minAge and signing in (01 §9.3, §18)', () => {
  it('whoever has applied signs in although the age has been raised since', async () => {
    const account = await enter('2008-05-06');
    await setParameter(await app.as('biz_admin'), 'identity.minAge', 25);
    expect(await enter('2008-05-06')).toBe(account);
  });

  it('nobody signs in who is younger than the age has ever been (E-0001)', async () => {
    await expect(enter('2013-05-06')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

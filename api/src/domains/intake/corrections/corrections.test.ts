import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act } from '../../../../test/case-acts.ts';
import { readBuilt } from '../../../../test/cases.ts';
import { type Counterparts, startCounterparts } from '../../../../test/counterparts.ts';
import { applicant, applied, begun } from '../../../../test/intake.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readForms } from '../../cases/index.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
let partners: Counterparts;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
let serial = 500;

beforeAll(async () => {
  app = await product('corrections');
  partners = await startCounterparts(app);
  clerk = await app.as('clerk_hk');
}, 60_000);
afterAll(async () => {
  await partners.close();
  await app.close();
});

const FIELDS = 'id field label from to sensitive source state stateTitle reason settledByName';
const LIST = `query ($id: ID!) { applicationCorrections(caseId: $id) { ${FIELDS} } }`;
const REVEAL = `mutation ($id: ID!, $r: String!) { revealCorrections(caseId: $id, reason: $r) { field from to } }`;
const SETTLE = `mutation ($input: SettleCorrectionInput!) { settleCorrection(input: $input) { ${FIELDS} } }`;
const settle = (by: Browser, caseId: string, taken: boolean, rest: object = {}) =>
  by.run(SETTLE, { input: { requestId: randomUUID(), caseId, field: 'regAddress', taken, ...rest } });

/** An application whose applicant has written another address over the register's. */
async function corrected() {
  serial += 1;
  const who = { idNo: buildIdNumber('310109', '1998-03-04', serial), name: '王测试', phone: '13900002222' };
  partners.sharedData.known.set(who.idNo, [
    { name: 'regAddress', value: '上海市虹口区旧址路1号', source: '市公安局人口库' },
  ]);
  const own = await applicant(app, who);
  await begun(own);
  return { own, one: await applied(own, { regAddress: '上海市虹口区新址路2号', mobile: who.phone }) };
}
const formOf = async (id: string) => (await readForms(system(), [id])).get(id);

describe('01 §9.4 更正申请 as the officer settles it', () => {
  it('shows both values masked, and in clear for a reason that the audit log keeps', async () => {
    const { one } = await corrected();
    const { data } = await clerk.run(LIST, { id: one.id });
    expect(data.applicationCorrections).toEqual([
      expect.objectContaining({ label: '户籍地址', state: 'PENDING', stateTitle: '待处理', sensitive: true }),
    ]);
    expect(JSON.stringify(data)).not.toContain('新址路2号');
    expect((await clerk.run(REVEAL, { id: one.id, r: '看' })).code).toBe('E-0005');
    const clear = await clerk.run(REVEAL, { id: one.id, r: '核对申请人更正的地址' });
    expect(clear.data.revealCorrections).toEqual([
      { field: 'regAddress', from: '上海市虹口区旧址路1号', to: '上海市虹口区新址路2号' },
    ]);
    expect(
      await firstRow(
        system(),
        sql`select detail ->> 'reason' as reason from audit_entry where event = 'intake.correction-reveal' and object_id = ${one.id}`,
      ),
    ).toEqual({ reason: '核对申请人更正的地址' });
  });

  it('is for those who may see the number: not for other roles, nor for other districts', async () => {
    const { own, one } = await corrected();
    const [pudong, trainee, head] = [
      await app.as('clerk_pd'),
      await app.as('trainee_demo'),
      await app.as('city_centre'),
    ];
    expect((await pudong.run(REVEAL, { id: one.id, r: '核对申请人更正的地址' })).code).toBe('NOT_FOUND');
    expect((await settle(pudong, one.id, true)).code).toBe('NOT_FOUND');
    for (const stranger of [trainee, own, head]) {
      expect((await stranger.run(REVEAL, { id: one.id, r: '核对申请人更正的地址' })).code).toBe('FORBIDDEN');
      expect((await settle(stranger, one.id, true)).code).toBe('FORBIDDEN');
    }
  });

  it('is taken: what the applicant wrote stands, and the applicant is told', async () => {
    const { own, one } = await corrected();
    const requestId = randomUUID();
    const first = await settle(clerk, one.id, true, { requestId });
    expect(first.data.settleCorrection).toMatchObject([{ state: 'TAKEN', stateTitle: '已采纳', reason: null }]);
    expect((await settle(clerk, one.id, true, { requestId })).data).toEqual(first.data);
    expect(await settle(clerk, one.id, true)).toMatchObject({ code: 'E-0503' });
    expect(await formOf(one.id)).toMatchObject({ regAddress: '上海市虹口区新址路2号' });
    const told = sql`select 1 from notification where template_code = 'N315' and record_id = ${one.id}`;
    expect(await rows(system(), told)).toHaveLength(1);
    const mine = await own.run(
      'query ($id: ID!) { myApplication(id: $id) { corrections { label stateTitle reason } } }',
      {
        id: one.id,
      },
    );
    expect(mine.data.myApplication).toEqual({
      corrections: [{ label: '户籍地址', stateTitle: '已采纳', reason: null }],
    });
  });

  it('is not taken: a reason is needed, the form goes back to the source, library and applicant hear of it', async () => {
    const { own, one } = await corrected();
    expect((await settle(clerk, one.id, false)).code).toBe('E-0005');
    const answer = await settle(clerk, one.id, false, { reason: '与户口簿登记不一致' });
    expect(answer.data.settleCorrection).toMatchObject([{ state: 'REFUSED', reason: '与户口簿登记不一致' }]);
    expect(await formOf(one.id)).toMatchObject({ regAddress: '上海市虹口区旧址路1号' });
    const mine = await own.run('query ($id: ID!) { myApplication(id: $id) { corrections { stateTitle reason } } }', {
      id: one.id,
    });
    expect(mine.data.myApplication).toEqual({
      corrections: [{ stateTitle: '未采纳', reason: '与户口簿登记不一致' }],
    });
  });

  it('01 §9.7 follows what is written after a return: anew, again after a refusal, or back to the source', async () => {
    const { own, one } = await corrected();
    await settle(clerk, one.id, false, { reason: '与户口簿登记不一致' });
    const again = async (changes: object) => {
      await act(clerk, 'return', [await readBuilt(system(), one.id)], { reasonCode: 'R99', reasonText: '请核对地址' });
      const { data } = await own.run('mutation ($id: ID!) { openReturnedApplication(id: $id) { version form } }', {
        id: one.id,
      });
      const { version, form } = data.openReturnedApplication as { version: number; form: object };
      const input = { requestId: randomUUID(), id: one.id, version, form: { ...form, ...changes }, attachments: [] };
      const { code, message } = await own.run(
        'mutation ($input: ResubmitMyApplicationInput!) { resubmitMyApplication(input: $input) { id } }',
        { input },
      );
      if (code) throw new Error(`${code} ${message}`);
      return (await clerk.run(LIST, { id: one.id })).data.applicationCorrections as { state: string; reason: string }[];
    };
    expect(await again({ regAddress: '上海市虹口区新址路3号' })).toMatchObject([{ state: 'PENDING', reason: null }]);
    const clear = await clerk.run(REVEAL, { id: one.id, r: '核对申请人更正的地址' });
    expect(clear.data.revealCorrections).toMatchObject([
      { from: '上海市虹口区旧址路1号', to: '上海市虹口区新址路3号' },
    ]);
    expect((await settle(clerk, one.id, true)).data.settleCorrection).toMatchObject([{ state: 'TAKEN' }]);
    const told = sql`select 1 from notification where template_code = 'N315' and record_id = ${one.id}`;
    expect(await rows(system(), told)).toHaveLength(2);
    // What stays as it was taken stands; back to the source it is no correction any more.
    expect(await again({ liveAddress: '上海市虹口区示范路9号' })).toMatchObject([{ state: 'TAKEN' }]);
    expect(await again({ regAddress: '上海市虹口区旧址路1号' })).toEqual([]);
    const kept = await firstRow(
      system(),
      sql`select known_cipher as known from online_application where case_id = ${one.id}`,
    );
    expect(JSON.stringify(kept)).not.toContain('旧址路');
  });

  it('01 §10.7 whoever has no phone number and fills it in corrects nothing', async () => {
    serial += 1;
    const own = await applicant(app, {
      idNo: buildIdNumber('310109', '1998-03-04', serial),
      name: '王测试',
      phone: '',
    });
    const draft = await begun(own);
    expect(draft.known.map(({ field }) => field)).not.toContain('mobile');
    expect(draft.form.mobile).toBeUndefined();
    const one = await applied(own, { mobile: '13900002223' });
    expect((await clerk.run(LIST, { id: one.id })).data.applicationCorrections).toEqual([]);
  });

  it('a field without a correction is not there', async () => {
    const { one } = await corrected();
    expect((await settle(clerk, one.id, true, { field: 'mobile' })).code).toBe('NOT_FOUND');
    expect((await settle(clerk, one.id, true, { field: '__proto__' })).code).toBe('NOT_FOUND');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { openPayload } from '../../../platform/outbox/payload.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const CORRECTION = 'query ($id: ID!) { pushCorrection(id: $id) { canReveal fields { key value masked } } }';
const AMEND = 'mutation ($input: AmendPushInput!) { amendPush(input: $input) { state stateTitle payload } }';

beforeAll(async () => {
  app = await product('corrections');
});
afterAll(() => app.close());

/** A BASIC of a sub-case that the library has refused. */
async function refusedBasic(): Promise<string> {
  const { id } = await buildCase(system(), { only: ['M01', 'M02'] });
  const push = await firstRow<{ id: string }>(
    system(),
    sql`update outbox_message set state = 'REJECTED', attempts = 1, answer_message = '实施编码不存在'
        where id = (select id from outbox_message where root_id = ${id} and kind = 'BASIC' and record_type = 'subCase' limit 1)
        returning id`,
  );
  return push?.id ?? '';
}

const stored = async (id: string) => {
  const row = await firstRow<{ payload: string; masked: Record<string, string>; pushId: string }>(
    system(),
    sql`select payload, payload_masked as masked, push_id as "pushId" from outbox_message where id = ${id}`,
  );
  return { masked: row?.masked ?? {}, payload: openPayload(app.keys, id, row?.payload ?? ''), pushId: row?.pushId };
};

describe('a BASIC that the library refused', () => {
  it('is corrected by the clerk at all places of the message, the case staying as it is', async () => {
    const id = await refusedBasic();
    const clerk = await app.as('clerk_hk');
    const { data } = await clerk.run(CORRECTION, { id });
    expect(data.pushCorrection).toMatchObject({
      canReveal: true,
      fields: expect.arrayContaining([expect.objectContaining({ key: 'idNo', masked: true })]),
    });
    const before = await stored(id);
    const changes = [
      { key: 'name', value: '欧阳小明' },
      { key: 'taskcode', value: '1'.repeat(31) },
    ];
    const answer = await clerk.run(AMEND, { input: { id, attempts: 1, changes, reason: '按户口簿改正姓名' } });
    expect(answer.message).toBeUndefined();
    expect(answer.data.amendPush).toMatchObject({ state: 'PENDING' });
    const { payload, masked, pushId } = await stored(id);
    expect(pushId).toBe(before.pushId);
    expect(payload).toEqual({
      ...before.payload,
      applicant: '欧阳小明',
      applicantname: '欧阳小明',
      projectname: `关于欧阳小明的${before.payload.itemname}`,
      taskcode: '1'.repeat(31),
    });
    expect(masked).toMatchObject({ applicant: '欧***', applicantname: '欧***' });
    expect(JSON.stringify(masked)).not.toContain('欧阳小明');
  });

  it('takes no wrong ID number, mobile or code', async () => {
    const id = await refusedBasic();
    const clerk = await app.as('clerk_hk');
    for (const [key, value] of [
      ['idNo', '310109199013011234'],
      ['applicantmobile', '12345'],
      ['taskcode', 'X'],
      ['sn', '1'],
    ]) {
      const input = { id, attempts: 1, changes: [{ key, value }], reason: '更正被拒绝的报文' };
      expect({ key, code: (await clerk.run(AMEND, { input })).code }).toEqual({ key, code: 'BAD_INPUT' });
    }
  });

  it('is no business of technicians: they see no personal data', async () => {
    const id = await refusedBasic();
    expect((await (await app.as('tech_city')).run(CORRECTION, { id })).code).toBe('FORBIDDEN');
    await run(system(), sql`update outbox_message set state = 'ACKED' where id = ${id}`);
    expect((await (await app.as('clerk_hk')).run(CORRECTION, { id })).code).toBe('E-0503');
  });
});

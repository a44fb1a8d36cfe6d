import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { act } from '../../../../test/case-acts.ts';
import { readBuilt } from '../../../../test/cases.ts';
import { type Departments, openGateway } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import { buildApplication } from '../application/index.ts';

let app: Product;
let gateway: Departments;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('returned_application', { now: '2026-03-05T02:00:00Z' });
  gateway = await openGateway(app);
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await app.close();
});

it('T4 what comes again under the number of a returned application is not said to be accepted: notice and answer lead to the case to amend', async () => {
  const { form } = buildApplication(84_001);
  const send = (more: object = {}, applicationNo = 'TEST-RETURNED-1') =>
    gateway.portal().send({
      bizType: 'APPLICATION.SUBMIT',
      messageId: randomUUID(),
      body: {
        applicationNo,
        agreedAt: '2026-03-05T09:58:00+08:00',
        materials: [],
        form: { ...form, placementRegion: '310109', ...more },
      },
    });
  const stored = () =>
    firstRow<{ id: string; state: string; kept: string; cases: number }>(
      system(),
      sql`select id, state, (to_jsonb(c) - 'updated_at')::text as kept, (select count(*)::int from one_thing_case) as cases
            from one_thing_case c where application_no = 'TEST-RETURNED-1'`,
    );
  expect((await send()).body).toMatchObject({ code: 0, message: '已接收' });
  const { id = '' } = (await stored()) ?? {};
  expect((await send()).body).toMatchObject({ code: 0, message: '该申请已受理' });

  await act(await app.as('clerk_hk'), 'return', [await readBuilt(system(), id)], { reasonCode: 'R01' });
  const before = await stored();
  const link = expect.stringMatching(new RegExp(`/apply/applications/${id}/amend$`));
  expect((await send({ liveAddress: '上海市虹口区示范路99号' })).body).toMatchObject({
    code: 1004,
    message: expect.stringContaining('请申请人在原申请中修改后重新提交'),
    data: { amendUrl: link },
  });
  expect(await stored()).toEqual(before);
  const told = await firstRow<{ body: string }>(
    system(),
    sql`select body from notification where template_code = 'N07' and record_id = ${id}`,
  );
  expect(told?.body).toMatch(new RegExp(`重新提交：\\S+/apply/applications/${id}/amend`));

  // 01 §4.8: under a number of its own it is a case of its own, and the answer has the text and the link of the pages.
  const second = (await send({}, 'TEST-RETURNED-2')).body;
  expect(second).toMatchObject({
    code: 0,
    message: expect.stringMatching(
      new RegExp(`您有一件被退回的申请，可直接修改后重新提交：\\S+/apply/applications/${id}/amend$`),
    ),
    data: { returned: { message: '您有一件被退回的申请，可直接修改后重新提交', amendUrl: link } },
  });
  const other = buildApplication(84_002).form;
  expect((await send({ ...other, placementRegion: '310109' }, 'TEST-RETURNED-3')).body).toMatchObject({
    code: 0,
    message: '已接收',
  });
});

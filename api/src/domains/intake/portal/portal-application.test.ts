import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chooseApplicant, composeApplication } from '../../../../sandbox/portal/compose-application.ts';
import { act } from '../../../../test/case-acts.ts';
import { buildCase } from '../../../../test/cases.ts';
import { type Counterparts, startCounterparts } from '../../../../test/counterparts.ts';
import { type Departments, openGateway } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { tellPortal } from './tell-portal.ts';

let app: Product;
let partners: Counterparts;
let gateway: Departments;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('portal_applications');
  partners = await startCounterparts(app);
  gateway = await openGateway(app);
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await partners.close();
  await app.close();
});

/** An application that the portal sends by message. */
async function sent(n: number) {
  const { form } = chooseApplicant(undefined, n);
  const applicant = { applicationNo: `YWTB-TEST-${n}`, form: { ...form, placementRegion: '310109' } };
  const body = composeApplication(applicant, applicant.applicationNo, app.clock.now());
  const answer = await gateway.portal().send({ bizType: 'APPLICATION.SUBMIT', body: { ...body } });
  expect(answer.body).toMatchObject({ code: 0 });
  const one = await firstRow<{ id: string; caseNo: string; version: number }>(
    system(),
    sql`select id, case_no as "caseNo", version from one_thing_case where application_no = ${applicant.applicationNo}`,
  );
  if (!one) throw new Error('the application did not become a case');
  return { ...one, idNo: form.idNo, applicationNo: applicant.applicationNo };
}

describe('01 §9.5 applications that 一网通办 has sent by message', () => {
  it('are told of like those of our own pages: under the portal’s own number, to the person, at each step', async () => {
    const one = await sent(71_001);
    const clerk = await app.as('clerk_hk');
    await act(clerk, 'return', [one], { reasonCode: 'R01' });
    await app.job('outbox.relay');
    const shown = partners.portalStatuses.shown.filter(({ caseNo }) => caseNo === one.caseNo);
    expect(shown.map(({ status, statusTitle }) => [status, statusTitle])).toEqual([
      ['SUBMITTED', '已提交'],
      ['RETURNED', '已退回'],
    ]);
    expect(shown[0]).toMatchObject({ applicationNo: one.applicationNo, idNo: one.idNo });
    const kept = await rows(
      system(),
      sql`select payload_masked::text as masked from outbox_message where channel = 'portal-status' and record_id = ${one.id}`,
    );
    expect(JSON.stringify(kept)).not.toContain(one.idNo);
  });

  it('are told of once where they stand: an act that changes neither status nor office gives no status a new time', async () => {
    const one = await sent(71_003);
    const told = () =>
      rows<{ status: string }>(
        system(),
        sql`select payload_masked ->> 'status' as status from outbox_message where channel = 'portal-status' and record_id = ${one.id} order by seq`,
      );
    await transaction(system(), (tx) => tellPortal(tx, [one.id]));
    expect(await told()).toEqual([{ status: 'SUBMITTED' }]);
    await run(system(), sql`update one_thing_case set state = 'PREREVIEW_RETURNED' where id = ${one.id}`);
    for (let n = 0; n < 2; n += 1) await transaction(system(), (tx) => tellPortal(tx, [one.id]));
    expect(await told()).toEqual([{ status: 'SUBMITTED' }, { status: 'RETURNED' }]);
    await run(system(), sql`update one_thing_case set state = 'PENDING_PREREVIEW' where id = ${one.id}`);
    await transaction(system(), (tx) => tellPortal(tx, [one.id]));
    expect(await told()).toEqual([{ status: 'SUBMITTED' }, { status: 'RETURNED' }, { status: 'SUBMITTED' }]);
  });

  it('a message that comes again tells nothing again; what nobody applied for at the portal is not told', async () => {
    const one = await sent(71_002);
    const body = composeApplication(
      { ...chooseApplicant(undefined, 71_002), applicationNo: one.applicationNo },
      one.applicationNo,
      app.clock.now(),
    );
    await gateway.portal().send({ bizType: 'APPLICATION.SUBMIT', body: { ...body } });
    const other = await buildCase(system());
    const told = (id: string) =>
      rows(system(), sql`select 1 from outbox_message where channel = 'portal-status' and record_id = ${id}`);
    expect(await told(one.id)).toHaveLength(1);
    expect(await told(other.id)).toHaveLength(0);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Departments, feedbackOn, openGateway, subCaseOf } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { limit, limitStaff, putInForce } from '../../../../test/time-limits.ts';

let app: Product;
let gateway: Departments;
let clerk: Browser;

beforeAll(async () => {
  app = await product('preview_sub_case', { now: '2026-03-02T02:00:00Z' });
  gateway = await openGateway(app);
  clerk = await app.as('clerk_hk');
});
afterAll(async () => {
  await gateway.close();
  await app.close();
});

const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const accepted = async (...only: string[]): Promise<BuiltCase> => accept(clerk, await buildCase(system(), { only }));

async function preview(action: string, built: BuiltCase, matter: string, browser = clerk) {
  const { data, code, message } = await browser.run(
    'query ($action: String!, $id: ID!) { subCaseActPreview(action: $action, id: $id) { messageText consequences } }',
    { action, id: subCaseOf(built, matter).id },
  );
  const shown = data?.subCaseActPreview as { messageText: string | null; consequences: string[] } | undefined;
  return { shown, code, message };
}

async function supplementOf(built: BuiltCase, matter: string) {
  const { data } = await clerk.run(
    `query ($id: ID!) { subCase(id: $id) { status supplement { requestedBy materials reason suppliedAt } } }`,
    { id: subCaseOf(built, matter).id },
  );
  return data.subCase as object;
}

async function advance(action: string, built: BuiltCase, matter: string, rest: object = {}): Promise<void> {
  const { id, version } = subCaseOf(await readBuilt(system(), built.id), matter);
  const { data } = await clerk.run(
    'mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok rows { code message } } }',
    { input: { action, requestId: randomUUID(), rows: [{ id, version }], ...rest } },
  );
  expect(data.advanceSubCases).toMatchObject({ ok: 1 });
}

/** What is listed as sent about these records. */
async function sentAbout(objectIds: readonly string[]): Promise<string[]> {
  const { data } = await clerk.run(
    'query ($ids: [ID!]) { sentNotifications(filter: { objectIds: $ids }, first: 50) { nodes { body } } }',
    { ids: objectIds },
  );
  return (data.sentNotifications as { nodes: { body: string }[] }).nodes.map(({ body }) => body);
}

describe('an act on one sub-case, before it is confirmed', () => {
  it('T7 §15.2 通知补正 says the new state, that the clock stands, that the applicant is told, and in which words', async () => {
    const built = await accepted('M01', 'M05');
    const { shown } = await preview('requestSupplement', built, 'M05');
    expect(shown?.consequences).toEqual([
      expect.stringMatching(/^子办件“.*”变为“待补正”，其他子办件不变$/),
      '办理时限暂停计算，收取补正材料后继续',
      '向申请人发送短信通知',
      '状态变化推送办件库，并记入办理过程',
      '通知发出后不能收回；申请人补齐后登记“收取补正材料”，恢复原状态',
    ]);
    // Five working days after Monday 2 March (6.4 补正).
    expect(shown?.messageText).toContain('2026年3月9日');
    expect(shown?.messageText).toContain('{材料清单}');
  });

  it('6.4 the date is that of the place’s level where a limit is set by level, of one matter and of the case', async () => {
    const { centre, officer } = await limitStaff(app);
    await putInForce(centre, officer, [
      limit('M05', '补正', 8, { orgLevel: 'DISTRICT' }),
      limit('BUNDLE', '补正', 9, { orgLevel: 'DISTRICT' }),
    ]);
    const built = await accepted('M01', 'M05');
    expect((await preview('requestSupplement', built, 'M05')).shown?.messageText).toContain('2026年3月12日');
    const { data } = await clerk.run(
      'query ($ids: [ID!]!) { caseActPreview(action: "requestSupplement", ids: $ids) { messageText } }',
      { ids: [built.id] },
    );
    expect(data.caseActPreview).toMatchObject({ messageText: expect.stringContaining('2026年3月13日') });
  });

  it('T10 登记办理完成 tells nobody; what does not fit is refused as the act itself would be', async () => {
    const built = await accepted('M01', 'M03');
    const { shown } = await preview('markHandled', built, 'M01');
    expect(shown).toMatchObject({ messageText: null });
    expect(shown?.consequences[0]).toContain('变为“待办结”');
    // M03 is handled online by the police.
    expect((await preview('markHandled', built, 'M03')).code).toBe('E-0503');
    expect((await preview('supply', built, 'M01')).code).toBe('E-0503');
    expect((await preview('finish', built, 'M01')).shown).toBeUndefined();
    const elsewhere = await app.as('clerk_pd');
    expect((await preview('markHandled', built, 'M01', elsewhere)).code).toBe('NOT_FOUND');
  });
});

describe('补正 that a department asks for (T7, T8)', () => {
  it('R3.3.1 stands on the sub-case with its materials and reason, is listed as sent, and is over once received', async () => {
    const built = await accepted('M01', 'M03');
    const body = {
      reasonText: '户口簿复印件不清',
      requiredMaterials: [{ code: 'HKB', name: '户口簿', note: '首页和本人页' }],
    };
    await gateway.client('GA').send(feedbackOn(built, 'M03', 'SUPPLEMENT', { seq: 1, body }));
    expect(await supplementOf(built, 'M03')).toMatchObject({
      status: 'SUPPLEMENT',
      supplement: { materials: ['户口簿（首页和本人页）'], reason: '户口簿复印件不清', suppliedAt: null },
    });
    const asked = subCaseOf(built, 'M03').id;
    expect(await sentAbout([built.id, asked])).toContainEqual(expect.stringContaining('户口簿（首页和本人页）'));
    expect(await sentAbout([built.id])).not.toContainEqual(expect.stringContaining('户口簿'));

    app.clock.advance(60_000);
    await advance('supply', built, 'M03', { note: '已收到清晰的复印件' });
    expect(await supplementOf(built, 'M03')).toMatchObject({
      status: 'ACCEPTED',
      supplement: { suppliedAt: '2026-03-02T02:01:00Z' },
    });
    expect(await supplementOf(built, 'M01')).toMatchObject({ supplement: null });
  });
});

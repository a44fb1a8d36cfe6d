import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('applicant_words');
  clerk = await app.as('clerk_hk');
});
afterAll(() => app.close());

const PREVIEW = 'query ($action: String!, $ids: [ID!]!) { caseActPreview(action: $action, ids: $ids) { messageText } }';

async function preview(action: string, cases: readonly BuiltCase[]): Promise<string> {
  const { data } = await clerk.run(PREVIEW, { action, ids: cases.map(({ id }) => id) });
  return (data.caseActPreview as { messageText: string }).messageText;
}

describe('the message before an act', () => {
  it('names the day of a single case, and leaves only the clerk’s reason open', async () => {
    const one = await buildCase(system());
    const text = await preview('return', [one]);
    expect(text).toMatch(/请于 \d+年\d+月\d+日 24:00 前修改后重新提交：\S+\/amend$/);
    expect(text.match(/\{[^}]*\}/g)).toEqual(['{原因}']);
    expect(await preview('cancel', [one])).toContain(one.caseNo);
  });

  it('leaves open what differs between several cases', async () => {
    const both = [await buildCase(system()), await buildCase(system())];
    expect(await preview('return', both)).toContain('{日期}');
    expect(await preview('cancel', both)).toContain('{一件事编号}');
  });
});

describe('the time left of a returned case', () => {
  it('is counted in the same days by the list and by the page', async () => {
    const one = await buildCase(system());
    await act(clerk, 'return', [one], { reasonCode: 'R01' });
    const { data } = await clerk.run(
      `query ($id: ID!) { case(id: $id) { remaining { text } flow { remaining { text } } }
        cases(queue: RETURNED, first: 100) { nodes { id remaining { text } } } }`,
      { id: one.id },
    );
    const page = data.case as { remaining: { text: string }; flow: { remaining: { text: string } } };
    const { nodes } = data.cases as { nodes: { id: string; remaining: { text: string } }[] };
    expect(page.flow.remaining.text).toMatch(/^剩 (29|30|31|32|33|34|35|36) 天/);
    expect(page.remaining.text).toBe(page.flow.remaining.text);
    expect(nodes.find(({ id }) => id === one.id)?.remaining.text).toBe(page.flow.remaining.text);
  });
});

describe('the receipt', () => {
  const RECEIPT = 'query ($id: ID!) { caseReceipt(id: $id) { personName case { caseNo personName } } }';

  it('shows the applicant’s own name, and the audit log knows who drew it up', async () => {
    const one = await buildCase(system(), { form: { name: '陈建国' } });
    const { data } = await clerk.run(RECEIPT, { id: one.id });
    expect(data.caseReceipt).toEqual({ personName: '陈建国', case: { caseNo: one.caseNo, personName: '陈**' } });
    const found = await rows(
      system(),
      sql`select 1 from audit_entry where event = 'case.receipt' and object_id = ${one.id}`,
    );
    expect(found).toHaveLength(1);
  });

  it('is the window’s: nobody else draws one up', async () => {
    const one = await buildCase(system());
    expect((await (await app.as('officer_hk')).run(RECEIPT, { id: one.id })).code).toBe('FORBIDDEN');
    expect((await (await app.as('clerk_pd')).run(RECEIPT, { id: one.id })).code).toBe('NOT_FOUND');
  });
});

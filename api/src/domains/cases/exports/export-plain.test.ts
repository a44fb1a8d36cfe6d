import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { buildCase } from '../../../../test/cases.ts';
import { readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, sql } from '../../../database/sql.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readForms } from '../registration/sealed-form.ts';

let app: Product;
let server: FastifyInstance;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const REASON = '市局专项核查，核对身份信息';

beforeAll(async () => {
  app = await product('plain_exports');
  server = await serverOf(app);
});
afterAll(async () => {
  await server.close();
  await app.close();
});

const ask = (browser: Browser | undefined, fields: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: '/exports/cases.xlsx',
    payload: { queue: 'ALL', sort: 'CASE_NO:ASC', plainReason: REASON, ...fields },
    headers: browser?.token ? { cookie: `sid=${browser.token}` } : {},
  });

describe('an export in clear (03 C-11)', () => {
  it('is refused to strangers, who lacks export:plain, without a reason of 5–500 characters, and as a link', async () => {
    const chief = await app.as('chief_hk');
    const link = { url: `/exports/cases.xlsx?queue=ALL&plainReason=${encodeURIComponent(REASON)}` };
    const answers = [
      await ask(undefined),
      await ask(await app.as('clerk_hk')),
      await ask(await app.as('city_centre')),
      await ask(chief, { plainReason: ' 核对 ' }),
      await ask(chief, { plainReason: '长'.repeat(501) }),
      await server.inject({ ...link, headers: { cookie: `sid=${chief.token}` } }),
    ];
    expect(answers.map((answer) => answer.json<{ code: string }>().code)).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'FORBIDDEN',
      'E-0005',
      'E-0005',
      'BAD_REQUEST',
    ]);
  });

  it('holds the persons of the scope in clear, names person and reason, and is audited with rows and digest', async () => {
    const ours = await buildCase(system(), { only: ['M01', 'M02'] });
    const theirs = await buildCase(system(), { only: ['M01', 'M02'], region: '310115' });
    const form = (await readForms(system(), [ours.id])).get(ours.id);
    const answer = await ask(await app.as('chief_hk'));
    const { header, titles, rows: lines } = await readSheet(answer);
    expect(titles.slice(0, 4)).toEqual(['一件事编号', '姓名', '证件号码', '手机号码']);
    const line = lines.find((one) => one.一件事编号 === ours.caseNo);
    expect(line).toMatchObject({ 姓名: form?.name, 证件号码: form?.idNo, 手机号码: form?.mobile });
    expect(lines.map((one) => one.一件事编号)).not.toContain(theirs.caseNo);
    expect(Object.fromEntries(header)).toMatchObject({
      导出人: expect.any(String),
      导出方式: '明文（未脱敏）',
      导出原因: REASON,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(answer.rawPayload).buffer as ArrayBuffer);
    expect(workbook.worksheets[0]?.headerFooter.oddHeader).toContain(REASON);
    const audit = await rows(
      system(),
      sql`select detail from audit_entry where event = 'case.export-plain' order by id desc limit 1`,
    );
    expect(audit).toEqual([
      { detail: expect.objectContaining({ reason: REASON, rows: lines.length, sm3: sm3Hex(answer.rawPayload) }) },
    ]);
  });

  it('is announced with its count to who may have it, masked to the others', async () => {
    const document = '{ caseExportPreview(queue: ALL) { rows most mostInBackground plainAllowed } }';
    const preview = async (name: string) => (await (await app.as(name)).run(document)).data.caseExportPreview;
    expect(await preview('chief_hk')).toEqual({
      rows: 1,
      most: 50_000,
      mostInBackground: 2_000_000,
      plainAllowed: true,
    });
    expect(await preview('clerk_hk')).toMatchObject({ rows: 1, plainAllowed: false });
    expect(await preview('city_officer')).toMatchObject({ rows: 2, plainAllowed: true });
  });
});

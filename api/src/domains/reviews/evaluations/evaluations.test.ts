import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { accept, act } from '../../../../test/case-acts.ts';
import { buildCase } from '../../../../test/cases.ts';
import { evaluate, evaluated, invited, openPage, tryPage } from '../../../../test/evaluations.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { createInvite } from './index.ts';

let app: Product;
let clerk: Browser;
let anybody: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const START = new Date('2026-03-09T02:00:00Z');

beforeAll(async () => {
  app = await product('evaluations');
  clerk = await app.as('clerk_hk');
  anybody = new Browser(app);
});
afterAll(() => app.close());

interface Stored {
  id: string;
  grade: number;
  matterCode: string;
  staff: { name: string }[];
  options: { code: string; text: string }[];
  cipher: string | null;
  masked: string;
  late: boolean;
  submittedAt: string;
}

const stored = async (no: string) => {
  const found = await firstRow<Stored>(
    system(),
    sql`select id, grade, matter_code as "matterCode", staff, options, comment_cipher as cipher, comment_masked as masked, late,
               submitted_at as "submittedAt" from evaluation where evaluation_no = ${no}`,
  );
  if (!found) throw new Error(`no evaluation ${no}`);
  return found;
};

describe('inviting', () => {
  it('another district’s case looks absent, and leaves an audit row', async () => {
    const built = await buildCase(system(), { only: ['M01'] });
    const stranger = await (await app.as('clerk_pd')).ctx();
    const service = { type: 'subCase', id: built.subCases[0]?.id ?? '' } as const;
    await expect(createInvite(stranger, { channel: 'PAD', service })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      createInvite(stranger, { channel: 'PAD', service: { type: 'case', id: built.id } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const seen = await rows(
      system(),
      sql`select 1 from audit_entry where event = 'access.out-of-scope' and object_id = ${built.id}`,
    );
    expect(seen).toHaveLength(1);
  });

  it('T11 sends the applicant an address of the evaluation page, once per case, whatever the clerk wrote', async () => {
    const built = await accept(clerk, await buildCase(system(), { only: ['M01'] }));
    const input = {
      confirmed: true,
      reasonCode: 'F01',
      messageText: '已办结，评价：http://127.0.0.1:4000/apply/evaluate',
    };
    const preview = 'query ($ids: [ID!]!) { caseActPreview(action: "finish", ids: $ids) { messageText } }';
    const shown = (await clerk.run(preview, { ids: [built.id] })).data.caseActPreview as { messageText: string };
    await act(clerk, 'finish', [built], { ...input, messageText: shown.messageText });
    const notice = await firstRow<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N06' and record_id = ${built.id}`,
    );
    const [, ticket = ''] = /\/apply\/evaluate\/([\w-]{43})(?![\w-])/.exec(notice?.body ?? '') ?? [];
    expect(await openPage(anybody, ticket)).toMatchObject({ state: 'OPEN', matterName: '军人退役“一件事”' });
    await evaluated(anybody, ticket, { grade: 4 });
    expect((await openPage(anybody, ticket)).state).toBe('USED');
  });
});

describe('the page of a ticket', () => {
  it('R9.1.2 offers the options of the grade, the business and the scene, and names nobody', async () => {
    const desk = await invited(app, clerk);
    const page = await openPage(anybody, desk.ticket);
    expect(page).toMatchObject({ state: 'OPEN', matterName: '退役报到', evaluationNo: null, commentMax: 500 });
    expect(page.orgName).toContain('虹口');
    expect(page.grades.map(({ grade }) => grade)).toEqual([5, 4, 3, 2, 1]);
    const worst = page.grades[4]?.options.map(({ text }) => text) ?? [];
    expect(worst).toEqual(expect.arrayContaining(['服务态度', '办事效率', '材料要求', '流程复杂', '系统问题', '其他']));
    expect(worst).not.toContain('发放延误或金额有误');
    const { actor } = await clerk.ctx();
    expect(JSON.stringify(page)).not.toContain(actorName(actor));
    const net = await invited(app, clerk, { channel: 'SMS' });
    const online = (await openPage(anybody, net.ticket)).grades[0]?.options.map(({ text }) => text) ?? [];
    expect(online).toContain('平台好用');
    expect(online).not.toContain('服务热情周到');
  });

  it('a forged, a damaged and an unknown ticket open nothing', async () => {
    const { ticket } = await invited(app, clerk);
    const last = ticket.at(-1) === 'A' ? 'E' : 'A';
    for (const wrong of ['', 'x', `${ticket.slice(0, -1)}${last}`, ticket.slice(2), `${ticket}A`, 'A'.repeat(43)]) {
      expect((await tryPage(anybody, wrong)).code).toBe('E-0904');
      expect((await evaluate(anybody, wrong)).code).toBe('E-0904');
    }
  });

  it('ends after thirty days', async () => {
    const { ticket } = await invited(app, clerk);
    app.clock.set(new Date(START.getTime() + 30 * 86_400_000));
    expect((await openPage(anybody, ticket)).state).toBe('EXPIRED');
    expect((await evaluate(anybody, ticket)).code).toBe('E-0902');
    // Nobody with a ticket alone dates an evaluation back.
    const deviceAt = new Date(app.clock.now().getTime() - 3_600_000).toISOString();
    for (const more of [{ late: true }, { deviceAt }, { late: true, deviceAt }])
      expect((await evaluate(anybody, ticket, more)).code).toBeDefined();
    expect((await openPage(anybody, ticket)).evaluationNo).toBeNull();
    app.clock.set(START);
  });
});

describe('an evaluation', () => {
  it('R9.3.1 is kept with its object: the matter, who served and where', async () => {
    const { ticket } = await invited(app, clerk, { windowNo: '3号窗口' });
    const receipt = await evaluated(anybody, ticket, { grade: 5, options: ['G5_ATTITUDE'] });
    expect(receipt).toMatchObject({ evaluationNo: expect.stringMatching(/^PJ20260309\d{6}$/), clockWrong: false });
    const kept = await stored(receipt.evaluationNo);
    expect(kept).toMatchObject({
      grade: 5,
      matterCode: 'M01',
      options: [{ code: 'G5_ATTITUDE', text: '服务热情周到' }],
    });
    expect(kept.staff).toHaveLength(1);
  });

  it('11.10 is given once per service, by whichever invitation (一事一评)', async () => {
    const first = await invited(app, clerk);
    const service = { type: 'subCase', id: first.built.subCases[0]?.id ?? '' } as const;
    const second = await createInvite(await clerk.ctx(), { channel: 'QR', service });
    await evaluated(anybody, first.ticket);
    for (const ticket of [first.ticket, second.ticket]) {
      expect(await evaluate(anybody, ticket)).toMatchObject({ code: 'E-0903', message: '该办件已评价' });
    }
    await expect(createInvite(await clerk.ctx(), { channel: 'PAD', service })).rejects.toMatchObject({
      code: 'E-0903',
    });
  });

  it('of two given at the same moment one is taken', async () => {
    const first = await invited(app, clerk);
    const service = { type: 'subCase', id: first.built.subCases[0]?.id ?? '' } as const;
    const second = await createInvite(await clerk.ctx(), { channel: 'QR', service });
    const answers = await Promise.all([first, second, first].map(({ ticket }) => evaluate(anybody, ticket)));
    expect(answers.map(({ code }) => code ?? 'OK').sort()).toEqual(['E-0903', 'E-0903', 'OK']);
  });

  it('sent again under its own id answers with the first receipt, and with other content not at all', async () => {
    const { ticket } = await invited(app, clerk);
    const clientId = randomUUID();
    const [one, two] = await Promise.all([1, 2].map(() => evaluated(anybody, ticket, { clientId, grade: 3 })));
    expect(two).toEqual(one);
    expect((await evaluate(anybody, ticket, { clientId, grade: 1 })).code).toBe('E-IDEM-01');
  });

  it('takes what was offered for the grade alone, and asks for words with 其他', async () => {
    const { ticket } = await invited(app, clerk);
    expect((await evaluate(anybody, ticket, { grade: 6 })).fields?.[0]?.path).toBe('grade');
    expect((await evaluate(anybody, ticket, { grade: 5, options: ['G1_ATTITUDE'] })).fields?.[0]?.path).toBe('options');
    expect((await evaluate(anybody, ticket, { grade: 5, options: ['G5_PAID'] })).fields?.[0]?.path).toBe('options');
    expect((await evaluate(anybody, ticket, { optionSet: 99 })).fields?.[0]?.path).toBe('optionSet');
    expect((await evaluate(anybody, ticket, { clientId: 'x' })).fields?.[0]?.path).toBe('clientId');
    expect((await evaluate(anybody, ticket, { comment: '长'.repeat(501) })).fields?.[0]?.path).toBe('comment');
    const other = await evaluate(anybody, ticket, { grade: 2, options: ['G2_OTHER'], comment: '  ' });
    expect(other.fields?.[0]?.path).toBe('comment');
    // Nothing of all this was stored: the invitation is open as before.
    expect((await openPage(anybody, ticket)).state).toBe('OPEN');
  });

  it('an invitation of the pad that was followed elsewhere did not come from the pad', async () => {
    const { ticket } = await invited(app, clerk, { channel: 'PAD' });
    const { evaluationNo } = await evaluated(anybody, ticket);
    expect(await firstRow(system(), sql`select channel from evaluation where evaluation_no = ${evaluationNo}`)).toEqual(
      { channel: 'QR' },
    );
  });

  it('R9.4 is the applicant’s own: no staff by the code, nor anybody at the machine that made the invitation', async () => {
    const { ticket } = await invited(app, clerk, { channel: 'QR' });
    expect((await evaluate(await app.as('clerk_hk2'), ticket)).code).toBe('E-0918');
    const same = new Browser(app);
    const input = { ticket, clientId: randomUUID(), grade: 5, options: [], optionSet: 1, anonymous: false };
    const submit = 'mutation ($input: EvaluationInput!) { submitEvaluation(input: $input) { evaluationNo } }';
    expect((await same.run(submit, { input })).code).toBe('E-0918');
    await evaluated(anybody, ticket);
  });

  it('11.10 keeps a comment sealed, and shows it without numbers of people', async () => {
    const { ticket } = await invited(app, clerk);
    const comment = '请回电138 1234 5678，身份证310109199001010012，座机63211234，等了20分钟';
    const kept = await stored((await evaluated(anybody, ticket, { grade: 3, comment })).evaluationNo);
    expect(kept.masked).toBe('请回电138****5678，身份证310109********0012，座机****1234，等了20分钟');
    expect(kept.cipher).not.toContain('138');
    const cell = { table: 'evaluation', column: 'comment', rowId: kept.id };
    expect(decryptColumn(app.keys, cell, kept.cipher ?? '')).toBe(comment);
  });

  it('11.10 a person who walks away half way leaves nothing behind, and may come back until the invitation ends', async () => {
    const { ticket, id } = await invited(app, clerk);
    await openPage(anybody, ticket);
    const [kept] = await rows<{ n: number }>(
      system(),
      sql`select count(*)::int as n from evaluation where invite_id = ${id}`,
    );
    expect(kept?.n).toBe(0);
    app.clock.set(new Date(START.getTime() + 30 * 86_400_000 - 60_000));
    expect((await openPage(anybody, ticket)).state).toBe('OPEN');
    await evaluated(anybody, ticket, { grade: 4 });
    app.clock.set(START);
  });

  it('11.10 whoever served and has left since stays in the evaluation, with name and number', async () => {
    const served = await app.as('clerk_hk2');
    const { ticket } = await invited(app, served);
    await run(
      system(),
      sql`update user_account set display_name = '已调离', org_id = (select id from org where code = '310115-C') where login_name = 'clerk_hk2'`,
    );
    const kept = await stored((await evaluated(anybody, ticket, { grade: 5 })).evaluationNo);
    expect(kept.staff).toMatchObject([{ name: '陈静', no: 'clerk_hk2' }]);
  });

  it('R9.4 is kept as it was given: the database refuses to change or remove it', async () => {
    const { ticket } = await invited(app, clerk);
    const { id } = await stored(
      (await evaluated(anybody, ticket, { grade: 1, options: ['G1_ATTITUDE'] })).evaluationNo,
    );
    for (const change of [
      sql`update evaluation set grade = 5 where id = ${id}`,
      sql`update evaluation set comment_masked = '很好' where id = ${id}`,
      sql`update evaluation set submitted_at = now() where id = ${id}`,
      sql`update evaluation set options = '[]', published_at = now() where id = ${id}`,
      sql`delete from evaluation where id = ${id}`,
      sql`truncate evaluation cascade`,
    ]) {
      await expect(run(system(), change)).rejects.toThrow(/kept as it was given/);
    }
    expect(await run(system(), sql`update evaluation set published_at = now() where id = ${id}`)).toBe(1);
  });
});

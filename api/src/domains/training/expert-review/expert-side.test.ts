import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { OVER, reviewDesk, SCORING } from '../../../../test/review-desk.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { commitTo, saveSheet, sheetOf, submitSheets } from '../../../../test/training-reviews.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';

const { desk, system, city, as, at, expert, taskOf, scoring, score } = reviewDesk('training_expert_side');

describe('reminders of the end of scoring (02 §9.4)', () => {
  it('T17-4 who has not submitted is reminded 24 and 2 hours before, once each; who has is left alone', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '85');
    const remind = async (time: string) => {
      at(time);
      await desk.app.job('training.review-reminders');
      await desk.app.job('training.review-reminders');
      const found = await rows<{ title: string; n: number }>(
        system(),
        sql`select title, count(*)::int as n from notification where template_code = 'N191' and record_id = ${batch.id} group by 1 order by 1`,
      );
      return found.map(({ title, n }) => `${title.split('：')[1]} ${n}`);
    };
    expect(await remind('2026-05-12T17:55:00+08:00')).toEqual([]);
    expect(await remind('2026-05-12T18:00:00+08:00')).toEqual(['距打分截止不足24小时 2']);
    expect(await remind('2026-05-13T16:00:00+08:00')).toEqual(['距打分截止不足24小时 2', '距打分截止不足2小时 2']);
  });
});

describe('reminding by hand (02 §9.4)', () => {
  it('SC17-3 all who have not handed in everything are told once, however often the button is pressed', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '85');
    const q = crypto.randomUUID();
    const remind = async (login = 'city_officer') =>
      (await desk.app.as(login)).run(
        'mutation ($id: ID!, $q: ID!) { told: remindReviewExperts(id: $id, requestId: $q) }',
        {
          id: batch.id,
          q,
        },
      );
    expect((await remind()).data).toEqual({ told: 2 });
    expect((await remind()).data).toEqual({ told: 2 });
    const sent = await rows(
      system(),
      sql`select 1 from notification where template_code = 'N332' and record_id = ${batch.id}`,
    );
    expect(sent).toHaveLength(2);
    for (const login of ['officer_hk', 'city_centre', expert(2).loginName])
      expect(await remind(login)).toMatchObject({ code: 'FORBIDDEN' });
    at(OVER);
    await desk.app.job('training.review-windows');
    const late = await (await city()).run(
      'mutation ($id: ID!, $q: ID!) { remindReviewExperts(id: $id, requestId: $q) }',
      {
        id: batch.id,
        q: crypto.randomUUID(),
      },
    );
    expect(late).toMatchObject({ code: 'E-1714' });
  });
});

describe('the expert’s side (02 §10)', () => {
  const mine = async (browser: Browser, id: string) => {
    const { data } = await browser.run(
      '{ ownReviews { id taskCount committed tasks { id projectName total state } } }',
    );
    return (data.ownReviews as { id: string; taskCount: number; tasks: { projectName: string | null }[] }[]).find(
      (r) => r.id === id,
    );
  };

  it('AC18-1 no project is named before the material is public; to the second', async () => {
    const batch = await scoring([1, 2, 3]);
    at('2026-05-06T08:59:59+08:00');
    expect(await mine(await as(expert(1)), batch.id)).toMatchObject({ taskCount: 1, tasks: [] });
    at('2026-05-06T09:00:00+08:00');
    expect(await mine(await as(expert(1)), batch.id)).toMatchObject({
      tasks: [{ projectName: batch.projects[0]?.name }],
    });
    at(OVER);
    expect(await mine(await as(expert(1)), batch.id)).toMatchObject({ tasks: [{ projectName: null }] });
  });

  it('AC18-2 another expert’s project is not found, whatever is asked of it, and the audit log knows', async () => {
    const batch = await scoring([1, 2, 3]);
    const foreign = await taskOf(batch, 2);
    await commitTo(await as(expert(4)), batch.id);
    const browser = await as(expert(4));
    const trespass = async () => {
      expect(
        await browser.run('query ($id: ID!) { ownReviewPage(id: $id) { watermark } }', { id: foreign }),
      ).toMatchObject({ code: 'NOT_FOUND' });
      expect(await saveSheet(browser, foreign, sheetOf('100'))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await submitSheets(browser, [foreign])).toMatchObject([{ ok: false, code: 'NOT_FOUND' }]);
    };
    const logged = await auditOf(system(), ['access.out-of-scope'], trespass, 3);
    expect(logged).toHaveLength(3);
  });

  it('T18-1, T18-2 the page shows material and sheet once the commitment is given, with a watermark', async () => {
    const batch = await scoring([1, 2, 3]);
    const id = await taskOf(batch, 1);
    const page = async () =>
      (await as(expert(1))).run(
        'query ($id: ID!) { ownReviewPage(id: $id) { watermark sections { section lines { label value } } sheet { total } } }',
        { id },
      );
    expect(await page()).toMatchObject({ code: 'E-1704' });
    await commitTo(await as(expert(1)), batch.id);
    const { data } = await page();
    expect(data.ownReviewPage).toMatchObject({ watermark: expect.stringMatching(/^严谨 \d{4}$/), sheet: null });
    expect(JSON.stringify(data)).toContain('无人机');
  });

  it('02 §10.2 before and after the material window an expert’s own page is not found, his totals stay', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '83.5');
    const id = await taskOf(batch, 1);
    const asked = async (moment: string) => {
      at(moment);
      const browser = await as(expert(1));
      return [
        await browser.run('query ($id: ID!) { ownReviewPage(id: $id) { sections { section } } }', { id }),
        await browser.run('mutation ($id: ID!) { openReviewMaterial(id: $id, section: PRICE) }', { id }),
      ];
    };
    for (const answer of await asked('2026-05-13T17:59:59+08:00')) expect(answer.code).toBeUndefined();
    for (const outside of ['2026-05-06T08:59:59+08:00', '2026-05-13T18:00:00+08:00'])
      for (const answer of await asked(outside))
        expect(answer).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('未找到') });
    const own = await mine(await as(expert(1)), batch.id);
    expect(own).toMatchObject({ taskCount: 1, tasks: [{ projectName: null }] });
  });

  it('AC18-4, T18-3, T18-5 a sheet taken back and handed in again counts anew; both versions stay', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '83.5');
    const id = await taskOf(batch, 1);
    const back = await (await as(expert(1))).run(
      'mutation ($input: RecordActInput!) { advanceReviewAssignments(input: $input) { ok } }',
      {
        input: { action: 'withdraw', requestId: crypto.randomUUID(), rows: [{ id, version: await versionOf(id) }] },
      },
    );
    expect(back.data).toEqual({ advanceReviewAssignments: { ok: 1 } });
    expect(await saveSheet(await as(expert(1)), id, sheetOf('84.5'), '2026-05-07T00:00:00.000Z')).toMatchObject({
      code: 'E-1706',
    });
    const savedAt = new Date(SCORING).toISOString();
    expect((await saveSheet(await as(expert(1)), id, sheetOf('84.5'), savedAt)).code).toBeUndefined();
    expect(await submitSheets(await as(expert(1)), [id])).toMatchObject([{ ok: true, total: '84.5' }]);
    const kept = await rows<{ total: string; withdrawn: boolean }>(
      system(),
      sql`select total::text, withdrawn_at is not null as withdrawn from review_sheet_version where assignment_id = ${id} order by sheet_version`,
    );
    expect(kept).toEqual([
      { total: '83.500', withdrawn: true },
      { total: '84.500', withdrawn: false },
    ]);
  });

  it('refuses scores off the scale, missing comments, and anything a second too late (10.7)', async () => {
    const batch = await scoring([1, 2, 3]);
    const id = await taskOf(batch, 1);
    const browser = await as(expert(1));
    await commitTo(browser, batch.id);
    for (const wrong of ['100.5', '88.3', '-1'])
      expect(await saveSheet(browser, id, sheetOf(wrong))).toMatchObject({
        code: 'BAD_INPUT',
        message: '分值范围 0–100，步长 0.5',
      });
    const uncommented = sheetOf('59', { scores: sheetOf('59').scores.map((s) => ({ ...s, comment: null })) });
    await saveSheet(browser, id, { ...uncommented, overallComment: '太短' });
    expect(await submitSheets(browser, [id])).toMatchObject([
      {
        ok: false,
        code: 'BAD_INPUT',
        fields: expect.arrayContaining([
          expect.objectContaining({
            path: 'comments.C1',
            message: expect.stringMatching(/^“.+”低于60分，请填写评语$/),
          }),
          { path: 'overallComment', message: '总体评语至少10个字' },
        ]),
      },
    ]);
    at(OVER);
    expect(await submitSheets(await as(expert(1)), [id])).toMatchObject([
      { ok: false, code: 'E-1703', message: '打分时间已结束，未提交的草稿不计入' },
    ]);
  });

  async function versionOf(id: string): Promise<number> {
    return (
      (await firstRow<{ version: number }>(system(), sql`select version from review_assignment where id = ${id}`))
        ?.version ?? 0
    );
  }
});

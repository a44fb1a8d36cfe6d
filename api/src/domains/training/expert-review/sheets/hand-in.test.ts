import { describe, expect, it } from '@jest/globals';
import { OVER, reviewDesk } from '../../../../../test/review-desk.ts';
import { commitTo, saveSheet, sheetOf, submitSheets } from '../../../../../test/training-reviews.ts';

const { desk, as, at, expert, taskOf, scoring, score } = reviewDesk('training_hand_in');

describe('handing in (02 §10.4, §10.7)', () => {
  it.each(['100.5', '88.3'])('02 §10.7 a score of %s is refused, draft or not', async (wrong) => {
    const batch = await scoring([1, 2, 3]);
    const browser = await as(expert(1));
    await commitTo(browser, batch.id);
    expect(await saveSheet(browser, await taskOf(batch, 1), sheetOf(`${wrong} 80 80 80 80 80`))).toMatchObject({
      code: 'BAD_INPUT',
      message: '分值范围 0–100，步长 0.5',
    });
  });

  it('T18-4 a sheet is whole: every criterion, comments below 60 and from 95 on, ten characters in all, a recommendation', async () => {
    const batch = await scoring([1, 2, 3]);
    const browser = await as(expert(1));
    await commitTo(browser, batch.id);
    const id = await taskOf(batch, 1);
    const scores = [
      { code: 'C1', score: '59.5', comment: null },
      { code: 'C2', score: '95', comment: null },
      { code: 'C3', score: '60', comment: null },
    ];
    expect(
      (await saveSheet(browser, id, sheetOf('80', { scores, overallComment: '好', recommended: null }))).code,
    ).toBeUndefined();
    const [left] = await submitSheets(browser, [id]);
    expect(left?.ok).toBe(false);
    expect(left?.fields.map(({ path }) => path)).toEqual([
      'comments.C1',
      'comments.C2',
      'scores.C4',
      'scores.C5',
      'scores.C6',
      'overallComment',
      'recommended',
    ]);
  });

  it('T18-7 of several sheets those that are whole go, the others are named and stay drafts', async () => {
    const [first, second] = [await scoring([1, 2, 3]), await scoring([1, 2, 3])];
    const browser = await as(expert(1));
    for (const batch of [first, second]) await commitTo(browser, batch.id);
    const [whole, part] = [await taskOf(first, 1), await taskOf(second, 1)];
    await saveSheet(browser, whole, sheetOf('80'));
    await saveSheet(browser, part, sheetOf('80', { scores: [{ code: 'C1', score: '80', comment: null }] }));
    expect(await submitSheets(browser, [part, whole])).toMatchObject([
      { id: part, ok: false, code: 'BAD_INPUT' },
      { id: whole, ok: true, total: '80' },
    ]);
  });

  it('02 §10.7 a second after the end nothing is handed in any more', async () => {
    const batch = await scoring([1, 2, 3]);
    const browser = await as(expert(1));
    await commitTo(browser, batch.id);
    const id = await taskOf(batch, 1);
    await saveSheet(browser, id, sheetOf('80'));
    at(new Date(Date.parse(OVER) + 1000).toISOString());
    expect(await submitSheets(await as(expert(1)), [id])).toMatchObject([
      { ok: false, code: 'E-1703', message: '打分时间已结束，未提交的草稿不计入' },
    ]);
  });

  it('T18-6 an expert steps back before he has opened anything and after he has handed in, with a reason, until the sheet is locked', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 2, '80');
    const ask = async (n: number, reasonText?: string) => {
      const browser = await as(expert(n));
      const { data } = await browser.run('{ ownReviews { id leader tasks { id version } } }');
      const own = (data.ownReviews as { id: string; leader: boolean; tasks: { id: string; version: number }[] }[]).find(
        ({ id }) => id === batch.id,
      );
      expect(own?.leader).toBe(false);
      const answer = await browser.run(
        'mutation ($input: RecordActInput!) { advanceReviewAssignments(input: $input) { rows { result code } } }',
        { input: { action: 'askRecusal', requestId: crypto.randomUUID(), rows: own?.tasks, reasonText } },
      );
      return (
        (answer.data.advanceReviewAssignments as { rows: { result: string; code: string }[] } | null)?.rows[0] ?? answer
      );
    };
    expect(await ask(1)).not.toMatchObject({ result: 'OK' });
    expect(await ask(1, '曾在该机构授课，请予回避')).toMatchObject({ result: 'OK' });
    expect(await ask(2, '与机构负责人有亲属关系')).toMatchObject({ result: 'OK' });
    at(OVER);
    await desk.app.job('training.review-windows');
    expect(await ask(3, '与机构负责人有亲属关系')).not.toMatchObject({ result: 'OK' });
  });
});

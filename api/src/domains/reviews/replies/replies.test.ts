import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { evaluated, invited } from '../../../../test/evaluations.ts';
import { advance, LIST, open, reply, replyDesk } from '../../../../test/reply-desk.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { rows, sql } from '../../../database/sql.ts';
import { readNames, type Spoken } from '../evaluations/names.ts';

const { desk, system, idOf, given } = replyDesk('evaluation_replies');

const PUBLIC = `query { publishedEvaluations(first: 50) { nodes { evaluationNo gradeTitle comment orgName reply repliedOn } } }`;

describe('answering (R9.4)', () => {
  it('AC-09-04 is public after the head’s review; grade and comment stay; the audit log shows the clerk', async () => {
    const id = await given({ grade: 3, comment: '等得有点久，联系我13812345678' });
    const before = await open(desk.clerk, id);
    const content = '感谢您的建议，我们将增设窗口，咨询请拨打63211234';
    desk.app.events.length = 0;
    const answered = await reply(desk.clerk, id, content);
    // Whoever has the evaluation open hears of its answer.
    expect(desk.app.events).toContainEqual(
      expect.objectContaining({
        recordType: 'evaluationReply',
        records: [expect.objectContaining({ belongsTo: id })],
      }),
    );
    expect(answered.data.replyToEvaluation).toMatchObject({
      reply: { state: 'PENDING', content: '感谢您的建议，我们将增设窗口，咨询请拨打****1234' },
    });
    const listed = async () =>
      ((await desk.anybody.run(PUBLIC)).data.publishedEvaluations as { nodes: { evaluationNo: string }[] }).nodes;
    expect(await listed()).toEqual([]);
    const { reply: waiting } = await open(desk.head, id);
    if (!waiting) throw new Error('no answer');
    expect((await advance(desk.clerk, 'publish', waiting)).code).toBe('FORBIDDEN');
    expect((await advance(desk.head, 'publish', waiting)).data.advanceEvaluationReplies).toMatchObject({ ok: 1 });
    const after = await open(desk.clerk, id);
    expect(after.reply?.state).toBe('PUBLISHED');
    expect(after.evaluation).toMatchObject({ grade: before.evaluation.grade, comment: before.evaluation.comment });
    expect(await listed()).toMatchObject([
      { gradeTitle: '基本满意', comment: '等得有点久，联系我138****5678', reply: expect.stringContaining('增设窗口') },
    ]);
    expect(JSON.stringify(await listed())).not.toMatch(/张|李|王|BJ-/);
    const audited = await rows<{ name: string }>(
      system(),
      sql`select u.login_name as name from audit_entry a join user_account u on u.id::text = a.actor_id::text
           where a.event = 'review.reply' and a.object_id = ${waiting.id}`,
    );
    expect(audited).toEqual([{ name: 'clerk_hk' }]);
    expect((await reply(desk.clerk, id, '再答复一次试试看')).code).toBe('E-0906');
  });

  it('a returned answer is written anew and waits again; who wrote it does not review it', async () => {
    const id = await given({ grade: 4 });
    await reply(desk.head, id, '感谢您的肯定，我们继续努力');
    const own = (await open(desk.head, id)).reply;
    if (!own) throw new Error('no answer');
    expect(own.state).toBe('PENDING_DISTRICT');
    const receivers = async () =>
      rows<{ login: string }>(
        system(),
        sql`select distinct u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
             where n.template_code = 'N268' and n.record_id = ${own.id}`,
      );
    // A head's own answer waits for the district, as to-do and as notice, never for the head.
    expect(await receivers()).toEqual([{ login: 'chief_hk' }]);
    const tasks = await rows(
      system(),
      sql`select role_code as role, o.code from task t join org o on o.id = t.org_id where record_id = ${own.id} and closed_at is null`,
    );
    expect(tasks).toEqual([{ role: 'DIST_CHIEF', code: '310109' }]);
    // Nor for another head of the same centre.
    const second = await somebodyOf(desk.app, '310109-C', ['CENTRE_HEAD']);
    for (const [browser, action] of [
      [desk.head, 'publish'],
      [second, 'publish'],
      [second, 'sendBack'],
    ] as const)
      expect((await advance(browser, action, own, '越级审核测试')).data.advanceEvaluationReplies).toMatchObject({
        ok: 0,
        rows: [{ code: 'FORBIDDEN' }],
      });
    expect((await open(second, id)).reply?.state).toBe('PENDING_DISTRICT');
    const chief = await desk.app.as('chief_hk');
    await advance(chief, 'sendBack', own, '请说明改进措施');
    expect((await open(desk.head, id)).reply).toMatchObject({ state: 'RETURNED', decisionText: '请说明改进措施' });
    expect((await reply(desk.clerk, id, '感谢肯定，已安排导办人员')).data.replyToEvaluation).toMatchObject({
      reply: { id: own.id, state: 'PENDING' },
    });
  });

  it('AC-09-04 where the centre has no head the district’s chief is told of an answer and reviews it', async () => {
    const chief = await desk.app.as('chief_pd');
    const far = await desk.app.as('clerk_pd');
    const { ticket } = await invited(desk.app, far, { region: '310115' });
    const { evaluationNo } = await evaluated(desk.anybody, ticket, { grade: 4 });
    const id = await idOf(evaluationNo);
    await reply(far, id, '感谢您的肯定，欢迎再来');
    const own = (await open(far, id)).reply;
    if (!own) throw new Error('no answer');
    expect(own.state).toBe('PENDING_DISTRICT');
    const told = await rows(
      system(),
      sql`select distinct u.login_name as login from notification n left join user_account u on u.id = n.receiver_user_id
           where n.template_code = 'N268' and n.record_id = ${own.id}`,
    );
    expect(told).toEqual([{ login: 'chief_pd' }]);
    const tasks = (await chief.run('{ tasks(bucket: ALL) { nodes { recordId } } }')).data.tasks;
    expect(tasks).toMatchObject({ nodes: [{ recordId: own.id }] });
    const back = await advance(chief, 'sendBack', own, '请补充改进措施');
    expect(back.data.advanceEvaluationReplies).toMatchObject({ ok: 1 });
  });

  it('11.6 what becomes public does not name the person; of an anonymous one nothing tells the staff before', async () => {
    const name = '欧阳晓明';
    for (const anonymous of [false, true]) {
      const id = await given({ grade: 4, comment: `我叫${name}，办得很快`, anonymous }, { form: { name } });
      const shown = (await open(desk.clerk, id)).evaluation.comment;
      expect(shown).toBe(anonymous ? `我叫${name}，办得很快` : '我叫欧***，办得很快');
      await reply(desk.clerk, id, `${name}同志，感谢您的肯定`);
      const waiting = (await open(desk.head, id)).reply;
      if (!waiting) throw new Error('no answer');
      await advance(desk.head, 'publish', waiting);
      const [newest] = ((await desk.anybody.run(PUBLIC)).data.publishedEvaluations as { nodes: object[] }).nodes;
      expect(newest).toMatchObject({ comment: '我叫欧***，办得很快', reply: '欧***同志，感谢您的肯定' });
    }
  });

  it('the names that several answers may not tell are read in one statement', async () => {
    for (let n = 0; n < 2; n += 1) await given({ grade: 4, comment: '办得很快' });
    const texts = await rows<Spoken>(
      system(),
      sql`select case_id as "caseId", service_type as "serviceType", service_id as "serviceId" from evaluation`,
    );
    expect(texts.length).toBeGreaterThan(1);
    let names: readonly string[][] = [];
    const statements = await statementsOf(desk.app, async () => {
      const namesIn = await readNames(system(), texts);
      names = texts.map(namesIn);
    });
    expect(statements).toHaveLength(1);
    expect(names.every(({ length }) => length > 0)).toBe(true);
  });

  it('the link of a to-do finds the evaluation by its answer, within the scope alone', async () => {
    const id = await given();
    await reply(desk.clerk, id, '感谢您的评价，我们会继续努力');
    const { reply: own } = await open(desk.head, id);
    const found = async (browser: Browser, replyId: string | undefined) =>
      ((await browser.run(LIST, { filter: { replyId } })).data.evaluations as { nodes: { id: string }[] }).nodes.map(
        (one) => one.id,
      );
    expect(await found(desk.head, own?.id)).toEqual([id]);
    expect(await found(await desk.app.as('clerk_pd'), own?.id)).toEqual([]);
    expect(await found(desk.head, 'x')).toEqual([]);
  });

  it('says what is wrong with an answer', async () => {
    const id = await given();
    expect((await reply(desk.clerk, id, '谢谢')).fields?.[0]?.path).toBe('content');
    expect((await reply(desk.clerk, id, '谢'.repeat(501))).fields?.[0]?.path).toBe('content');
  });
});

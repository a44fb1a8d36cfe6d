import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { accept } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { type Departments, feedbackOn, keptFeedback, openGateway, subCaseOf } from '../../../../../test/feedback.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readForms } from '../../registration/sealed-form.ts';

let app: Product;
let clerk: Browser;
let departments: Departments;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('feedback_rematch', { now: '2026-03-03T02:00:00Z' });
  clerk = await app.as('clerk_hk');
  departments = await openGateway(app);
});
afterAll(async () => {
  await departments.close();
  await app.close();
});

const police = () => departments.client('GA');
const stateOf = async (built: BuiltCase, matter: string) =>
  subCaseOf(await readBuilt(system(), built.id), matter).state;
const keptOf = async (messageId: string) => {
  const found = (await keptFeedback(system())).find((one) => one.messageId === messageId && one.state !== 'DUPLICATE');
  if (!found) throw new Error('the message is not kept');
  return found;
};
const registered = () => buildCase(system(), { only: ['M01', 'M03', 'M05'] });

/** Speaks of a case by its person, as a department does that has no number; answers the message's own number. */
async function sayOfPerson(built: BuiltCase, feedbackType: string, seq: number): Promise<string> {
  const form = (await readForms(system(), [built.id])).get(built.id);
  const body = { feedbackType, externalStatus: { text: '已办理' }, matterCode: 'M03', personIdNo: form?.idNo };
  const envelope = police().envelope({ bizType: `FEEDBACK.${feedbackType}`, seq, body });
  const answer = await police().post(JSON.stringify(envelope));
  expect(answer.body.code).toBe(1003);
  return String(envelope.messageId);
}

describe('messages that came before their case (01 §3.4)', () => {
  it('are matched and applied in the order of their numbers when the case is accepted, unread as they were', async () => {
    const built = await registered();
    const done = await sayOfPerson(built, 'DONE', 2);
    const begun = await sayOfPerson(built, 'PROGRESS', 1);
    expect(await keptOf(done)).toMatchObject({ state: 'UNMATCHED', importance: 2 });
    await app.job('feedback.rematch');
    expect((await keptOf(done)).state).toBe('UNMATCHED');

    await accept(clerk, built);
    expect(app.sentJobs.map(({ name }) => name)).toContain('feedback.rematch');
    const look = () => app.job('feedback.rematch', { caseIds: [built.id] });
    const audited = await auditOf(system(), ['feedback.rematch'], look);
    expect(await stateOf(built, 'M03')).toBe('FINISHED_NORMAL');
    expect(audited).toHaveLength(2);
    for (const messageId of [begun, done]) {
      const row = await keptOf(messageId);
      expect(row).toMatchObject({ state: 'APPLIED', tags: [], subCaseId: subCaseOf(built, 'M03').id });
      expect(row.importance).toBeGreaterThan(2);
    }
    const { data } = await clerk.run(
      `{ feedbackMessages(first: 100, filter: { search: "${done}" }) { nodes { readAt processedAt } } }`,
    );
    expect((data.feedbackMessages as { nodes: unknown[] }).nodes).toMatchObject([{ readAt: null }]);
  });

  it('a number that meant nothing is found once it exists; the hourly look finds what an acceptance passed by', async () => {
    const built = await registered();
    const lost = await departments
      .client('RS')
      .send({ ...feedbackOn(built, 'M05', 'ACCEPT'), bjNo: undefined as never, caseNo: built.caseNo });
    expect(lost.body.code).toBe(1003);
    await accept(clerk, built);
    await app.job('feedback.rematch');
    expect(await stateOf(built, 'M05')).toBe('IN_PROGRESS');
  });

  it('leave a contradiction to the clerk, and messages of other departments where they are', async () => {
    const built = await registered();
    const early = await sayOfPerson(built, 'DONE', 1);
    const stranger = departments.client('YB').envelope({ ...feedbackOn(built, 'M03', 'DONE') });
    await departments.client('YB').post(JSON.stringify(stranger));
    await accept(clerk, built);
    await police().send(feedbackOn(built, 'M03', 'DONE', { seq: 5 }));
    await app.job('feedback.rematch', { caseIds: [built.id] });
    expect(await keptOf(early)).toMatchObject({ state: 'MATCHED', tags: ['LATE'] });
    expect((await keptOf(String(stranger.messageId))).state).toBe('UNMATCHED');
  });
});

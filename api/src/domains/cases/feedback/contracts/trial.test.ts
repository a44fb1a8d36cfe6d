import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { accept, pushesOf } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { type Departments, feedbackOn, keptFeedback, openGateway, subCaseOf } from '../../../../../test/feedback.ts';
import { type Product, product } from '../../../../../test/product.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let admin: Browser;
let officer: Browser;
let clerk: Browser;
let departments: Departments;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('feedback_trial', { now: '2026-03-03T02:00:00Z' });
  [admin, officer, clerk] = await Promise.all([app.as('biz_admin'), app.as('city_officer'), app.as('clerk_hk')]);
  departments = await openGateway(app);
});
afterAll(async () => {
  await departments.close();
  await app.close();
});

interface Ref {
  id: string;
  rowVersion: number;
}
const DRAFT = 'mutation { out: draftFeedbackContract(department: GA) { id rowVersion } }';
const SAVE = 'mutation ($i: ContractInput!) { out: saveFeedbackContract(input: $i) { id rowVersion } }';
const MOVE =
  'mutation ($id: ID!, $v: Int!, $to: ContractState!) { out: advanceFeedbackContract(id: $id, rowVersion: $v, to: $to) { id rowVersion } }';
const TRIAL =
  'query ($id: ID!) { out: feedbackContractTrial(id: $id) { checked failed latest { messageId typeTitle faults } } }';
const LIVE = '{ out: feedbackContracts(department: GA) { id rowVersion status } }';

const move = async ({ id, rowVersion: v }: Ref, to: string) => (await officer.run(MOVE, { id, v, to })).data.out as Ref;
const trialOf = async ({ id }: Ref) =>
  (await admin.run(TRIAL, { id })).data.out as { checked: number; failed: number; latest: { faults: string[] }[] };
const accepted = async (): Promise<BuiltCase> =>
  accept(clerk, await buildCase(system(), { only: ['M01', 'M03', 'M05'] }));
const police = () => departments.client('GA');
const seen = new Set<string>();
/** What was kept since the last look; the clock stands, so ids say nothing of the order. */
async function kept() {
  const found = (await keptFeedback(system())).filter(({ id }) => !seen.has(id));
  for (const { id } of found) seen.add(id);
  return found.at(-1);
}
const stateOf = async (built: BuiltCase) => subCaseOf(await readBuilt(system(), built.id), 'M03').state;

/** Version 2, in which a DONE must name the police station. */
async function onTrial(): Promise<Ref> {
  const { id, rowVersion } = (await admin.run(DRAFT)).data.out as Ref;
  const field = { name: '派出所', type: 'TEXT', length: 60, required: true, example: '虹口分局欧阳路派出所' };
  const input = { id, rowVersion, fields: [field], transports: ['HTTPS'], contact: '王警官' };
  return move((await admin.run(SAVE, { i: input })).data.out as Ref, 'TRIAL');
}

describe('接口约定试运行 (01 §3.3)', () => {
  let trial: Ref;

  it('beside a version in force it checks and logs every message; what happens to the case follows the version in force', async () => {
    trial = await onTrial();
    const [bad, good] = [await accepted(), await accepted()];
    const resultData = { 派出所: '虹口分局欧阳路派出所' };
    expect((await police().send(feedbackOn(bad, 'M03', 'DONE'))).body.code).toBe(0);
    expect((await police().send(feedbackOn(good, 'M03', 'DONE', { body: { resultData } }))).body.code).toBe(0);
    expect(await stateOf(bad)).toBe('FINISHED_NORMAL');
    expect(await kept()).toMatchObject({ state: 'APPLIED', tags: [] });
    expect(seen.size).toBe(2);
    expect(await trialOf(trial)).toMatchObject({
      checked: 2,
      failed: 1,
      latest: [{ typeTitle: '已办结', faults: ['body.resultData.派出所'] }],
    });
  });

  it('alone it checks, keeps and logs, and applies nothing: no step, no push, no act to apply it by hand', async () => {
    const all = (await admin.run(LIVE)).data.out as (Ref & { status: string })[];
    const live = all.find(({ status }) => status === 'LIVE');
    if (live) await move(live, 'RETIRED');
    const built = await accepted();
    const pushes = await pushesOf(system(), built.id);
    const resultData = { 派出所: '虹口分局欧阳路派出所' };
    const answer = await police().send(feedbackOn(built, 'M03', 'DONE', { seq: 1, body: { resultData } }));
    expect(answer.body).toMatchObject({ code: 0, message: expect.stringContaining('试运行') });
    const row = await kept();
    expect(row).toMatchObject({ state: 'MATCHED', tags: ['TRIAL'], importance: 4 });
    expect(await stateOf(built)).toBe('ACCEPTED');
    expect(await pushesOf(system(), built.id)).toEqual(pushes);
    const page = await clerk.run(
      'query ($id: ID!) { out: feedbackMessage(id: $id) { message { actions { code } } } }',
      {
        id: row?.id,
      },
    );
    const actions = (page.data.out as { message: { actions: { code: string }[] } }).message.actions;
    expect(actions.map(({ code }) => code)).toEqual(['READ', 'CLARIFY']);
    const { data } = await clerk.run('{ feedbackMessages(first: 100, queue: UNREAD) { nodes { id } } }');
    expect((data.feedbackMessages as { nodes: { id: string }[] }).nodes.map(({ id }) => id)).not.toContain(row?.id);
  });

  it('refuses what breaks it with the paths, and counts that; one without a case is no unmatched message', async () => {
    const built = await accepted();
    const before = await trialOf(trial);
    const broken = await police().send(feedbackOn(built, 'M03', 'DONE'));
    expect(broken.body).toMatchObject({ code: 1002, message: expect.stringContaining('body.resultData.派出所') });
    await kept();
    const lost = { bizType: 'FEEDBACK.INFO', bjNo: 'BJ-310109-2026-999999' };
    const body = { feedbackType: 'INFO', externalStatus: { text: '说明' } };
    expect((await police().send({ ...lost, body })).body.code).toBe(1003);
    const row = await kept();
    expect(row).toMatchObject({ state: 'UNMATCHED', tags: ['TRIAL'] });
    const after = await trialOf(trial);
    expect(after).toMatchObject({ checked: before.checked + 2, failed: before.failed + 1 });
    const { data } = await clerk.run('{ feedbackMessages(first: 100, queue: UNMATCHED) { nodes { id } } }');
    expect((data.feedbackMessages as { nodes: unknown[] }).nodes).toEqual([]);
    await app.job('feedback.rematch');
    expect((await keptFeedback(system())).find(({ id }) => id === row?.id)?.state).toBe('UNMATCHED');
  });

  it('in force, the same version applies; only who may see contracts sees the trial', async () => {
    await move(trial, 'LIVE');
    const built = await accepted();
    const resultData = { 派出所: '虹口分局欧阳路派出所' };
    await police().send(feedbackOn(built, 'M03', 'DONE', { body: { resultData } }));
    expect(await stateOf(built)).toBe('FINISHED_NORMAL');
    expect((await clerk.run(TRIAL, { id: trial.id })).code).toBe('FORBIDDEN');
    expect((await admin.run(TRIAL, { id: 'x' })).code).toBe('NOT_FOUND');
  });
});

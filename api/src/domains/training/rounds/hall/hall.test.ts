import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { fieldsReached } from '../../../../../test/security/reached-fields.ts';
import { statementsOf } from '../../../../../test/statements.ts';
import { INSTITUTION_Y } from '../../../../../test/training.ts';
import { enrolled } from '../../../../../test/training-enrolments.ts';
import { advanceRound, buildCaller, type Caller, publishedRound } from '../../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../../test/training-trainees.ts';
import { run, sql } from '../../../../database/sql.ts';
import { PUBLIC } from '../../../../graphql/access-decorators.ts';
import { PUBLIC_PER_MINUTE } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let caller: Caller;
let other: Caller;
let anybody: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_hall', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
  other = await buildCaller(app, INSTITUTION_Y);
  anybody = new Browser(app);
}, 60_000);
afterAll(() => app.close());

const LIST = `query ($filter: OpenRoundFilter, $order: OpenRoundOrder, $first: Int, $after: String) {
  openRounds(filter: $filter, order: $order, first: $first, after: $after) {
    nodes { id title placesLeft keptForOthers offer capacity waiting ownEnrolmentId } pageInfo { hasNextPage endCursor } } }`;
interface Listed {
  nodes: {
    id: string;
    title: string;
    placesLeft: number;
    keptForOthers: number;
    offer: string;
    waiting: number;
    ownEnrolmentId: string | null;
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
async function hall(variables: object = {}, browser = anybody): Promise<Listed> {
  const { data, code } = await browser.run(LIST, { first: 100, ...variables });
  if (code) throw new Error(code);
  return data.openRounds as Listed;
}
const idsOf = async (variables: object = {}) => (await hall(variables)).nodes.map(({ id }) => id);
const round = (changes: object = {}) => publishedRound(app, caller, changes);
const ONE = `query ($id: ID!) { openRound(id: $id) { title projectName certificate feeTitle eligibility keptPlaces
  cancelDeadline contactName contactPhone notice plan { module theoryHours practiceHours } } }`;

describe('报名大厅 (BR13-1)', () => {
  it('SC13-1 anybody reads what is open, and nothing that is paused, withdrawn, not begun or over', async () => {
    const open = await round();
    const early = await round({ openFrom: '2026-05-06T10:00:01+08:00' });
    const over = await round({ openFrom: '2026-05-01T00:00:00+08:00', openTo: '2026-05-06T10:00:01+08:00' });
    const [paused, withdrawn] = [await round(), await round()];
    await app.job('training.round-windows');
    const officer = await app.as('officer_hk');
    await advanceRound(officer, 'pause', paused, { reasonText: '场地检修暂停' });
    await advanceRound(officer, 'withdraw', withdrawn, { reasonText: '师资不足取消' });
    app.clock.advance(1000);
    const found = await idsOf();
    expect(found).toEqual(expect.arrayContaining([open, early]));
    for (const hidden of [over, paused, withdrawn]) {
      expect(found).not.toContain(hidden);
      expect(await anybody.run(ONE, { id: hidden })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it.each([
    [
      'project suspended',
      sql`update training_project set state = 'SUSPENDED'`,
      sql`update training_project set state = 'IN_LIBRARY'`,
    ],
    [
      'institution suspended',
      sql`update training_institution set state = 'SUSPENDED'`,
      sql`update training_institution set state = 'IN_LIBRARY'`,
    ],
  ])('what is in the library no more is not shown: %s', async (_, hide, show) => {
    const id = await round();
    await run(system(), hide);
    expect(await idsOf()).not.toContain(id);
    await run(system(), show);
    expect(await idsOf()).toContain(id);
  });

  it('a mark that keeps it from the public hides its rounds', async () => {
    const id = await round();
    await run(
      system(),
      sql`insert into training_mark (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, level, reason, source,
            effects, from_date, raised_by_name)
          values (gen_random_uuid(), now(), 'PROJECT', ${caller.projectId}, ${caller.orgId}, ${caller.orgPath}, '310109', 'M9', 'SEVERE', '停',
            'MANUAL', '{PUBLIC}', '2026-01-01', '系统')`,
    );
    expect(await idsOf()).not.toContain(id);
    await run(system(), sql`update training_mark set lifted_at = now() where target_id = ${caller.projectId}`);
  });

  it('SC13-2 says whom it is for, what it leads to, until when one may cancel and whom to ask', async () => {
    const id = await round({
      districtQuota: [{ districtCode: '310115', places: 4 }],
      dischargeWindowMonths: 12,
      ageMax: 45,
      notice: '<b>带身份证</b>',
    });
    const { data } = await anybody.run(ONE, { id });
    expect(data.openRound).toMatchObject({
      projectName: '无人机驾驶员培训',
      certificate: '职业技能等级证书（上海市职业技能鉴定中心）',
      feeTitle: '补助',
      eligibility: [
        '人员类别：自主就业退役士兵',
        '安置地：上海市各区',
        '已办理退役报到',
        '退役后12个月内',
        '年龄不超过45周岁',
      ],
      keptPlaces: ['浦东新区4名'],
      cancelDeadline: '2026-06-19T16:00:00Z',
      contactName: '曹颖',
      notice: '<b>带身份证</b>',
    });
  });

  it('filters narrow it down; every order pages through all of it', async () => {
    const far = await publishedRound(app, other, {
      title: '电工第100%期',
      plannedStart: '2026-09-01',
      plannedEnd: '2026-09-30',
    });
    expect(await idsOf({ filter: { keyword: '100%期' } })).toEqual([far]);
    expect(await idsOf({ filter: { districtCode: '310115' } })).toEqual([far]);
    expect(await idsOf({ filter: { startFrom: '2026-08-31', startTo: '2026-09-01' } })).toEqual([far]);
    expect(await idsOf({ filter: { category: '12' } })).toEqual([]);
    expect(await idsOf({ filter: { skillLevel: '4', mode: '1' } })).toContain(far);
    const all = await idsOf();
    for (const order of ['CLOSING', 'NEWEST', 'START']) {
      const walked: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: Listed = await hall({ order, first: 2, after });
        walked.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect({ order, ids: [...walked].sort() }).toEqual({ order, ids: [...all].sort() });
      if (order === 'START') expect(walked.at(-1)).toBe(far);
    }
  });

  it('counts places and who waits, and knows the caller’s own; in one statement for any number', async () => {
    const id = await round({ capacity: 1, waitlistCapacity: 3 });
    const trainee = await buildTrainee(app);
    const own = await enrolled(trainee, id);
    await enrolled(await buildTrainee(app, { idNo: '310100199709090058' }), id);
    const line = ({ nodes }: Listed) => nodes.find((one) => one.id === id);
    expect(line(await hall())).toMatchObject({ placesLeft: 0, waiting: 1, ownEnrolmentId: null });
    expect(line(await hall({}, trainee))).toMatchObject({ ownEnrolmentId: own.id });
    expect(await idsOf({ filter: { onlyWithPlaces: true } })).not.toContain(id);
    expect(await statementsOf(app, () => hall())).toHaveLength(1);
  });

  it('BR13-3 says the places that the reader may take: those kept for another district are none of his, in the hall, on the page and in the act', async () => {
    const id = await round({
      capacity: 3,
      districtQuota: [{ districtCode: '310115', places: 2 }],
      waitlistCapacity: 2,
    });
    const line = async (browser?: Browser) => (await hall({}, browser)).nodes.find((one) => one.id === id);
    const here = await buildTrainee(app, { idNo: '310100199709090074' });
    const there = await buildTrainee(app, { idNo: '310100199709090090', districtCode: '310115' });
    expect(await line()).toMatchObject({ placesLeft: 1, keptForOthers: 2, offer: 'PLACE' });
    expect(await line(here)).toMatchObject({ placesLeft: 1, keptForOthers: 2, offer: 'PLACE' });
    expect(await line(there)).toMatchObject({ placesLeft: 3, keptForOthers: 0, offer: 'PLACE' });
    expect(await enrolled(await buildTrainee(app, { idNo: '310100199709090111' }), id)).toMatchObject({
      state: 'PENDING',
    });
    expect(await line(here)).toMatchObject({ placesLeft: 0, keptForOthers: 2, offer: 'WAITLIST' });
    expect(await line(there)).toMatchObject({ placesLeft: 2, keptForOthers: 0, offer: 'PLACE' });
    expect(await line()).toMatchObject({ placesLeft: 0, keptForOthers: 2, offer: 'PLACE' });
    expect(await idsOf({ filter: { onlyWithPlaces: true } })).toContain(id);
    expect((await hall({ filter: { onlyWithPlaces: true } }, here)).nodes.map((one) => one.id)).not.toContain(id);
    expect(await enrolled(here, id)).toMatchObject({ state: 'WAITLIST' });
    expect(await enrolled(there, id)).toMatchObject({ state: 'PENDING' });
  });

  it('shows nothing of people, nor what is for the office only', () => {
    const reached = fieldsReached(app.schema, [PUBLIC]).filter((field) =>
      /^(OpenRound|OpenPlan|EnrolmentChoice)/.test(field),
    );
    expect(reached.length).toBeGreaterThan(40);
    expect(
      reached.filter((field) => /idNo|account(?!s)|score|mark|trainee|eligibility\.|submitted|version/i.test(field)),
    ).toEqual([]);
  });

  it('one address may ask so often in a minute; who has signed in is not counted', async () => {
    app.clock.advance(60_000);
    const stranger = new Browser(app);
    const ask = (browser: Browser) => browser.run('{ openRounds(first: 1) { nodes { id } } }');
    for (let n = 0; n < PUBLIC_PER_MINUTE; n += 1) expect((await ask(stranger)).code).toBeUndefined();
    expect(await ask(stranger)).toMatchObject({ code: 'RATE_LIMITED', message: '访问过于频繁，请稍后再试' });
    expect((await ask(await app.as('officer_hk'))).code).toBeUndefined();
    app.clock.advance(60_000);
    expect((await ask(stranger)).code).toBeUndefined();
  });
});

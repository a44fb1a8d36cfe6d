import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile, uploadedBy } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrol, enrolled } from '../../../../test/training-enrolments.ts';
import {
  advanceRound,
  buildCaller,
  type Caller,
  createRound,
  publishedRound,
} from '../../../../test/training-rounds.ts';
import { buildIdentity, buildTrainee, FIT_PERSON } from '../../../../test/training-trainees.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { getServedFile } from '../../../platform/files/find-file.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
let caller: Caller;
let serial = 100;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
function nobodyElse() {
  serial += 1;
  return { idNo: buildIdNumber('310100', '1999-01-01', serial) };
}
const trainee = (changes: object = {}) => buildTrainee(app, { ...nobodyElse(), ...changes });
const round = (changes: object = {}) => publishedRound(app, caller, changes);
const statesOf = async (roundId: string) =>
  (
    await rows<{ state: string }>(
      system(),
      sql`select state from training_enrolment where round_id = ${roundId} order by id`,
    )
  ).map(({ state }) => state);

const MISSING = {
  reasonText: '请上传退役证',
  materials: [
    { materialCode: 'CERTIFICATE', name: '退役证照片', note: '含发证页' },
    { materialCode: '', name: '身份证照片' },
  ],
};

beforeAll(async () => {
  app = await product('training_enrolments', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
}, 60_000);
afterAll(() => app.close());

describe('enrolling (02 §5.4)', () => {
  it('AC20-1, S20.3, T13-3 who fits is PENDING, his own district has the to-do and no other', async () => {
    const made = await enrolled(await buildTrainee(app), await round());
    expect(made).toMatchObject({ state: 'PENDING', districtCode: '310109', interceptions: [] });
    expect(made.enrolNo).toMatch(/^XY3101092026\d{5}$/);
    expect(
      await rows(
        system(),
        sql`select o.code from task t join org o on o.id = t.org_id where t.record_id = ${made.id} and t.closed_at is null`,
      ),
    ).toEqual([{ code: '310109' }]);
  });

  it('AC13-1, T13-4 capacity 2 and waiting list 1: the third is told 候补第1位, the fourth that it is full', async () => {
    const roundId = await round({ capacity: 2, waitlistCapacity: 1 });
    await enrolled(await trainee(), roundId);
    await enrolled(await trainee(), roundId);
    expect(await enrolled(await trainee(), roundId)).toMatchObject({
      state: 'WAITLIST',
      waitlistNo: 1,
      stateTitle: '候补第1位',
    });
    expect(await enrol(await trainee(), roundId)).toMatchObject({ code: 'E-1310', message: '名额已满' });
    expect(await statesOf(roundId)).toEqual(['PENDING', 'PENDING', 'WAITLIST']);
  });

  it('AC20-3, S20.2, T13-1 category 20 is BLOCKED with its name, and takes no place', async () => {
    const roundId = await round({ capacity: 1, waitlistCapacity: 0 });
    expect(await enrolled(await trainee({ category: '20' }), roundId)).toMatchObject({
      state: 'BLOCKED',
      interceptions: [{ code: 'B05', message: '您的人员类别（安排工作退役士兵）不在本项目培训对象范围内' }],
    });
    expect(await enrolled(await trainee(), roundId)).toMatchObject({ state: 'PENDING' });
  });

  it('places kept for a district are not given to another’s', async () => {
    const roundId = await round({
      capacity: 2,
      waitlistCapacity: 2,
      districtQuota: [{ districtCode: '310115', places: 1 }],
    });
    expect((await enrolled(await trainee(), roundId)).state).toBe('PENDING');
    expect((await enrolled(await trainee(), roundId)).state).toBe('WAITLIST');
    expect((await enrolled(await trainee({ districtCode: '310115' }), roundId)).state).toBe('PENDING');
  });

  it('BR13-2 twice in one round is refused; a round that overlaps is intercepted (B10)', async () => {
    const browser = await trainee();
    const roundId = await round({ title: '低压电工（第3期）' });
    await enrolled(browser, roundId);
    expect(await enrol(browser, roundId)).toMatchObject({ code: 'E-1305', message: '您已报名本批次' });
    expect(await enrolled(browser, await round())).toMatchObject({
      state: 'BLOCKED',
      interceptions: [{ code: 'B10', message: '您已报名的“低压电工（第3期）”与本期时间重叠' }],
    });
  });

  it.each([
    [{ phone: '2380000123' }, '请填写正确的手机号码'],
    [{ employmentStatus: '7' }, '请选择就业状态'],
    [{ wish: '愿'.repeat(201) }, '培训愿望不超过200字'],
    [{ declarationAccepted: false }, '请阅读并同意报名声明'],
  ])('%j is refused and nothing is kept', async (changes, message) => {
    const roundId = await round();
    expect(await enrol(await trainee(), roundId, changes)).toMatchObject({ code: 'BAD_INPUT', message });
    expect(await statesOf(roundId)).toEqual([]);
  });

  it('02 §7.7 a project that runs out keeps its open round to its close', async () => {
    const other = await buildCaller(app, freshProfile());
    const roundId = await publishedRound(app, other);
    await run(system(), sql`update training_project set state = 'EXPIRED' where id = ${other.projectId}`);
    expect((await enrolled(await trainee(), roundId)).state).toBe('PENDING');
    expect(await createRound(other.browser, other.projectId)).toMatchObject({ code: 'E-1306' });
  });

  it('a paused round, a closed one and one that has not begun take nobody', async () => {
    const browser = await trainee();
    const early = await round({ openFrom: '2026-05-06T10:00:01+08:00' });
    expect(await enrol(browser, early)).toMatchObject({ message: '报名尚未开始' });
    // At the very instant of its opening it takes people.
    const begun = await round({ openFrom: '2026-05-06T10:00:00+08:00' });
    expect((await enrolled(await trainee(), begun)).state).toBe('PENDING');
    const paused = await round();
    await app.job('training.round-windows');
    await advanceRound(await app.as('officer_hk'), 'pause', paused, { reasonText: '场地检修暂停' });
    expect(await enrol(browser, paused)).toMatchObject({ code: 'E-1303', message: '该批次已暂停报名' });
    // By the clock: at the very instant of its close, whether or not the job has come.
    const late = await round({ openTo: '2026-05-06T10:00:01+08:00', cancelDeadline: '2026-05-06T10:00:01+08:00' });
    expect((await enrolled(await trainee(), late)).state).toBe('PENDING');
    const now = app.clock.now();
    app.clock.advance(1000);
    expect(await enrol(browser, late)).toMatchObject({ code: 'E-1302', message: '报名已截止' });
    app.clock.set(now);
    const other = await buildCaller(app, freshProfile());
    const stopped = await publishedRound(app, other);
    await run(system(), sql`update training_project set state = 'REMOVED' where id = ${other.projectId}`);
    expect(await enrol(browser, stopped)).toMatchObject({ code: 'E-1304', message: '该项目已停止报名' });
    expect(await enrol(browser, crypto.randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('verdicts and cancelling (02 §5.4, §12.4)', () => {
  it('T13-5 who does not fit any more when his turn comes is intercepted, and the next has the place', async () => {
    const roundId = await round({ capacity: 1, waitlistCapacity: 2 });
    const { id } = await enrolled(await trainee(), roundId);
    const changed = nobodyElse();
    const first = await enrolled(await trainee(changed), roundId);
    await enrolled(await trainee(), roundId);
    await buildIdentity(system(), { ...changed, category: '20' });
    await advanceEnrolment(await app.as('officer_hk'), 'districtReject', id, {
      reasonCode: 'MATERIAL',
      reasonText: '材料与事实不符',
    });
    expect(await statesOf(roundId)).toEqual(['REJECTED', 'BLOCKED', 'PENDING']);
    const kept = await rows(system(), sql`select block_code as code from training_enrolment where id = ${first.id}`);
    expect(kept).toEqual([{ code: 'B05' }]);
  });

  it('T13-5 of two who wait the one whose district has a place left has his turn, though the other came first', async () => {
    const roundId = await round({
      capacity: 2,
      waitlistCapacity: 2,
      districtQuota: [{ districtCode: '310115', places: 1 }],
    });
    await enrolled(await trainee(), roundId);
    const pudong = await trainee({ districtCode: '310115' });
    const { id } = await enrolled(pudong, roundId);
    await enrolled(await trainee(), roundId);
    await enrolled(await trainee({ districtCode: '310115' }), roundId);
    expect(await statesOf(roundId)).toEqual(['PENDING', 'PENDING', 'WAITLIST', 'WAITLIST']);
    await advanceEnrolment(pudong, 'cancel', id, { reasonCode: 'JOB' });
    expect(await statesOf(roundId)).toEqual(['PENDING', 'CANCELLED', 'WAITLIST', 'PENDING']);
  });

  it('T13-8, T20-6 rejected: the place goes to the first of the waiting list', async () => {
    const roundId = await round({ capacity: 1, waitlistCapacity: 1 });
    const { id } = await enrolled(await trainee(), roundId);
    await enrolled(await trainee(), roundId);
    const officer = await app.as('officer_hk');
    const reject = (input: object) => advanceEnrolment(officer, 'districtReject', id, input);
    // T20-6: a reason of the list with words beside it.
    await expect(reject({ reasonText: '材料与事实不符' })).rejects.toThrow();
    await expect(reject({ reasonCode: 'MATERIAL' })).rejects.toThrow();
    expect(await reject({ reasonCode: 'MATERIAL', reasonText: '材料与事实不符' })).toMatchObject({ result: 'OK' });
    expect(await statesOf(roundId)).toEqual(['REJECTED', 'PENDING']);
  });

  it('T20-3, T20-4, T20-5 returned, supplied and approved', async () => {
    const browser = await trainee();
    const { id } = await enrolled(browser, await round());
    const officer = await app.as('officer_hk');
    // T20-4: a return lists what is missing; what nobody listed is no return, and no other step lists anything.
    await expect(advanceEnrolment(officer, 'districtReturn', id, { reasonText: '请上传退役证' })).rejects.toThrow();
    await expect(advanceEnrolment(officer, 'districtPass', id, { materials: MISSING.materials })).rejects.toThrow(
      '该操作不需要列明材料',
    );
    expect(await advanceEnrolment(officer, 'districtReturn', id, MISSING)).toMatchObject({
      result: 'OK',
    });
    const asked = '{ trainingEnrolments(states: [RETURNED]) { nodes { missing { name note } } } }';
    expect((await browser.run(asked)).data).toEqual({
      trainingEnrolments: {
        nodes: [
          {
            missing: [
              { name: '退役证照片', note: '含发证页' },
              { name: '身份证照片', note: null },
            ],
          },
        ],
      },
    });
    expect(await advanceEnrolment(browser, 'resubmit', id)).toMatchObject({ code: 'E-1311' });
    const file = await uploadedBy(browser, '退役证.png');
    expect(await advanceEnrolment(browser, 'resubmit', id, { attachmentIds: [file] })).toMatchObject({ result: 'OK' });
    expect((await getServedFile(await officer.ctx(), file)).name).toBe('退役证.png');
    for (const stranger of [
      caller.browser,
      await app.as('trainee_demo'),
      await somebodyOf(app, '310115', ['BIZ_OFFICER']),
    ])
      await expect(getServedFile(await stranger.ctx(), file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await advanceEnrolment(officer, 'districtPass', id)).toMatchObject({ result: 'OK' });
  });

  it('T20-6 who is rejected is told why and whom he may ask; the district says its number itself, another’s is not its own', async () => {
    const SAVE =
      'mutation ($d: ID!, $p: String!) { saveTrainingContact(districtCode: $d, phone: $p) { phone officeName } }';
    const officer = await app.as('officer_hk');
    expect(await officer.run(SAVE, { d: '310115', p: '021-58000000' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await officer.run(SAVE, { d: '310109', p: '打电话' })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await caller.browser.run(SAVE, { d: '310109', p: '021-65000001' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await officer.run(SAVE, { d: '310109', p: '021-65000001' })).data).toEqual({
      saveTrainingContact: { phone: '021-65000001', officeName: '虹口区退役军人事务局' },
    });
    expect((await officer.run('{ trainingContacts { districtCode phone } }')).data).toEqual({
      trainingContacts: [{ districtCode: '310109', phone: '021-65000001' }],
    });
    const browser = await trainee();
    const { id } = await enrolled(browser, await round());
    await advanceEnrolment(officer, 'districtReject', id, { reasonCode: 'USED', reasonText: '2024年已参加电工培训' });
    const own = 'query ($id: ID!) { trainingEnrolment(id: $id) { officeName officePhone } }';
    expect((await browser.run(own, { id })).data.trainingEnrolment).toEqual({
      officeName: '虹口区退役军人事务局',
      officePhone: '021-65000001',
    });
    const { data } = await browser.run('{ notifications(first: 1) { nodes { body } } }');
    expect((data.notifications as { nodes: { body: string }[] }).nodes[0]?.body).toContain(
      '审核不通过。已享受过补助性培训：2024年已参加电工培训。如有疑问可咨询虹口区退役军人事务局，电话 021-65000001',
    );
  });

  it('T20-5 what is not supplied within five working days (the 9th of May is one) is cancelled by the system, and the one place goes on to the first who waits', async () => {
    const roundId = await round({ capacity: 1, waitlistCapacity: 2 });
    const { id } = await enrolled(await trainee(), roundId);
    await enrolled(await trainee(), roundId);
    await enrolled(await trainee(), roundId);
    await advanceEnrolment(await app.as('officer_hk'), 'districtReturn', id, MISSING);
    const now = app.clock.now();
    app.clock.set(new Date('2026-05-12T09:00:00+08:00'));
    await app.job('flow.expire');
    expect(await statesOf(roundId)).toEqual(['RETURNED', 'WAITLIST', 'WAITLIST']);
    app.clock.set(new Date('2026-05-13T10:00:00+08:00'));
    await app.job('flow.expire');
    app.clock.set(now);
    expect(await statesOf(roundId)).toEqual(['CANCELLED', 'PENDING', 'WAITLIST']);
  });

  it('BR13-8 the trainee reads organisations and opinions, no names of officers; every step is told him', async () => {
    const browser = await trainee();
    const { id } = await enrolled(browser, await round());
    await advanceEnrolment(await app.as('officer_hk'), 'districtReturn', id, MISSING);
    // Who does not look loses his place: this step is told by SMS too.
    expect(await toldOf(id, '请补充材料')).toEqual([{ channels: ['IN_APP', 'SMS'] }]);
    const one = await browser.run(
      'query ($id: ID!) { trainingEnrolment(id: $id) { flow { history { actionTitle actorName actorOrg reasonText } } } }',
      { id },
    );
    const { flow } = one.data.trainingEnrolment as { flow: { history: Record<string, string | null>[] } };
    expect(flow.history.at(-1)).toEqual({
      actionTitle: '退回补充',
      actorName: null,
      actorOrg: '虹口区退役军人事务局',
      reasonText: '请上传退役证',
    });
    const { data } = await browser.run('{ notifications(first: 10) { nodes { body link } } }');
    const { nodes } = data.notifications as { nodes: { body: string; link: string }[] };
    expect(nodes.map(({ body }) => body)).toEqual([
      expect.stringContaining('请补充材料。需要补充：退役证照片、身份证照片。请上传退役证。请在5个工作日内补充提交'),
      expect.stringContaining('报名已提交，等待审核'),
    ]);
    expect(nodes[0]?.link).toBe(`/enrolments/${id}`);
  });

  it('the tabs of 我的培训 hold each of one’s own enrolments once', async () => {
    const browser = await trainee();
    const roundId = await round();
    const first = await enrolled(browser, roundId);
    await advanceEnrolment(browser, 'cancel', first.id, { reasonCode: 'OTHER', reasonText: '家中老人需照顾' });
    const again = await enrolled(browser, roundId, { phone: null });
    const tab = async (group: string) => {
      const list =
        'query ($g: TrainingEnrolmentGroup) { trainingEnrolments(group: $g) { nodes { id phone cancelReason cancelOver } } }';
      return ((await browser.run(list, { g: group })).data.trainingEnrolments as { nodes: object[] }).nodes;
    };
    expect(await tab('CURRENT')).toEqual([
      { id: again.id, phone: '138****1234', cancelReason: null, cancelOver: false },
    ]);
    expect(await tab('ENDED')).toMatchObject([{ id: first.id, cancelReason: '其他：家中老人需照顾' }]);
    expect(await tab('COMPLETED')).toEqual([]);
  });

  it('whose category has changed meanwhile is not approved', async () => {
    const person = nobodyElse();
    const { id } = await enrolled(await buildTrainee(app, person), await round());
    await buildIdentity(system(), { ...FIT_PERSON, ...person, category: '20' });
    expect(await advanceEnrolment(await app.as('officer_hk'), 'districtPass', id)).toMatchObject({
      code: 'E-2001',
      message: '身份信息已变化，请逐条审核',
    });
  });

  it('AC20-6, S20.4 only approved ones can be placed in a run', async () => {
    const { id } = await enrolled(await trainee(), await round());
    const place = () =>
      advance(system(), { type: 'trainingEnrolment', action: 'place', rows: [{ id }], mode: 'CASCADE' });
    expect((await place()).refusals).toMatchObject([{ code: 'E-0503' }]);
    await advanceEnrolment(await app.as('officer_hk'), 'districtPass', id);
    expect((await place()).changes).toHaveLength(1);
  });

  it('T13-9 a withdrawn round ends its enrolments with the reason', async () => {
    const roundId = await round({ capacity: 1 });
    await enrolled(await trainee(), roundId);
    await enrolled(await trainee(), roundId);
    await advanceRound(await app.as('officer_hk'), 'withdraw', roundId, { reasonText: '师资不足取消' });
    expect(await statesOf(roundId)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(
      await rows(system(), sql`select distinct cancel_reason as r from training_enrolment where round_id = ${roundId}`),
    ).toEqual([{ r: '批次已撤回：师资不足取消' }]);
  });

  it('AC13-3, T13-6 cancelling frees the place until the deadline; at its very instant it is refused', async () => {
    const roundId = await round({ capacity: 1, cancelDeadline: '2026-05-20T00:00:00+08:00' });
    const browser = await trainee();
    const { id } = await enrolled(browser, roundId);
    const waiting = await enrolled(await trainee(), roundId);
    expect(await advanceEnrolment(browser, 'cancel', id, { reasonCode: 'JOB' })).toMatchObject({ result: 'OK' });
    expect(await statesOf(roundId)).toEqual(['CANCELLED', 'PENDING']);
    // The institution hears of whom it had been promised alone.
    const promised = await trainee();
    const approved = await enrolled(promised, await round());
    await advanceEnrolment(await app.as('officer_hk'), 'districtPass', approved.id);
    await advanceEnrolment(promised, 'cancel', approved.id, { reasonCode: 'JOB' });
    const hearers = async (record: string) =>
      (
        await rows<{ institution: boolean }>(
          system(),
          sql`select distinct u.org_id = (select org_id from enrolment_round where id = ${roundId}) as institution
                from notification n join user_account u on u.id = n.receiver_user_id
               where n.template_code = 'N216' and n.record_id = ${record} order by 1`,
        )
      ).map(({ institution }) => institution);
    expect(await hearers(id)).toEqual([false]);
    expect(await hearers(approved.id)).toEqual([false, true]);
    // He is told himself, beside district and institution: it may have been somebody else at his phone.
    expect(await toldOf(id, '已按您的申请取消报名')).toEqual([{ channels: ['IN_APP'] }]);
    const now = app.clock.now();
    app.clock.set(new Date('2026-05-20T00:00:00+08:00'));
    const outcome = await advance(
      { ...(await browser.ctx()), actor: await ownerOf(waiting.id) },
      { type: 'trainingEnrolment', action: 'cancel', rows: [{ id: waiting.id }], input: { reasonCode: 'TIME' } },
    );
    app.clock.set(now);
    expect(outcome.refusals).toMatchObject([{ code: 'E-1309', message: '已超过取消截止时间，请提交退训申请' }]);
  });
});

/** By which channels the trainee was told a step of his enrolment. */
function toldOf(id: string, step: string) {
  return rows(
    system(),
    sql`select array(select d.channel from notification_delivery d where d.notification_id = n.id order by 1) as channels
          from notification n join training_enrolment e on e.account_id = n.receiver_user_id
         where e.id = ${id} and n.template_code = 'N215' and n.body like ${`%${step}%`}`,
  );
}

/** The trainee of an enrolment, whose session may have run out by then. */
async function ownerOf(id: string): Promise<Ctx['actor']> {
  const [row] = await rows<{ account: string }>(
    system(),
    sql`select account_id as account from training_enrolment where id = ${id}`,
  );
  const now = app.clock.now();
  app.clock.set(new Date('2026-05-06T10:00:00+08:00'));
  const { actor } = await (await app.as('trainee_demo')).ctx();
  app.clock.set(now);
  if (actor.kind !== 'USER') throw new Error('nobody signed in');
  return { ...actor, userId: row?.account ?? '' };
}

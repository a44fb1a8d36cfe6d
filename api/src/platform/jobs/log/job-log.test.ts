import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { type JobAlarm, type JobDefinition, onJobAlarm, runLogged } from '../index.ts';
import { intervalOf, scheduleWords } from './schedule.ts';
import { forgetRuns, watchJobs } from './watch.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const told: JobAlarm[] = [];
let disconnect: () => void;
beforeAll(async () => {
  app = await product('job_log', { now: '2026-05-20T09:00:00+08:00' });
  disconnect = onJobAlarm(async (_ctx, alarm) => {
    told.push(alarm);
  });
}, 60_000);
afterEach(() => {
  told.length = 0;
});
afterAll(async () => {
  disconnect();
  await app.close();
});

const NAME = 'training.reminders';
const job = (work: () => Promise<unknown>) => ({ name: NAME, title: '培训业务催办', cron: '0 8 * * *', run: work });
const LIST =
  '{ backgroundJobs { id title schedule late latest { outcome error endedAt begunBy counts { label count } } } }';
interface Listed {
  id: string;
  late: boolean;
  latest: { outcome: string } | null;
}
const listed = async (login: string) => {
  const { data } = await (await app.as(login)).run(LIST);
  return (data.backgroundJobs as Listed[]).find(({ id }) => id === NAME);
};

describe('后台任务 (02 §2.11)', () => {
  it('2.11 each run is kept with its counts, who began it, or why it failed; a failure is told and fails all the same', async () => {
    await runLogged(
      app,
      job(async () => ({ 提醒: 3, of: '不计' })),
      { begunBy: '王小明' },
    );
    expect(await listed('sys_admin')).toMatchObject({
      schedule: '每天 08:00',
      late: false,
      latest: { outcome: 'DONE', begunBy: '王小明', counts: [{ label: '提醒', count: 3 }] },
    });
    await expect(
      runLogged(
        app,
        job(() => Promise.reject(new RangeError('张三 310109199001011234'))),
        {},
      ),
    ).rejects.toThrow(RangeError);
    expect(await listed('sys_admin')).toMatchObject({
      latest: { outcome: 'FAILED', error: 'RangeError', begunBy: null },
    });
    expect(told).toEqual([{ job: NAME, title: '培训业务催办', kind: 'FAILED', what: 'RangeError' }]);
    const { data } = await (await app.as('sys_admin')).run(`{ jobRuns(job: "${NAME}") { outcome } }`);
    expect(data.jobRuns).toEqual([{ outcome: 'FAILED' }, { outcome: 'DONE' }]);
  });

  it('2.11 notices and steps count themselves once they are certain; what was rolled back does not', async () => {
    const [city] = await rows<{ id: string }>(system(), sql`select id from org where code = '310000'`);
    const notice = (text: string) => ({
      template: 'N04',
      receivers: [{ roleCode: 'TECH', orgId: city?.id ?? '' }],
      variables: { 故障描述: text, 影响范围: '无', 解决建议: '无', traceId: 'x' },
    });
    const work: JobDefinition['run'] = async (ctx) => {
      await sendNotices(ctx, [notice('一')]);
      await sendNotices(ctx, [notice('二')]);
      await transaction(ctx, async (tx) => {
        await sendNotices(tx, [notice('三')]);
        throw new Error('undone');
      }).catch(() => undefined);
    };
    const written = async () => (await rows(system(), sql`select 1 from notification`)).length;
    const before = await written();
    await runLogged(app, { ...job(async () => undefined), run: work }, {});
    const count = (await written()) - before;
    expect(count).toBeGreaterThan(0);
    expect(await listed('sys_admin')).toMatchObject({ latest: { counts: [{ label: '通知', count }] } });
  });

  it('2.11 a job that has not ended well for longer than its schedule allows is late, shown and told', async () => {
    expect(await watchJobs(system())).toEqual({ 逾期: 0 });
    app.clock.set(new Date('2026-05-20T20:00:00+08:00'));
    expect(await watchJobs(system())).not.toEqual({ 逾期: 0 });
    expect(told.map(({ job: name }) => name)).not.toContain(NAME);
    app.clock.set(new Date('2026-05-21T12:00:00+08:00'));
    await watchJobs(system());
    expect(told).toContainEqual({
      job: NAME,
      title: '培训业务催办',
      kind: 'LATE',
      what: '自 2026-05-20 09:00:00 以来没有成功运行',
      moment: '2026-05-20T01:00:00.000Z-0',
    });
    expect(await listed('sys_admin')).toMatchObject({ late: true });
  });

  it('2.11 a missed run is told once, not each hour, and the next missed one again', async () => {
    const momentsAt = async (time: string) => {
      told.length = 0;
      app.clock.set(new Date(time));
      await watchJobs(system());
      return told.filter(({ job: name }) => name === NAME).map(({ moment }) => moment);
    };
    const first = await momentsAt('2026-05-21T13:00:00+08:00');
    expect(first).toHaveLength(1);
    expect(await momentsAt('2026-05-21T20:00:00+08:00')).toEqual(first);
    expect(await momentsAt('2026-05-22T13:00:00+08:00')).not.toEqual(first);
  });

  it('2.11 a job that a later release brings is not late before its time has come', async () => {
    await run(system(), sql`delete from job_known where job = ${NAME}`);
    await run(system(), sql`delete from job_run where job = ${NAME} and outcome = 'DONE'`);
    app.clock.set(new Date('2026-05-23T13:00:00+08:00'));
    await watchJobs(system());
    expect(told.map(({ job: name }) => name)).not.toContain(NAME);
    expect(await listed('sys_admin')).toMatchObject({ late: false });
    app.clock.set(new Date('2026-05-24T17:00:00+08:00'));
    await watchJobs(system());
    expect(told).toContainEqual(
      expect.objectContaining({ job: NAME, what: '自 2026-05-23 13:00:00 以来没有成功运行' }),
    );
  });

  it('2.11 one is started by hand by its name, audited; what runs by no schedule is not there', async () => {
    const browser = await app.as('sys_admin');
    const start = 'mutation ($job: ID!) { startBackgroundJob(job: $job) }';
    expect(await browser.run(start, { job: NAME })).toMatchObject({ data: { startBackgroundJob: true } });
    expect(await browser.run(start, { job: 'no.such.job' })).toMatchObject({ code: 'NOT_FOUND' });
    const logged = await rows(
      system(),
      sql`select object_id as id from audit_entry where event = 'sys.job.start' and object_id = ${NAME}`,
    );
    expect(logged).toHaveLength(1);
  });

  it('runs that ended well are forgotten after a week, failures later, the latest of each never', async () => {
    await runLogged(
      app,
      job(async () => 1),
      {},
    );
    app.clock.set(new Date('2026-06-10T10:00:00+08:00'));
    await forgetRuns(system());
    const left = await rows<{ outcome: string }>(
      system(),
      sql`select outcome from job_run where job = ${NAME} order by id`,
    );
    expect(left.map(({ outcome }) => outcome)).toEqual(['FAILED', 'DONE']);
  });
});

describe('who sees and starts jobs', () => {
  it('technicians look, administrators start, nobody else does either', async () => {
    const start = `mutation { startBackgroundJob(job: "${NAME}") }`;
    for (const login of [
      'clerk_hk',
      'officer_hk',
      'city_officer',
      'inst_demo',
      'expert_demo',
      'trainee_demo',
      'sec_admin',
    ]) {
      const browser = await app.as(login);
      expect(await browser.run(LIST)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await browser.run(start)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('schedules in words', () => {
  it.each([
    ['* * * * *', '每分钟', 1],
    ['*/10 * * * *', '每10分钟', 10],
    ['2-59/5 * * * *', '每5分钟', 5],
    ['20 * * * *', '每小时20分', 60],
    ['5 8-17 * * *', '每天8至17时，每小时05分', 1440],
    ['0 1 * * *', '每天 01:00', 1440],
    ['30 2 1 * *', '每月1日 02:30', 44_640],
    ['0 8 * * 1-5', '0 8 * * 1-5', 10_080],
    ['0 */6 * * *', '0 */6 * * *', 360],
  ])('%s', (cron, words, minutes) => {
    expect(scheduleWords(cron)).toBe(words);
    expect(intervalOf(cron)).toBe(minutes);
  });
});

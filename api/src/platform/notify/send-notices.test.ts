import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { actorOf, getOrgRow, hire, seedAll } from '../../../test/staff.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { accessModule } from '../access/index.ts';
import { type Ctx, defineModule, transaction } from '../kernel/index.ts';
import { readInbox } from './inbox.ts';
import { notifyModule } from './module.ts';
import type { Notice } from './notice.ts';
import { onOutsideAccounts } from './outside-accounts.ts';
import { sendNotices } from './send-notices.ts';
import { SEND_SMS_JOB } from './sms/job-name.ts';

const CENTRE = '310109-C';
const RECORD = '01990000-0000-7000-8000-00000000000a';

let database: FreshDatabase;
/** Accounts of persons outside, by ID number. */
const outside = new Map<string, string>();
const outsiders = defineModule({
  name: 'outsiders',
  title: '测试',
  hooks: [
    onOutsideAccounts.join(async (_ctx, idNos) => new Map([...outside].filter(([idNo]) => idNos.includes(idNo)))),
  ],
});

let app: BareApp;
let ctx: Ctx;
let clerk: string;
let orgId: string;

beforeAll(async () => {
  database = await freshDatabase('notices');
  app = await bareApp({
    url: database.url,
    modules: [accessModule, notifyModule, outsiders],
    env: { PASSWORD_ITERATIONS: '1000' },
  });
  ctx = await seedAll(app);
  orgId = (await getOrgRow(ctx, CENTRE)).id;
  clerk = await hire(ctx, CENTRE, ['CENTRE_CLERK']);
});
beforeEach(async () => {
  await run(ctx, sql`truncate notification cascade`);
  app.sentJobs.length = 0;
  app.events.length = 0;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const record = () => ({ type: 'case', id: RECORD, orgId, title: 'YJS3101092026030900001' });
const returned = (changes: Partial<Notice> = {}): Notice => ({
  template: 'N07',
  receivers: [{ name: '张建国', phone: '138 0013 8000' }],
  variables: { 事项名称: '退役报到', 原因: '退出现役证照片不清晰', 日期: '2026-04-08', 链接: 'https://example.cn/a' },
  record: record(),
  ...changes,
});
const stored = () =>
  rows<{
    code: string;
    receiver: string;
    phone: string | null;
    title: string;
    body: string;
    channel: string;
    state: string;
  }>(
    ctx,
    sql`select n.template_code as code, n.receiver_name as receiver, n.phone_masked as phone, n.title, n.body, d.channel, d.state
        from notification n join notification_delivery d on d.notification_id = n.id order by n.template_code, n.id, d.channel`,
  );

describe('sendNotices refuses', () => {
  it('E-0401 when a required variable is missing, and takes the whole act back', async () => {
    const half = returned({ variables: { 事项名称: '退役报到', 原因: ' ' } });
    const act = transaction(ctx, async (tx) => {
      await sendNotices(tx, [returned()]);
      await sendNotices(tx, [half]);
    });
    await expect(act).rejects.toMatchObject({
      code: 'E-0401',
      message: '参数不合法：通知模板“N07 预审退回”缺少变量：原因、日期、链接',
    });
    expect(await stored()).toEqual([]);
    expect(app.events).toEqual([]);
  });

  it('E-0401 for a template that does not exist or is switched off', async () => {
    await expect(sendNotices(ctx, [returned({ template: 'N99' })])).rejects.toMatchObject({ code: 'E-0401' });
    await run(ctx, sql`update notice_template set enabled = false where code = 'N12'`);
    await expect(sendNotices(ctx, [returned({ template: 'N12' })])).rejects.toThrow('已停用');
  });

  it('a user who does not exist', async () => {
    await expect(sendNotices(ctx, [returned({ receivers: [{ userId: RECORD }] })])).rejects.toThrow('unknown user');
  });
});

describe('sendNotices', () => {
  it('writes a text message with masked receiver and encrypted number, and starts the job', async () => {
    await sendNotices(ctx, [returned()]);
    expect(await stored()).toEqual([
      {
        code: 'N07',
        receiver: '张**',
        phone: '138****8000',
        title: '您提交的退役报到未通过预审',
        body: '您提交的退役报到未通过预审，原因：退出现役证照片不清晰。请于 2026-04-08 前修改后重新提交：https://example.cn/a',
        channel: 'SMS',
        state: 'QUEUED',
      },
    ]);
    expect(app.sentJobs).toEqual([{ name: SEND_SMS_JOB, key: SEND_SMS_JOB }]);
    const [row] = await rows<{ text: string }>(
      ctx,
      sql`select n::text || d::text as text from notification n, notification_delivery d`,
    );
    expect(row?.text).not.toContain('13800138000');
    expect(row?.text).not.toContain('张建国');
  });

  it('takes the clerk’s edited text instead of the template’s', async () => {
    await sendNotices(ctx, [returned({ bodyOverride: ' 请重新拍摄退出现役证。 ' })]);
    expect((await stored())[0]?.body).toBe('请重新拍摄退出现役证。');
  });

  it('01 §10.5 reaches a person outside in 消息 too where there is an account, and a lost message still asks for a call', async () => {
    const account = await hire(ctx, CENTRE, []);
    const withAccount = '310109199001011234';
    outside.set(withAccount, account);
    await sendNotices(ctx, [
      returned({ receivers: [{ name: '张建国', phone: null, idNo: withAccount }] }),
      returned({ receivers: [{ name: '李建国', phone: '13800138001', idNo: '310109199001014321' }] }),
    ]);
    expect((await stored()).filter(({ code }) => code === 'N07')).toMatchObject([
      { receiver: '张**', channel: 'IN_APP', state: 'DELIVERED' },
      { receiver: '张**', channel: 'SMS', state: 'NO_TARGET' },
      { receiver: '李**', channel: 'SMS', state: 'QUEUED' },
    ]);
    const inbox = await readInbox(app.context(await actorOf(ctx, account)), {}, {});
    expect(inbox).toMatchObject({ unreadCount: 1, nodes: [{ title: '您提交的退役报到未通过预审' }] });
    const asked = await rows(
      ctx,
      sql`select title, subject from task where record_type = 'notification' and closed_at is null
      and record_id in (select id from notification)`,
    );
    expect(asked).toEqual([{ title: '补全手机号', subject: '张**' }]);
    const [row] = await rows<{ text: string }>(ctx, sql`select string_agg(n::text, '') as text from notification n`);
    expect(row?.text).not.toContain(withAccount);
  });

  it('is idempotent per (template, record, receiver, dueKey), and only with a dueKey', async () => {
    await sendNotices(ctx, [returned({ dueKey: '3' }), returned({ dueKey: '3' })]);
    await sendNotices(ctx, [returned({ dueKey: '3' }), returned({ dueKey: '4' })]);
    expect(await stored()).toHaveLength(2);
    await sendNotices(ctx, [returned(), returned()]);
    expect(await stored()).toHaveLength(4);
  });

  it('reaches every enabled holder of a role in an organisation once, and rings their bells after the commit', async () => {
    const second = await hire(ctx, CENTRE, ['CENTRE_CLERK', 'CENTRE_HEAD']);
    const closed = await hire(ctx, CENTRE, ['CENTRE_CLERK']);
    await run(ctx, sql`update user_account set status = 'CLOSED' where id in (${closed})`);
    await hire(ctx, '310104-C', ['CENTRE_CLERK']);
    const toRole = returned({ template: 'N18', variables: { 办件编号: 'A1', 姓名: '张*', 通知标题: '补正' } });
    await transaction(ctx, async (tx) => {
      await sendNotices(tx, [{ ...toRole, receivers: [{ roleCode: 'CENTRE_CLERK', orgId }, { userId: clerk }] }]);
      expect(app.events).toEqual([]);
    });
    expect(app.events.map((event) => event.type === 'notice' && event.userId).sort()).toEqual([clerk, second].sort());
    expect((await stored()).map(({ channel, state }) => `${channel} ${state}`)).toEqual([
      'IN_APP DELIVERED',
      'POPUP DELIVERED',
      'IN_APP DELIVERED',
      'POPUP DELIVERED',
    ]);
    await run(ctx, sql`update user_account set status = 'CLOSED' where id = ${second}`);
  });

  it('keeps a notice to a role that nobody holds visible as undeliverable', async () => {
    await sendNotices(ctx, [returned({ template: 'N07', receivers: [{ roleCode: 'DIST_CHIEF', orgId }] })]);
    expect(await stored()).toMatchObject([{ receiver: 'DIST_CHIEF（无在岗人员）', state: 'NO_TARGET' }]);
  });

  it.each([[null], ['021-63211234'], ['1380013800']])('asks the clerk to complete the number %s', async (phone) => {
    await sendNotices(ctx, [returned({ receivers: [{ name: '张三', phone }] })]);
    const [sms, ...told] = await stored();
    expect(sms).toMatchObject({ channel: 'SMS', state: 'NO_TARGET', phone: null });
    expect(told).toMatchObject([
      { code: 'N18', channel: 'IN_APP' },
      { code: 'N18', channel: 'POPUP' },
    ]);
    expect(told[0]?.body).toContain('张*未登记有效手机号');
    expect(app.sentJobs).toEqual([]);
    const inbox = await readInbox(app.context(await actorOf(ctx, clerk)), {}, {});
    expect(inbox.nodes.map((node) => node.title)).toEqual(['请补全手机号：YJS3101092026030900001']);
  });

  it('AC-04-06 tells technicians without any number of a person', async () => {
    const tech = await hire(ctx, '310000', ['TECH']);
    const variables = {
      故障描述: '办件库拒收 31010919900307123X 13800138000',
      影响范围: 'YJS3101092026030900001',
      解决建议: '核对后重推',
      traceId: 't1',
    };
    await sendNotices(ctx, [{ template: 'N04', receivers: [{ userId: tech }], variables }]);
    expect((await stored())[0]?.body).toBe(
      '【技术故障】办件库拒收 [已隐去] [已隐去]；影响范围：YJS3101092026030900001；建议：核对后重推；编号 t1',
    );
  });

  it('writes hundreds of receivers at once', async () => {
    const phones = Array.from({ length: 500 }, (_, at) => ({
      name: '张三',
      phone: `139${String(at).padStart(8, '0')}`,
    }));
    await sendNotices(ctx, [returned({ receivers: phones })]);
    expect(await stored()).toHaveLength(500);
  });
});

describe('seeded templates', () => {
  it('gain a version when a release words them anew, and never replace the office’s own', async () => {
    const { seedTemplates } = await import('./template-store.ts');
    const [shipped] = (notifyModule.notices ?? []).filter(({ code }) => code === 'N08');
    if (!shipped) throw new Error('N08 is shipped');
    const changed = { ...shipped, body: '请于 {日期} 前到窗口补充：{材料清单}' };
    await seedTemplates(ctx, [changed]);
    await seedTemplates(ctx, [changed]);
    const versions = () =>
      rows<{ version: number; origin: string }>(
        ctx,
        sql`select version, origin from notice_template where code = 'N08' order by version`,
      );
    expect(await versions()).toEqual([
      { version: 1, origin: 'SHIPPED' },
      { version: 2, origin: 'SHIPPED' },
    ]);
    await run(
      ctx,
      sql`insert into notice_template select ${uuidv7(1)}, code, 3, 'OWN', name, audience, channels, title, body, required_variables, priority, true, created_at
          from notice_template where code = 'N08' and version = 2`,
    );
    await seedTemplates(ctx, [shipped]);
    expect(await versions()).toHaveLength(3);
    await expect(seedTemplates(ctx, [{ ...shipped, body: '请补充材料' }])).rejects.toMatchObject({ code: 'E-0401' });
  });
});

describe('thousands that fall due at once', () => {
  const warnings = (count: number, dueKey = '2026-03-09') =>
    Array.from({ length: count }, (_, at) => ({
      template: 'N01',
      receivers: [{ userId: clerk }],
      variables: {
        事项名称: at % 3 ? '退役报到' : '户口登记',
        办件编号: `BJ-${at}`,
        预警类型: '临期预警',
        剩余时间: '剩 1 个工作日',
        当前环节: '资料初审',
        措施: '尽快审核',
        优先级: at + 1,
      },
      record: { type: 'subCase', id: uuidv7(at), orgId, title: `BJ-${at}` },
      priority: 2 as const,
      priorityOrder: 1000 - at,
      channels: ['IN_APP', 'SMS'] as const,
      dueKey,
      group: { key: 'rule-1', title: '临期预警', orgId, link: '/warnings?rule=rule-1', dueKey },
    }));

  it('are told as one message per rule and centre, with the most urgent and a link, once per sweep', async () => {
    await sendNotices(ctx, warnings(300));
    await sendNotices(ctx, warnings(300));
    const told = await stored();
    expect(told.map(({ code, channel }) => `${code} ${channel}`)).toEqual(['N20 IN_APP', 'N20 SMS']);
    expect(told[0]?.body).toContain(
      '共 300 件临期预警，涉及退役报到、户口登记，当前办理进度：资料初审。最急的是 BJ-299（优先级 300）',
    );
    const [row] = await rows<{ link: string; order: string; priority: number }>(
      ctx,
      sql`select link, priority_order as "order", priority from notification`,
    );
    expect(row).toEqual({ link: '/warnings?rule=rule-1', order: '701', priority: 2 });
  });

  it('are told one by one up to the number that is set, and per centre', async () => {
    const elsewhere = (await getOrgRow(ctx, '310104-C')).id;
    const two = warnings(20).map((notice, at) => ({
      ...notice,
      group: { ...notice.group, orgId: at % 2 ? orgId : elsewhere },
    }));
    await sendNotices(ctx, two);
    expect((await stored()).filter(({ channel }) => channel === 'IN_APP').map(({ code }) => code)).toEqual(
      Array(20).fill('N01'),
    );
  });
});

describe('warnings must say what R4.3.2 demands', () => {
  it('E-0401 for a clerk’s without 措施, and for a technician’s with a person in it', async () => {
    const { seedTemplates } = await import('./template-store.ts');
    const find = (code: string) => {
      const found = (notifyModule.notices ?? []).find((template) => template.code === code);
      if (!found) throw new Error(`${code} is shipped`);
      return found;
    };
    const silent = { ...find('N01'), requiredVariables: [], body: '{事项名称}{预警类型}：{当前环节}' };
    await expect(seedTemplates(ctx, [silent])).rejects.toThrow('正文未说明：措施');
    const indiscreet = { ...find('N04'), body: '{故障描述}{影响范围}{解决建议}{traceId}，{姓名}' };
    await expect(seedTemplates(ctx, [indiscreet])).rejects.toThrow('个人信息变量：姓名');
  });
});

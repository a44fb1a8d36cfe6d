import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { sendNotices } from '../../index.ts';
import { seedTemplates } from '../../template-store.ts';

let app: Product;
let system: Ctx;
let editor: Browser;
let officer: Browser;

beforeAll(async () => {
  app = await product('notice_templates');
  system = app.context({ kind: 'SYSTEM', name: '测试' });
  [editor, officer] = [await app.as('biz_admin'), await app.as('city_officer')];
});
afterAll(() => app.close());

const SAVE = `mutation ($i: NoticeTemplateDraftInput!) { saveNoticeTemplateDraft(input: $i) {
  draft { id version note authorName differences { label before after } flow { state availableActions { action } } } } }`;
const wording = (changes: object = {}) => ({
  code: 'N08',
  title: '请补充{事项名称}的材料',
  body: '请于 {日期} 前到窗口或网上补充：{材料清单}',
  channels: ['SMS'],
  priority: 2,
  ...changes,
});
interface Draft {
  id: string;
  version: number;
  flow: { state: string; availableActions: { action: string }[] };
}
const save = async (by: Browser, changes: object = {}) => {
  const answer = await by.run(SAVE, { i: { ...wording(), note: '按窗口意见改得更短', ...changes } });
  return { ...answer, draft: (answer.data.saveNoticeTemplateDraft as { draft: Draft } | undefined)?.draft };
};
/** The words in force. */
const bodyOf = (code: string) => app.registry.notices.find((template) => template.code === code)?.body ?? '';
const step = async (by: Browser, action: string, { id, version }: { id: string; version: number }) => {
  const { data, code } = await by.run(
    'mutation ($i: RecordActInput!) { advanceNoticeTemplateDrafts(input: $i) { rows { result code message } } }',
    { i: { action, requestId: randomUUID(), rows: [{ id, version }] } },
  );
  const [row] =
    (data.advanceNoticeTemplateDrafts as { rows: { result: string; code: string }[] } | undefined)?.rows ?? [];
  return row?.code ?? code ?? row?.result;
};
const draftOf = async (code: string) => {
  const { data } = await editor.run(
    'query ($c: String!) { noticeTemplate(code: $c) { draft { id version flow { state availableActions { action } } } } }',
    { c: code },
  );
  return (data.noticeTemplate as { draft: Draft | null }).draft;
};
const preview = async (changes: object) => {
  const { data } = await editor.run(
    'query ($w: NoticeWordingInput!) { noticeTemplatePreview(wording: $w) { title body length segments faults } }',
    { w: wording(changes) },
  );
  return data.noticeTemplatePreview as { body: string; length: number; segments: number; faults: string[] };
};

describe('a template', () => {
  it('is written by one person and published by another; the next notice is worded by it, earlier ones keep their version', async () => {
    const tell = () =>
      sendNotices(system, [
        {
          template: 'N08',
          receivers: [{ name: '张三', phone: '13800138000' }],
          variables: { 事项名称: '退役报到', 日期: '3月16日', 材料清单: '缴费凭证' },
        },
      ]);
    await tell();
    const { draft } = await save(editor);
    expect(draft).toMatchObject({
      note: '按窗口意见改得更短',
      authorName: '高翔',
      differences: [{ label: '正文', after: '请于 {日期} 前到窗口或网上补充：{材料清单}' }],
    });
    if (!draft) throw new Error('no draft');
    expect((await save(editor)).code).toBe('E-TZ-04');
    const again = (await save(editor, { id: draft.id, version: draft.version, priority: 1 })).draft;
    expect((await save(editor, { id: draft.id, version: draft.version })).code).toBe('E-0504');
    if (!again) throw new Error('no draft');
    expect(await step(editor, 'submit', again)).toBe('OK');
    const proposed = await draftOf('N08');
    if (!proposed) throw new Error('no draft');
    expect(proposed.flow.availableActions.map(({ action }) => action)).not.toContain('publish');
    expect((await save(editor, { id: proposed.id, version: proposed.version })).code).toBe('E-TZ-05');
    expect(await step(editor, 'publish', proposed)).toBe('E-0004');
    expect((await officer.run('{ tasks { nodes { title link } } }')).data).toMatchObject({
      tasks: { nodes: [{ title: '审核通知模板', link: `/notice-templates?draft=${proposed.id}` }] },
    });
    expect(await step(officer, 'publish', proposed)).toBe('OK');
    await tell();
    const told = await rows<{ body: string; version: number; priority: number }>(
      system,
      sql`select body, template_version as version, priority from notification where template_code = 'N08' order by id`,
    );
    expect(told).toEqual([
      {
        body: '您办理的退役报到需要补充材料，请于 3月16日 前补充：缴费凭证。可在网上“我的办件”中上传，也可交到受理窗口。',
        version: 1,
        priority: 2,
      },
      { body: '请于 3月16日 前到窗口或网上补充：缴费凭证', version: 2, priority: 1 },
    ]);
    const { data } = await editor.run(
      '{ noticeTemplate(code: "N08") { draft { id } versions { version shipped authorName publisherName note differences { label } } } }',
    );
    expect(data.noticeTemplate).toEqual({
      draft: null,
      versions: [
        {
          version: 2,
          shipped: false,
          authorName: '高翔',
          publisherName: '沈思远',
          note: '按窗口意见改得更短',
          differences: [{ label: '正文' }, { label: '优先级' }],
        },
        { version: 1, shipped: true, authorName: null, publisherName: null, note: null, differences: [] },
      ],
    });
    await seedTemplates(system, app.registry.notices);
    expect(await rows(system, sql`select 1 as n from notice_template where code = 'N08'`)).toHaveLength(2);
  });

  it('E-0004 is published by nobody who ever wrote in it, whoever wrote last', async () => {
    const colleague = await app.as('city_centre');
    const text = { code: 'N03', title: '超期提醒', body: bodyOf('N03') };
    const { draft } = await save(editor, text);
    if (!draft) throw new Error('no draft');
    const touched = (await save(colleague, { ...text, id: draft.id, version: draft.version, priority: 1 })).draft;
    if (!touched) throw new Error('no draft');
    expect(await step(colleague, 'submit', touched)).toBe('OK');
    const proposed = await draftOf('N03');
    if (!proposed) throw new Error('no draft');
    expect(proposed.flow.availableActions.map(({ action }) => action)).not.toContain('publish');
    expect(await step(editor, 'publish', proposed)).toBe('E-0004');
    expect(await step(editor, 'reject', proposed)).toBe('E-0004');
    expect(await step(officer, 'publish', proposed)).toBe('OK');
  });

  it('E-0401 cannot be submitted while it lacks what its audience must be told, holds a person or an unknown variable', async () => {
    const faults = async (changes: object) => (await preview(changes)).faults.join('；');
    expect(await faults({ body: '请补充材料' })).toContain('正文缺少变量：日期、材料清单');
    expect(await faults({ body: `${wording().body}{手机}` })).toContain('没有这些变量：手机');
    expect(await faults({ channels: ['POPUP'] })).toContain('申请人只能用短信通知');
    expect(await faults({ channels: [] })).toContain('未选择发送渠道');
    const clerk = { code: 'N01', title: '预警', channels: ['IN_APP'] };
    expect(await faults({ ...clerk, body: '{事项名称}{办件编号}{预警类型}{剩余时间}{当前环节}{优先级}' })).toContain(
      '正文未说明：措施',
    );
    expect(await faults({ code: 'N04', body: '{故障描述}{影响范围}{解决建议}{traceId}{姓名}' })).toContain(
      '技术通知不得含个人信息变量：姓名',
    );
    const { draft } = await save(editor, { code: 'N07', title: '预审退回', body: '未通过预审' });
    if (!draft) throw new Error('no draft');
    expect(await step(editor, 'submit', draft)).toBe('E-0401');
    const stands = await draftOf('N07');
    expect(stands?.flow.state).toBe('DRAFT');
    if (stands) expect(await step(editor, 'discard', stands)).toBe('OK');
    expect(await draftOf('N07')).toBeNull();
  });

  it('is shown with sample values, its length and the text messages that it costs', async () => {
    expect(await preview({})).toMatchObject({
      body: '请于 3月16日 前到窗口或网上补充：社会保险缴费凭证',
      segments: 1,
      faults: [],
    });
    expect(await preview({ body: `${wording().body}${'长'.repeat(60)}` })).toMatchObject({ length: 87, segments: 2 });
  });

  it('can be sent to oneself alone, with the sample values', async () => {
    const TRY = 'mutation ($w: NoticeWordingInput!) { tryNoticeTemplate(wording: $w) }';
    expect((await editor.run(TRY, { w: wording({ body: '空' }) })).code).toBe('E-0401');
    expect((await editor.run(TRY, { w: wording() })).data).toEqual({ tryNoticeTemplate: true });
    expect((await editor.run('{ notifications { nodes { title channels } } }')).data).toEqual({
      notifications: { nodes: [{ title: '【测试】请补充退役报到的材料', channels: ['短信'] }] },
    });
  });

  it('is refused in every bad shape, and to everybody else', async () => {
    for (const changes of [{ title: ' ' }, { body: '字'.repeat(1001) }, { priority: 9 }])
      expect((await save(editor, { ...changes, code: 'N11' })).code).toBe('BAD_INPUT');
    expect((await save(editor, { note: '短' })).code).toBe('E-0005');
    expect((await save(editor, { code: 'N99' })).code).toBe('NOT_FOUND');
    expect((await save(editor, { id: 'x', version: 1 })).code).toBe('NOT_FOUND');
    for (const name of ['clerk_hk', 'chief_hk', 'tech_city']) {
      const other = await app.as(name);
      expect((await save(other)).code).toBe('FORBIDDEN');
      expect(await step(other, 'publish', { id: randomUUID(), version: 1 })).toBe('FORBIDDEN');
    }
    const clerk = await app.as('clerk_hk');
    expect((await clerk.run('{ noticeTemplates { code } }')).code).toBe('FORBIDDEN');
    const { data } = await editor.run('{ noticeTemplates { code audienceTitle version shipped } }');
    expect(data.noticeTemplates).toContainEqual({
      code: 'N01',
      audienceTitle: '窗口工作人员',
      version: 1,
      shipped: true,
    });
  });
});

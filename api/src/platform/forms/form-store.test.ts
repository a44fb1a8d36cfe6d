import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import type { Ctx } from '../kernel/index.ts';
import type { ShippedForm } from './form-definition.ts';
import { getForm, publishForms, registerForms } from './form-store.ts';
import { formsModule } from './module.ts';
import { validateForm } from './validate-form.ts';

let database: FreshDatabase;
let app: BareApp;
let ctx: Ctx;

beforeAll(async () => {
  database = await freshDatabase('forms');
  app = await bareApp({ url: database.url, modules: [formsModule] });
  ctx = app.context({ kind: 'SYSTEM', name: '测试' });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** What a release ships; tests change it in place as the next release would. */
const form: ShippedForm & { title: string } = {
  key: 'test.form',
  title: '测试表',
  schema: { type: 'object', required: ['name'], properties: { name: { type: 'string', title: '姓名' } } },
  uiSchema: { 'ui:order': ['name'] },
};
registerForms([form]);

const versions = () =>
  rows<{ version: number; origin: string }>(
    ctx,
    sql`select version, origin from form_definition where key = ${form.key} order by version`,
  );

describe('forms', () => {
  it('refuse a second form of the same key, and answer NOT_FOUND for one that nobody ships', async () => {
    expect(() => registerForms([{ ...form }])).toThrow('registered twice');
    await expect(getForm(ctx, 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are stored once, gain a version with a release, and keep the old one for records filled in with it', async () => {
    await publishForms(ctx);
    await publishForms(ctx);
    expect(await versions()).toEqual([{ version: 1, origin: 'SHIPPED' }]);
    form.title = '测试申请表';
    await publishForms(ctx);
    expect((await getForm(ctx, 'test.form')).title).toBe('测试申请表');
    expect((await getForm(ctx, 'test.form', 1)).title).toBe('测试表');
    await expect(getForm(ctx, 'test.form', 9)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('validate as stored, and are compiled once per version', async () => {
    const [one, again] = [await getForm(ctx, 'test.form'), await getForm(ctx, 'test.form')];
    expect(again.schema).toBe(one.schema);
    expect(validateForm(one, { name: '张三' }, { today: '2026-03-09' })).toEqual({ ok: true, value: { name: '张三' } });
  });

  it('leave a form alone that the office has published itself', async () => {
    await run(
      ctx,
      sql`insert into form_definition select ${uuidv7(1)}, key, 3, 'OWN', '本局表', schema, ui_schema, published_at from form_definition where key = ${form.key} and version = 2`,
    );
    form.title = '又一版';
    await publishForms(ctx);
    expect((await getForm(ctx, 'test.form')).title).toBe('本局表');
    expect(await versions()).toHaveLength(3);
  });
});

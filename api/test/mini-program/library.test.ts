import { describe, expect, it } from '@jest/globals';
import { rows, run, sql } from '../../src/database/sql.ts';
import { applicationForm, readForms } from '../../src/domains/cases/index.ts';
import { getForm } from '../../src/platform/forms/index.ts';
import { samplePng } from '../sample-files.ts';
import { begin, fillForm, fillToConfirm, handIn, MiniWorld } from './world.ts';

const mini = MiniWorld.forTests('mini_library', 970);

describe('材料库 on the phone (01 §10.5)', () => {
  it('R8.3 kept by choice while applying, chosen for the next application, looked at and removed', async () => {
    const person = await mini.somebody();
    const phone = await mini.signedIn(person.name, person.idNo);
    await begin(phone);
    await fillForm(phone);
    await phone.tap('下一步：上传材料');
    phone.person.picture = samplePng(358, 441);
    await phone.photograph('照片');
    expect(phone.text).not.toContain('已存入材料库');
    await phone.tap('存入材料库：照片第1份');
    expect(phone.text).toContain('已存入材料库');
    await phone.tap('删除');
    phone.person.picture = undefined;
    phone.person.way = '材料库：2026-03-09存入';
    await phone.photograph('照片');
    expect(phone.person.offered).toEqual(['拍照', '从相册选择', '材料库：2026-03-09存入']);
    await phone.tap('下一步：核对提交');
    await handIn(phone);
    expect(phone.path).toBe('pages/done/done');

    await phone.launch();
    await phone.tap('材料库');
    expect(phone.path).toBe('pages/library/library');
    expect(phone.text).toContain('2026-03-09 存入，保存至 2027-03-09');
    await phone.tap('查看照片');
    expect(phone.person.called.at(-1)).toEqual({ name: 'previewImage', argument: { urls: ['https://tmp/download'] } });
    expect(phone.person.files.get('https://tmp/download')?.length).toBe(samplePng(358, 441).length);
    phone.person.confirms = false;
    await phone.tap('删除照片');
    expect(phone.text).toContain('存入，保存至');
    phone.person.confirms = true;
    await phone.tap('删除照片');
    expect(phone.person.asked.at(-1)).toContain('已经提交的申请不受影响');
    expect(phone.text).toContain('材料库里还没有材料');
    await phone.tap('存入材料库：照片');
    expect(phone.text).toContain('存入，保存至');
  });

  it('01 §10.7 a material that is asked for later is taken from it too; a picture of the album stays one', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await begin(phone);
    await fillForm(phone);
    await phone.tap('下一步：上传材料');
    phone.person.picture = samplePng(1200, 800);
    phone.person.way = '从相册选择';
    await phone.photograph('身份证');
    await phone.tap('存入材料库：身份证第1份');
    await mini.move('pass', one.id);
    await mini.move('accept', one.id);
    await mini.move('requestSupplement', one.id, { materials: [{ materialCode: 'ID_CARD', name: '身份证' }] });
    await phone.launch('pages/supply/supply', { id: one.id });
    phone.person.way = '材料库';
    await phone.photograph('身份证');
    await phone.tap('提交补正材料');
    expect(phone.text).toContain('补正材料已提交');
    const hanging = await rows(
      mini.system(),
      sql`select a.record_type as type, a.source from attachment a where a.material_code = 'ID_CARD' and a.file_id in
           (select file_id from attachment where record_id = ${one.id} and material_code = 'ID_CARD') order by type`,
    );
    expect(hanging).toEqual(['applicationDraft', 'case', 'keptMaterial'].map((type) => ({ type, source: 'ALBUM' })));
  });

  it('whoever is not in reads what it is for, and signs in there', async () => {
    const person = await mini.somebody();
    await mini.signedIn(person.name, person.idNo);
    const phone = await mini.phone(person.name).launch('pages/library/library');
    expect([phone.person.dialogs, phone.text.includes('登录后查看本人存入材料库的材料')]).toEqual([0, true]);
    await phone.tap('登录');
    expect(phone.text).toContain('材料库里还没有材料');
  });
});

describe('修改后重新提交 on the phone (T4)', () => {
  it('R8.3 a returned application is corrected with its honours, gets a further file, and goes back to the window', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await mini.move('return', one.id, { reasonCode: 'R01', reasonText: '现住址不清楚，请补充' });
    await phone.launch('pages/case/case', { id: one.id });
    expect(phone.text).toContain('现住址不清楚，请补充');
    await phone.tap('修改后重新提交');
    expect(phone.path).toBe('pages/correct/correct');
    expect(phone.text).toContain('退回原因');
    await phone.fill('现住址', '');
    await phone.tap('重新提交');
    expect(phone.text).toContain('还有1项没有填写');
    await phone.fill('现住址', '上海市虹口区示范路66弄9号502室');
    await phone.tap('立功受奖');
    await phone.tap('添加一项');
    await phone.tap('确定');
    expect(phone.text).toContain('第1项请选择类型并填写四位年份');
    await phone.choose('第1项类型', '三等功');
    await phone.fill('第1项年份', '2024');
    await phone.fill('第1项证书或命令文号', '示功字1号');
    await phone.tap('确定');
    expect(phone.path).toBe('pages/correct/correct');
    expect(phone.text).toContain('三等功 2024年');
    phone.person.picture = samplePng(1200, 800);
    await phone.photograph('身份证');
    await phone.tap('重新提交');
    expect(phone.text).toContain('修改后的申请已提交');
    const [state] = await rows<{ state: string; files: string[] }>(
      mini.system(),
      sql`select c.state, (select array_agg(a.material_code::text order by a.material_code) from attachment a where a.record_id = c.id) as files
            from one_thing_case c where c.id = ${one.id}`,
    );
    expect(state).toEqual({ state: 'PENDING_PREREVIEW', files: expect.arrayContaining(['ID_CARD', 'PHOTO']) });
    await phone.tap('返回办件');
    expect(phone.text).not.toContain('申请被退回');
  });

  it('01-2.6 a returned application keeps what was withdrawn since: shown by its title, right, and handed in again', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await mini.move('return', one.id, { reasonCode: 'R01', reasonText: '现住址不清楚，请补充' });
    const { title, undo } = await withdrawChoice('serviceBranch', one.id);
    try {
      await phone.launch('pages/case/case', { id: one.id });
      await phone.tap('修改后重新提交');
      expect(phone.text).toContain(title);
      await phone.fill('现住址', '上海市虹口区示范路66弄9号503室');
      await phone.tap('重新提交');
      expect(phone.text).toContain('修改后的申请已提交');
    } finally {
      await undo();
    }
  });

  it('honours of an application are kept with the draft and shown before it is handed in', async () => {
    const person = await mini.somebody();
    const phone = await mini.signedIn(person.name, person.idNo);
    await begin(phone);
    await phone.tap('立功受奖');
    await phone.tap('添加一项');
    await phone.choose('第1项类型', '二等功');
    await phone.fill('第1项年份', '2023');
    await phone.tap('确定');
    expect(phone.text).toContain('二等功 2023年');
    await fillToConfirm(phone);
    expect(phone.text).toContain('立功受奖二等功 2023年');
    await handIn(phone);
    expect(phone.path).toBe('pages/done/done');
  });
});

/** Withdraws the choice that the case has of this field, as a publication of its list does. */
async function withdrawChoice(field: string, caseId: string): Promise<{ title: string; undo(): Promise<unknown> }> {
  const value = (await readForms(mini.system(), [caseId])).get(caseId)?.[field as 'serviceBranch'];
  const { schema, version } = await getForm(mini.system(), applicationForm.key);
  const properties = schema.properties as Record<string, { oneOf: { const: string; title: string }[] }>;
  const before = properties[field];
  const gone = before?.oneOf.find((one) => one.const === value);
  if (!before || !gone) throw new Error(`no choice of ${field}`);
  const after = { ...before, oneOf: before.oneOf.filter((one) => one !== gone), 'x-withdrawn': [gone] };
  const written = { ...schema, properties: { ...properties, [field]: after } };
  const write = (as: object) =>
    run(
      mini.system(),
      sql`update form_definition set schema = ${JSON.stringify(as)}::jsonb where key = ${applicationForm.key} and version = ${version}`,
    );
  await write(written);
  return { title: gone.title, undo: () => write(schema) };
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { buildInstitution, freshProfile, personOf, uploadedBy } from '../../../../../test/training.ts';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';

let app: Product;
let own: Browser;
let institutionId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_teaching', { now: '2026-03-09T10:00:00+08:00' });
  const made = await buildInstitution(system(), freshProfile(), { inLibrary: false });
  institutionId = made.id;
  own = await personOf(app, made.institutionNo, 'INST');
}, 60_000);
afterAll(() => app.close());

const TEACHER = `mutation ($input: TeacherInput!) { saveTeacher(input: $input) {
  teachers { id version name idNo phone title subjectTitles hiredTo files { name } } } }`;
const VENUE = `mutation ($input: VenueInput!) { saveVenue(input: $input) {
  venues { id version name kindTitle capacity active } } }`;
let serial = 0;
const teacher = (changes: Record<string, unknown> = {}) => {
  serial += 1;
  return {
    name: '李建华',
    idNo: buildIdNumber('310109', '1980-05-06', 100 + serial),
    phone: '13800001234',
    title: '高级讲师',
    subjects: ['02'],
    fullTime: true,
    hiredFrom: '2024-09-01',
    fileIds: [],
    ...changes,
  };
};
const venue = (changes: Record<string, unknown> = {}) => {
  serial += 1;
  return {
    name: `第${serial}教室`,
    kind: 'THEORY',
    address: '上海市虹口区飞虹路518号',
    capacity: 40,
    active: true,
    fileIds: [],
    ...changes,
  };
};
interface Kept {
  id: string;
  version: number;
}
const saveTeacher = (input: Record<string, unknown>) => own.run(TEACHER, { input });
const saveVenue = (input: Record<string, unknown>) => own.run(VENUE, { input });

describe('师资', () => {
  it('are kept with their ID number sealed and masked, and changed without writing it again', async () => {
    const idNo = buildIdNumber('310109', '1975-01-02', 301);
    const fileIds = [await uploadedBy(own, '职称证书.png')];
    const added = await saveTeacher(teacher({ idNo, fileIds }));
    const [first] = (added.data.saveTeacher as { teachers: Kept[] }).teachers;
    expect(first).toMatchObject({
      idNo: `310109********${idNo.slice(-4)}`,
      phone: '138****1234',
      subjectTitles: ['信息技术、人工智能'],
      files: [{ name: '职称证书.png' }],
    });
    const stored = await firstRow<{ idNo: string }>(
      system(),
      sql`select id_no as "idNo" from training_teacher where id = ${first?.id}`,
    );
    expect(stored?.idNo).not.toContain(idNo);
    const left = teacher({ id: first?.id, version: first?.version, idNo: null, phone: null, hiredTo: '2026-03-08' });
    expect((await saveTeacher(left)).data.saveTeacher).toMatchObject({
      teachers: [{ version: 2, phone: '138****1234', hiredTo: '2026-03-08' }],
    });
    const clear = await own.run('mutation ($id: ID!) { revealTeacher(id: $id, reason: "") { idNo phone } }', {
      id: first?.id,
    });
    expect(clear.data.revealTeacher).toEqual({ idNo, phone: '13800001234' });
  });

  it.each([
    { idNo: '310109198005060011' },
    { phone: '12' },
    { subjects: [] },
    { hiredTo: '2024-08-31' },
    { name: '1' },
    { title: '长'.repeat(51) },
  ])('refuse %j', async (changes) => {
    expect(await saveTeacher(teacher(changes))).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('hold each person once, and refuse a version that was changed', async () => {
    const input = teacher();
    const added = await saveTeacher(input);
    expect(await saveTeacher(input)).toMatchObject({ message: '该教师已在本机构师资中' });
    const kept = (added.data.saveTeacher as { teachers: Kept[] }).teachers.at(-1);
    expect(await saveTeacher({ ...input, id: kept?.id, version: 7 })).toMatchObject({ code: 'E-0504' });
  });
});

describe('场地', () => {
  it('are kept and taken out of use', async () => {
    const input = venue();
    const added = await saveVenue(input);
    const kept = (added.data.saveVenue as { venues: Kept[] }).venues.at(-1);
    const changed = await saveVenue({ ...input, id: kept?.id, version: 1, active: false, capacity: 30 });
    expect((changed.data.saveVenue as { venues: Kept[] }).venues).toContainEqual(
      expect.objectContaining({ id: kept?.id, version: 2, active: false, capacity: 30, kindTitle: '理论教室' }),
    );
    expect(await saveVenue({ ...venue(), name: input.name })).toMatchObject({ message: '本机构已有同名场地' });
    expect(await saveVenue({ ...input, id: kept?.id, version: 1 })).toMatchObject({ code: 'E-0504' });
  });

  it.each([{ name: ' ' }, { kind: 'YARD' }, { capacity: 0 }, { equipment: '长'.repeat(501) }])(
    'refuse %j',
    async (changes) => {
      expect(await saveVenue(venue(changes))).toMatchObject({ code: 'BAD_INPUT' });
    },
  );
});

it('a removed institution keeps nothing any more', async () => {
  const at = (state: string) =>
    run(system(), sql`update training_institution set state = ${state} where id = ${institutionId}`);
  await at('REMOVED');
  expect(await saveVenue(venue())).toMatchObject({ code: 'E-1404', message: '机构已被剔除，不能修改' });
  expect(await saveTeacher(teacher())).toMatchObject({ code: 'E-1404' });
  await at('REGISTERED');
});

import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { DEMO_INSTITUTION, findOrgByCode } from '../../../platform/access/index.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { attachFiles, drawPng, storeFile } from '../../../platform/files/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { QUALIFICATION, titleOfItem } from '../codes.ts';
import { lockTargets, raiseMarks } from '../marks/index.ts';
import type { InstitutionProfile } from './profile.ts';
import { refreshNearestExpiry } from './qualifications/in-force.ts';
import { QUALIFICATION_RECORD } from './record-types.ts';
import { registerInstitution } from './register-institution.ts';
import { sealTeacherIdNo, sealTeacherPhone } from './teaching/teacher-cells.ts';

const X: InstitutionProfile = {
  name: '虹口示范职业培训学校',
  uscc: '52310109TE5T00001D',
  institutionType: '4',
  nature: 'PRIVATE',
  districtCode: '310109',
  regAddress: '上海市虹口区飞虹路518号',
  trainAddress: '上海市虹口区飞虹路518号',
  legalName: '陆建国',
  legalIdNo: '310100197001010017',
  contactName: '曹颖',
  contactPhone: '021-65012345',
  email: 'office@hongkou-training.example',
};
const Y: InstitutionProfile = {
  ...X,
  name: '浦东示范技工学校',
  uscc: '12310100DEMX00002R',
  institutionType: '2',
  nature: 'PUBLIC',
  districtCode: '310115',
  regAddress: '上海市浦东新区世纪大道2001号',
  trainAddress: '上海市浦东新区世纪大道2001号',
  contactName: '沈芳',
  email: 'office@pudong-skills.example',
};
const Z: InstitutionProfile = {
  ...Y,
  name: '示范智能装备培训公司',
  uscc: '91310115TE5T000038',
  institutionType: '5',
  nature: 'COMPANY',
  regAddress: '上海市浦东新区张江路368号',
  trainAddress: '上海市浦东新区张江路368号',
  contactName: '顾伟',
  email: 'training@smart-equipment.example',
  parentName: '示范装备集团有限公司',
};

/** Somebody who applies for the first time, so that a qualification sheet can be filled in. */
const NEWCOMER: InstitutionProfile = {
  ...X,
  name: '虹口新程职业培训学校',
  uscc: '91350100M000100Y43',
  trainAddress: '上海市虹口区四川北路1318号',
  email: 'office@xincheng-training.example',
};

/** An institution of the demonstration with what its applications refer to. */
export interface DemoInstitution {
  id: string;
  orgId: string;
  orgPath: string;
  teacherId: string;
}

interface Make {
  licenceDays: number;
  org?: { id: string; path: string } | undefined;
  /** First in the library, with qualifications that were verified; a newcomer’s are to be judged. */
  inLibrary: boolean;
}

/** The institution in the library, whose organisation is the demonstration account's. */
export async function demoSchool(ctx: Ctx, orgCode: string): Promise<DemoInstitution> {
  const org = orgCode ? await findOrgByCode(ctx, orgCode) : undefined;
  return institutionOf(ctx, X, { licenceDays: 60, org, inLibrary: true });
}

/** The newcomer, with the qualifications that its district is to judge. */
export const demoNewcomer = (ctx: Ctx): Promise<DemoInstitution> =>
  institutionOf(ctx, NEWCOMER, { licenceDays: 900, inLibrary: false });

async function institutionOf(ctx: Ctx, profile: InstitutionProfile, make: Make): Promise<DemoInstitution> {
  const find = sql`select i.id, i.org_id as "orgId", i.org_path as "orgPath",
      (select t.id from training_teacher t where t.institution_id = i.id order by t.id limit 1) as "teacherId"
    from training_institution i where i.uscc = ${profile.uscc} and i.state <> 'REMOVED'`;
  const known = await firstRow<DemoInstitution>(ctx, find);
  if (known) return known;
  await transaction(ctx, (tx) => build(tx, profile, make));
  const made = await firstRow<DemoInstitution>(ctx, find);
  if (!made) throw new Error('the institution of the demonstration is not there');
  return made;
}

/** X with a licence that runs out in two months, Y in order, Z with a mark (02 §26). A database that has some is left alone. */
export async function loadDemoInstitutions(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from training_institution limit 1`)) return;
  await demoSchool(ctx, DEMO_INSTITUTION);
  await transaction(ctx, async (tx) => {
    await build(tx, Y, { licenceDays: 900, inLibrary: true });
    const z = await build(tx, Z, { licenceDays: 700, inLibrary: true });
    const [target] = await lockTargets(tx, 'INSTITUTION', [z]);
    if (target)
      await raiseMarks(tx, 'INSTITUTION', [
        { target, kind: 'M7', level: 'HINT', effects: [], reason: '上一年度学员满意度78%，低于80%', source: 'MANUAL' },
      ]);
  });
}

async function build(tx: Ctx, profile: InstitutionProfile, { licenceDays, org, inLibrary }: Make): Promise<string> {
  const { id } = await registerInstitution(tx, profile, org);
  const today = localDateOf(tx.app.clock.now());
  const verified = inLibrary;
  await addQualification(tx, id, { kind: 'Q1', issuer: '上海市民政局', validTo: null, verified });
  const licensed = { kind: 'Q2', issuer: '区人力资源和社会保障局', validTo: addDays(today, licenceDays), verified };
  await addQualification(tx, id, licensed);
  await addTeachers(tx, id);
  await addVenues(tx, id, profile.trainAddress);
  await run(
    tx,
    sql`update training_institution set staff_total = 46, teachers_senior = 6, teachers_mid = 14, teachers_junior = 10, classroom_count = 12,
          training_area_m2 = 2600, building_area_m2 = 3800, max_trainees = 320, founded_on = '2009-06-18',
          intro = '开展退役军人职业技能培训，设有理论教室和实训场地。' where id = ${id}`,
  );
  if (inLibrary) await advance(tx, { type: 'trainingInstitution', action: 'enter', rows: [{ id }], mode: 'CASCADE' });
  await refreshNearestExpiry(tx, [id]);
  return id;
}

interface Held {
  kind: string;
  issuer: string;
  validTo: string | null;
  verified: boolean;
}

async function addQualification(tx: Ctx, institutionId: string, { kind, issuer, validTo, verified }: Held) {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  await run(
    tx,
    sql`insert into training_qualification (id, created_at, updated_at, institution_id, kind, cert_no, issuer, valid_from, valid_to,
          verify_state, verified_by_name, verified_at)
        values (${id}, ${now}, ${now}, ${institutionId}, ${kind}, ${`示范${kind}-${id.slice(-6)}`}, ${issuer}, '2023-10-01', ${validTo}::date,
          ${verified ? 'VERIFIED' : 'UNVERIFIED'}, ${verified ? '吴妍' : null}, ${verified ? now : null})`,
  );
  const name = `${titleOfItem(QUALIFICATION, kind)}.png`;
  const { id: fileId } = await storeFile(tx, drawPng(1200, 1600, kind === 'Q1' ? 1 : 2), { name });
  await attachFiles(tx, { type: QUALIFICATION_RECORD, id }, [
    { fileId, materialCode: kind, materialName: titleOfItem(QUALIFICATION, kind), source: 'UPLOAD' },
  ]);
}

const TEACHERS = [
  ['李建华', '1978-03-12', '高级讲师', '02'],
  ['周敏', '1985-11-02', '讲师', '04'],
  ['何志远', '1990-07-25', '助理讲师', '03'],
] as const;
let serial = 300;

async function addTeachers(tx: Ctx, institutionId: string): Promise<void> {
  const now = tx.app.clock.now();
  for (const [name, born, title, subject] of TEACHERS) {
    serial += 1;
    const id = uuidv7(now.getTime());
    const idNo = buildIdNumber('310100', born, serial);
    const sealed = sealTeacherIdNo(tx.app.keys, id, idNo);
    const phone = sealTeacherPhone(tx.app.keys, id, `1380000${serial}0`);
    await run(
      tx,
      sql`insert into training_teacher (id, created_at, updated_at, institution_id, name, id_no, id_no_masked, id_no_index, phone, phone_masked, title,
            subjects, full_time, hired_from)
          values (${id}, ${now}, ${now}, ${institutionId}, ${name}, ${sealed.cell},
            ${sealed.masked}, ${sealed.index}, ${phone.cell}, ${phone.masked}, ${title}, ${[subject]}::text[], true,
            '2022-09-01')`,
    );
  }
}

async function addVenues(tx: Ctx, institutionId: string, address: string): Promise<void> {
  const now = tx.app.clock.now();
  for (const [name, kind, capacity] of [
    ['一号教室', 'THEORY', 48],
    ['电工实训场', 'PRACTICE', 40],
  ] as const)
    await run(
      tx,
      sql`insert into training_venue (id, created_at, updated_at, institution_id, name, kind, address, capacity)
          values (${uuidv7(now.getTime())}, ${now}, ${now}, ${institutionId}, ${name}, ${kind}, ${address}, ${capacity})`,
    );
}

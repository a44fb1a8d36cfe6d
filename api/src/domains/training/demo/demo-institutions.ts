import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { encryptColumn } from '../../../platform/crypto/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { staffIndex } from '../institutions/institution-cells.ts';
import type { InstitutionProfile } from '../institutions/profile.ts';
import { registerInstitution } from '../institutions/register-institution.ts';

/** 机构 X of 02 §26; the portal's demonstration account acts for it. */
const SCHOOL: InstitutionProfile = {
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
/** Somebody who applies for the first time, so that a qualification sheet can be filled in. */
const NEWCOMER: InstitutionProfile = {
  ...SCHOOL,
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

/** The institution in the library, whose organisation is the demonstration account's. */
export const demoSchool = (ctx: Ctx, orgCode: string) => institutionOf(ctx, SCHOOL, { orgCode, inLibrary: true });

/** The newcomer, with the qualifications that its district is to judge. */
export const demoNewcomer = (ctx: Ctx) => institutionOf(ctx, NEWCOMER, { inLibrary: false });

async function institutionOf(
  ctx: Ctx,
  profile: InstitutionProfile,
  { orgCode, inLibrary }: { orgCode?: string; inLibrary: boolean },
): Promise<DemoInstitution> {
  const find = sql`select i.id, i.org_id as "orgId", i.org_path as "orgPath",
      (select t.id from training_teacher t where t.institution_id = i.id order by t.id limit 1) as "teacherId"
    from training_institution i where i.uscc = ${profile.uscc} and i.state <> 'REMOVED'`;
  const known = await firstRow<DemoInstitution>(ctx, find);
  if (known?.teacherId) return known;
  return transaction(ctx, async (tx) => {
    const id = known?.id ?? (await enter(tx, profile, { orgCode, inLibrary }));
    await addTeacher(tx, id);
    if (!known) await addQualifications(tx, id);
    const made = await firstRow<DemoInstitution>(tx, find);
    if (!made) throw new Error('the institution of the demonstration is not there');
    return made;
  });
}

async function enter(
  tx: Ctx,
  profile: InstitutionProfile,
  { orgCode, inLibrary }: { orgCode: string | undefined; inLibrary: boolean },
): Promise<string> {
  const org = orgCode ? await findOrgByCode(tx, orgCode) : undefined;
  const { id } = await registerInstitution(tx, profile, org);
  if (inLibrary) await advance(tx, { type: 'trainingInstitution', action: 'enter', rows: [{ id }], mode: 'CASCADE' });
  return id;
}

async function addTeacher(tx: Ctx, institutionId: string): Promise<void> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const idNo = '310100198001010018';
  const sealed = encryptColumn(tx.app.keys, 'ID', { table: 'training_teacher', column: 'id_no', rowId: id }, idNo);
  await run(
    tx,
    sql`insert into training_teacher (id, created_at, updated_at, institution_id, name, id_no, id_no_masked, id_no_index, title, subjects,
          full_time, hired_from)
        values (${id}, ${now}, ${now}, ${institutionId}, '李建华', ${sealed}, ${mask('idNumber', idNo)}, ${staffIndex(tx.app.keys, idNo)},
          '高级技师', '{03}', true, '2020-03-01')`,
  );
}

async function addQualifications(tx: Ctx, institutionId: string): Promise<void> {
  const now = tx.app.clock.now();
  const values = [
    { kind: 'Q1', certNo: '沪民证字第310109001号', issuer: '虹口区民政局', validTo: null },
    { kind: 'Q2', certNo: '人社民3101094000001号', issuer: '虹口区人力资源和社会保障局', validTo: '2029-09-30' },
  ].map((one) => ({ ...one, id: uuidv7(now.getTime()) }));
  await run(
    tx,
    sql`insert into training_qualification (id, created_at, updated_at, institution_id, kind, cert_no, issuer, valid_from, valid_to)
        select v.id, ${now}, ${now}, ${institutionId}, v.kind, v."certNo", v.issuer, '2024-10-01', v."validTo"
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, kind text, "certNo" text, issuer text, "validTo" date)`,
  );
}

import { firstRow, rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { QUALIFICATION, VENUE_KIND } from '../../codes.ts';
import type { ApplicationContent } from './content.ts';
import { CONTENT_FIELDS } from './fields.ts';

/** The parts in which others read an application. */
export type MaterialPart =
  | 'INSTITUTION'
  | 'QUALIFICATIONS'
  | 'PROJECT'
  | 'PLAN'
  | 'TEACHERS'
  | 'VENUES'
  | 'PRICE'
  | 'FILES';

export interface MaterialLine {
  label: string;
  value: string;
}

const titleOf = (items: readonly { code: string; title: string }[], code: string) =>
  items.find((item) => item.code === code)?.title ?? code;

/**
 * One submitted version of an application, part by part, for those who judge it; no document numbers, no phones, no bank account.
 */
export async function materialOf(
  ctx: Ctx,
  applicationId: string,
  version: number,
): Promise<Partial<Record<MaterialPart, readonly MaterialLine[]>>> {
  const stored = await firstRow<{ content: ApplicationContent; institutionId: string; institutionName: string }>(
    ctx,
    sql`select v.content, i.id as "institutionId", i.name as "institutionName"
          from project_application_version v join project_application a on a.id = v.application_id
          join training_institution i on i.id = a.institution_id
         where v.application_id = ${applicationId} and v.content_version = ${version}`,
  );
  if (!stored) return {};
  const { content, institutionId, institutionName } = stored;
  const [qualifications, teachers, venues, files] = await Promise.all([
    qualificationsOf(ctx, institutionId),
    teachersOf(ctx, institutionId),
    venuesOf(ctx, institutionId),
    filesOf(ctx, applicationId),
  ]);
  const price = (path: string) => path.startsWith('project.fee');
  const fields = CONTENT_FIELDS.filter(({ path }) => path !== 'introInstitution').map(
    ({ path, title, codes, read }) => {
      const value = String(read(content) ?? '');
      return { path, label: title, value: codes && value ? titleOf(codes, value) : value };
    },
  );
  const filled = fields.filter(({ value }) => value !== '');
  return {
    INSTITUTION: [
      { label: '机构名称', value: institutionName },
      { label: '机构介绍', value: content.introInstitution },
    ],
    QUALIFICATIONS: qualifications,
    PROJECT: filled.filter(({ path }) => !price(path)).map(({ label, value }) => ({ label, value })),
    PLAN: content.plan.map(({ module, theoryHours, practiceHours, material }, n) => ({
      label: `${n + 1}. ${module}`,
      value: [`理论${theoryHours ?? 0}课时`, `实操${practiceHours ?? 0}课时`, material].filter(Boolean).join('，'),
    })),
    TEACHERS: teachers,
    VENUES: venues,
    PRICE: filled.filter(({ path }) => price(path)).map(({ label, value }) => ({ label, value })),
    FILES: files,
  };
}

async function qualificationsOf(ctx: Ctx, institutionId: string): Promise<MaterialLine[]> {
  const found = await rows<{ kind: string; certNo: string; issuer: string; from: string; to: string | null }>(
    ctx,
    sql`select kind, cert_no as "certNo", issuer, valid_from::text as "from", valid_to::text as "to" from training_qualification
         where institution_id = ${institutionId} and superseded_by is null order by kind, id`,
  );
  return found.map(({ kind, certNo, issuer, from, to }) => ({
    label: titleOf(QUALIFICATION.items, kind),
    value: `${certNo}，${issuer}，${from} 至 ${to ?? '长期'}`,
  }));
}

async function teachersOf(ctx: Ctx, institutionId: string): Promise<MaterialLine[]> {
  const found = await rows<{ name: string; title: string | null; fullTime: boolean }>(
    ctx,
    sql`select name, title, full_time as "fullTime" from training_teacher
         where institution_id = ${institutionId} and (hired_to is null or hired_to >= ${ctx.app.clock.now()}) order by id`,
  );
  return found.map(({ name, title, fullTime }) => ({
    label: name,
    value: [title, fullTime ? '专职' : '兼职'].filter(Boolean).join('，'),
  }));
}

async function venuesOf(ctx: Ctx, institutionId: string): Promise<MaterialLine[]> {
  const found = await rows<{ name: string; kind: string; address: string; capacity: number; equipment: string | null }>(
    ctx,
    sql`select name, kind, address, capacity, equipment from training_venue where institution_id = ${institutionId} and active order by id`,
  );
  return found.map(({ name, kind, address, capacity, equipment }) => ({
    label: name,
    value: [titleOf(VENUE_KIND.items, kind), address, `${capacity}人`, equipment].filter(Boolean).join('，'),
  }));
}

async function filesOf(ctx: Ctx, applicationId: string): Promise<MaterialLine[]> {
  const found = await rows<{ material: string; name: string }>(
    ctx,
    sql`select a.material_name as material, f.name from attachment a join stored_file f on f.id = a.file_id
         where a.record_id = ${applicationId} order by a.created_at, a.id`,
  );
  return found.map(({ material, name }) => ({ label: material, value: name }));
}

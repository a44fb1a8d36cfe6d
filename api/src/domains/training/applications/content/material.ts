import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { fileUrl, listAttachments } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { QUALIFICATION, VENUE_KIND } from '../../codes.ts';
import { QUALIFICATION_RECORD } from '../../institutions/index.ts';
import { type ApplicationContent, FILE_KINDS, type FileKind } from './content.ts';
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

/** In which part the files of each kind are read. */
export const FILE_PARTS: Readonly<Record<FileKind, MaterialPart>> = {
  PRICE_BASIS: 'PRICE',
  EVIDENCE: 'FILES',
  DECLARATION: 'FILES',
};

/** A file of a line; whether it opens is decided where it is served. */
interface MaterialFile {
  id: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  url: string;
}

export interface MaterialLine {
  label: string;
  value: string;
  files: readonly MaterialFile[];
}

const line = (label: string, value: string, files: readonly MaterialFile[] = []): MaterialLine => ({
  label,
  value,
  files,
});

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
  const [qualifications, teachers, venues, filesIn] = await Promise.all([
    qualificationsOf(ctx, institutionId),
    teachersOf(ctx, institutionId),
    venuesOf(ctx, institutionId),
    filesOf(ctx, content),
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
    INSTITUTION: [line('机构名称', institutionName), line('机构介绍', content.introInstitution)],
    QUALIFICATIONS: qualifications,
    PROJECT: filled.filter(({ path }) => !price(path)).map(({ label, value }) => line(label, value)),
    PLAN: content.plan.map(({ module, theoryHours, practiceHours, material }, n) =>
      line(
        `${n + 1}. ${module}`,
        [`理论${theoryHours ?? 0}课时`, `实操${practiceHours ?? 0}课时`, material].filter(Boolean).join('，'),
      ),
    ),
    TEACHERS: teachers,
    VENUES: venues,
    PRICE: [
      ...filled.filter(({ path }) => price(path)).map(({ label, value }) => line(label, value)),
      ...filesIn('PRICE'),
    ],
    FILES: filesIn('FILES'),
  };
}

async function qualificationsOf(ctx: Ctx, institutionId: string): Promise<MaterialLine[]> {
  const found = await rows<{
    id: string;
    kind: string;
    certNo: string;
    issuer: string;
    from: string;
    to: string | null;
  }>(
    ctx,
    sql`select id, kind, cert_no as "certNo", issuer, valid_from::text as "from", valid_to::text as "to" from training_qualification
         where institution_id = ${institutionId} and superseded_by is null order by kind, id`,
  );
  const attached = await listAttachments(
    ctx,
    QUALIFICATION_RECORD,
    found.map(({ id }) => id),
  );
  return found.map(({ id, kind, certNo, issuer, from, to }) =>
    line(
      titleOf(QUALIFICATION.items, kind),
      `${certNo}，${issuer}，${from} 至 ${to ?? '长期'}`,
      (attached.get(id) ?? []).map(({ fileId, name, mime, size, url }) => ({ id: fileId, name, mime, size, url })),
    ),
  );
}

async function teachersOf(ctx: Ctx, institutionId: string): Promise<MaterialLine[]> {
  const found = await rows<{ name: string; title: string | null; fullTime: boolean }>(
    ctx,
    sql`select name, title, full_time as "fullTime" from training_teacher
         where institution_id = ${institutionId} and (hired_to is null or hired_to >= ${ctx.app.clock.now()}) order by id`,
  );
  return found.map(({ name, title, fullTime }) =>
    line(name, [title, fullTime ? '专职' : '兼职'].filter(Boolean).join('，')),
  );
}

async function venuesOf(ctx: Ctx, institutionId: string): Promise<MaterialLine[]> {
  const found = await rows<{ name: string; kind: string; address: string; capacity: number; equipment: string | null }>(
    ctx,
    sql`select name, kind, address, capacity, equipment from training_venue where institution_id = ${institutionId} and active order by id`,
  );
  return found.map(({ name, kind, address, capacity, equipment }) =>
    line(name, [titleOf(VENUE_KIND.items, kind), address, `${capacity}人`, equipment].filter(Boolean).join('，')),
  );
}

/** What this version names, and nothing that earlier ones or the offices have added. */
async function filesOf(ctx: Ctx, { files }: ApplicationContent): Promise<(part: MaterialPart) => MaterialLine[]> {
  const found = await rows<Omit<MaterialFile, 'url'>>(
    ctx,
    sql`select id, name, mime, size from stored_file where id = any(${Object.values(files).flat()}::uuid[])`,
  );
  const byId = new Map(found.map((file) => [file.id, { ...file, url: fileUrl(file.id) }]));
  return (part) =>
    (Object.keys(FILE_KINDS) as FileKind[]).flatMap((kind) => {
      const known = files[kind].flatMap((id) => byId.get(id) ?? []);
      return FILE_PARTS[kind] === part && known.length > 0 ? [line(FILE_KINDS[kind], '', known)] : [];
    });
}

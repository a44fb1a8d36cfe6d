import { anyOf, tables } from '../../../../database/tables.ts';
import { fileUrl } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { QUALIFICATION, titleOfItem, VENUE_KIND } from '../../codes.ts';
import type { FrozenFile, FrozenInstitution } from '../frozen/frozen.ts';
import { PROFILE_FIELDS } from '../frozen/words.ts';
import { type ApplicationContent, FILE_KINDS, type FileKind } from './content.ts';
import { CONTENT_FIELDS, wordsOf } from './fields.ts';

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

/**
 * One submitted version of an application, part by part, for those who judge it, with the institution as that version has kept it (02 §9.3); no
 * document numbers of persons, no phones, no bank account.
 */
export async function materialOf(
  ctx: Ctx,
  applicationId: string,
  version: number,
): Promise<Partial<Record<MaterialPart, readonly MaterialLine[]>>> {
  const stored = await tables(ctx)
    .selectFrom('project_application_version')
    .select(['content', 'institution'])
    .$narrowType<{ content: ApplicationContent; institution: FrozenInstitution }>()
    .where('application_id', '=', applicationId)
    .where('content_version', '=', version)
    .executeTakeFirst();
  if (!stored) return {};
  const { content, institution } = stored;
  const filesIn = await filesOf(ctx, content);
  const price = (path: string) => path.startsWith('project.fee');
  const fields = CONTENT_FIELDS.filter(({ path }) => path !== 'introInstitution').map((field) => ({
    path: field.path,
    label: field.title,
    value: wordsOf(field, content),
  }));
  const filled = fields.filter(({ value }) => value !== '');
  return {
    INSTITUTION: [
      ...PROFILE_FIELDS.filter(({ key }) => !PRIVATE.includes(key)).map(({ title, read }) =>
        line(title, read(institution)),
      ),
      line('机构介绍', content.introInstitution),
    ],
    QUALIFICATIONS: institution.qualifications.map((one) => {
      const { kind, certNo, issuer, validFrom, validTo, files } = one;
      const words = `${certNo}，${issuer}，${validFrom} 至 ${validTo ?? '长期'}`;
      return line(titleOfItem(QUALIFICATION, kind), words, served(files));
    }),
    PROJECT: filled.filter(({ path }) => !price(path)).map(({ label, value }) => line(label, value)),
    PLAN: content.plan.map(({ module, theoryHours, practiceHours, material }, n) =>
      line(
        `${n + 1}. ${module}`,
        [`理论${theoryHours ?? 0}课时`, `实操${practiceHours ?? 0}课时`, material].filter(Boolean).join('，'),
      ),
    ),
    TEACHERS: institution.teachers.map(({ name, title, fullTime, files }) =>
      line(name, [title, fullTime ? '专职' : '兼职'].filter(Boolean).join('，'), served(files)),
    ),
    VENUES: institution.venues.map(({ name, kind, address, capacity, equipment, files }) =>
      line(
        name,
        [titleOfItem(VENUE_KIND, kind), address, `${capacity}人`, equipment].filter(Boolean).join('，'),
        served(files),
      ),
    ),
    PRICE: [
      ...filled.filter(({ path }) => price(path)).map(({ label, value }) => line(label, value)),
      ...filesIn('PRICE'),
    ],
    FILES: filesIn('FILES'),
  };
}

/** Of the profile, what is none of an expert's business. */
const PRIVATE: readonly string[] = ['legalName'];

const served = (files: readonly FrozenFile[]): MaterialFile[] =>
  files.map(({ id, name, mime, size }) => ({ id, name, mime, size, url: fileUrl(id) }));

/** What this version names, and nothing that earlier ones or the offices have added. */
async function filesOf(ctx: Ctx, { files }: ApplicationContent): Promise<(part: MaterialPart) => MaterialLine[]> {
  const found = await tables(ctx)
    .selectFrom('stored_file')
    .select(['id', 'name', 'mime', 'size'])
    .where('id', '=', anyOf(Object.values(files).flat()))
    .execute();
  const byId = new Map(found.map((file) => [file.id, { ...file, url: fileUrl(file.id) }]));
  return (part) =>
    (Object.keys(FILE_KINDS) as FileKind[]).flatMap((kind) => {
      const known = files[kind].flatMap((id) => byId.get(id) ?? []);
      return FILE_PARTS[kind] === part && known.length > 0 ? [line(FILE_KINDS[kind], '', known)] : [];
    });
}

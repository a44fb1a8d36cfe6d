import { firstRow, rows, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import { badInput, DomainError } from '../../../platform/errors/index.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import type { SheetFault } from '../../../platform/files/sheets/read-sheet.ts';
import { actorName, type Ctx, type Placed, transaction } from '../../../platform/kernel/index.ts';
import type { PlanLine } from '../applications/content/content.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../codes.ts';
import { enterLibrary, lastDayOf, PROJECT } from '../projects/index.ts';
import { teachersOfOwners, withTeachers } from './plan-teachers.ts';
import type { SheetProject } from './project-sheet.ts';
import { tellInstitutions } from './tell-institutions.ts';

export interface ImportRequest {
  bytes: Buffer;
  fileName: string;
  /** Takes the rows in; otherwise the file is only checked. */
  commit: boolean;
  /** 只导入正确行: leaves out the rows with a fault. */
  onlyGood: boolean;
  /** 依据文件, uploaded by the caller: without one nothing is taken in (02 §7.2). */
  evidenceIds: readonly string[];
}

/** A row as it would enter the library. */
export interface ImportPreview {
  row: number;
  institutionName: string;
  name: string;
  categoryTitle: string;
  filingNo: string;
  validFrom: string;
  validTo: string;
}

/** What a file holds, and how many projects of it were taken in. */
export interface ImportOutcome {
  rowCount: number;
  goodRows: number;
  faults: readonly SheetFault[];
  preview: readonly ImportPreview[];
  imported: number;
}

interface Owner extends Placed {
  id: string;
  name: string;
}
/** A project of the sheet with whose it is and how long it holds. */
interface Ready {
  project: SheetProject;
  owner: Owner;
  validTo: string;
  plan: PlanLine[];
}

/**
 * 导入历史项目 (02 §7.2) in two steps (00-common "imports"): checked with each fault by row and column and a preview, then the same file taken in once
 * with its evidence. With a faulty row nothing is written unless `onlyGood`.
 *
 * @throws E-IMP-05 for a file that was taken in before, E-1503 while rows are wrong and not left out, BAD_INPUT without evidence
 */
export async function importProjects(ctx: Ctx, request: ImportRequest): Promise<ImportOutcome> {
  const { bytes, fileName, commit, onlyGood, evidenceIds } = request;
  const sm3 = sm3Hex(bytes);
  const known = await firstRow(ctx, sql`select 1 as one from training_project_import where sm3 = ${sm3}`);
  if (known) throw new DomainError('E-IMP-05', '该文件已导入过，不能重复导入');
  // Loaded when somebody asks: the library is large and seldom needed.
  const { readProjectSheet } = await import('./project-sheet.ts');
  const { projects, faults, rowCount } = await readProjectSheet(bytes, localDateOf(ctx.app.clock.now()));
  const wrong = new Set(faults.flatMap(({ sheet, row }) => (sheet === undefined ? [row] : [])));
  const { ready, refused } = await against(
    ctx,
    projects.filter(({ row }) => !wrong.has(row)),
  );
  const all = [...faults, ...refused].toSorted((a, b) => (a.sheet ?? '').localeCompare(b.sheet ?? '') || a.row - b.row);
  const outcome = { rowCount, goodRows: ready.length, faults: all, preview: ready.map(previewOf), imported: 0 };
  if (!commit) return outcome;
  if (ready.length === 0 || (all.length > 0 && !onlyGood))
    throw new DomainError('E-1503', '文件中有错误的行，请修改后重新上传，或选择只导入正确行');
  if (evidenceIds.length === 0 || evidenceIds.length > 10 || !evidenceIds.every(isUuid))
    throw badInput([{ path: 'evidence', message: '请上传1至10个依据文件' }]);
  await transaction(ctx, (tx) => takeIn(tx, ready, { sm3, fileName, evidenceIds, left: rowCount - ready.length }));
  return { ...outcome, imported: ready.length };
}

/** What the libraries have against the rows: institutions that are not in theirs, names that are taken, projects that have run out. */
async function against(
  ctx: Ctx,
  projects: readonly SheetProject[],
): Promise<{ ready: Ready[]; refused: SheetFault[] }> {
  const today = localDateOf(ctx.app.clock.now());
  const owners = await rows<Owner & { uscc: string }>(
    ctx,
    sql`select id, name, trim(uscc) as uscc, org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from training_institution
         where state in ('IN_LIBRARY', 'SUSPENDED') and uscc = any(${projects.map(({ uscc }) => uscc)}::text[])`,
  );
  const taken = await tables(ctx)
    .selectFrom('training_project as p')
    .innerJoin('training_institution as i', 'i.id', 'p.institution_id')
    .select([sql<string>`trim(i.uscc)`.as('uscc'), 'p.name'])
    .where('p.institution_id', '=', anyOf(owners.map(({ id }) => id)))
    .where('p.state', 'not in', ['REMOVED', 'EXPIRED'])
    .execute();
  const filed = await tables(ctx)
    .selectFrom('training_project')
    .select('filing_no as filingNo')
    .where('filing_no', '=', anyOf(projects.map(({ filingNo }) => filingNo)))
    .execute();
  const teachers = await teachersOfOwners(
    ctx,
    owners.map(({ id }) => id),
  );
  const ready: Ready[] = [];
  const refused: SheetFault[] = [];
  for (const project of projects) {
    const { row, uscc, filingNo, content } = project;
    const owner = owners.find((one) => one.uscc === uscc);
    const validTo = project.validTo ?? (await lastDayOf(ctx, project.filedOn));
    const own: Omit<SheetFault, 'row'>[] = [];
    if (!owner) own.push({ column: '统一社会信用代码', message: '该机构不在培训机构库中' });
    if (taken.some((one) => one.uscc === uscc && one.name === content.project.name))
      own.push({ column: '项目名称', message: '本机构已有同名项目' });
    if (filed.some((one) => one.filingNo === filingNo)) own.push({ column: '备案号', message: '该备案号的项目已在库' });
    if (validTo < today) own.push({ column: '有效期止', message: `有效期已于${validTo}届满，不能入库` });
    const { plan, faults } = withTeachers(project.plan, teachers.get(owner?.id ?? ''));
    if (owner && own.length === 0 && faults.length === 0) ready.push({ project, owner, validTo, plan });
    else refused.push(...own.map((fault) => ({ row, ...fault })), ...(owner ? faults : []));
  }
  return { ready, refused };
}

const previewOf = ({ project, owner, validTo }: Ready): ImportPreview => ({
  row: project.row,
  institutionName: owner.name,
  name: project.content.project.name,
  categoryTitle: titleOfItem(PROJECT_CATEGORY, project.content.project.category),
  filingNo: project.filingNo,
  validFrom: project.filedOn,
  validTo,
});

interface Taking {
  sm3: string;
  fileName: string;
  evidenceIds: readonly string[];
  left: number;
}

async function takeIn(tx: Ctx, ready: readonly Ready[], { sm3, fileName, evidenceIds, left }: Taking): Promise<void> {
  const now = tx.app.clock.now();
  const importId = uuidv7(now.getTime());
  const kept = await firstRow(
    tx,
    sql`insert into training_project_import (id, sm3, file_name, row_count, imported_at, imported_by_name)
        values (${importId}, ${sm3}, ${[...fileName].slice(0, 200).join('')}, ${ready.length}, ${now}, ${actorName(tx.actor)})
        on conflict (sm3) do nothing returning id`,
  );
  if (!kept) throw new DomainError('E-IMP-05', '该文件已导入过，不能重复导入');
  const ids: string[] = [];
  for (const { project, owner, validTo, plan } of ready) {
    const { project: offer, introProject } = project.content;
    ids.push(
      await enterLibrary(tx, {
        institutionId: owner.id,
        orgId: owner.orgId,
        orgPath: owner.orgPath,
        districtCode: owner.districtCode,
        applicationId: null,
        reviewBatchId: null,
        score: project.score,
        filingNo: project.filingNo,
        content: { ...offer, intro: introProject, plan },
        historic: { validFrom: project.filedOn, validTo, importId },
      }),
    );
  }
  await attachToEach(tx, { type: PROJECT, ids }, uploads(evidenceIds, 'IMPORT', '历史项目依据'));
  await tellInstitutions(
    tx,
    ready.map(({ project, owner }, n) => ({
      id: ids[n] ?? '',
      orgId: owner.orgId,
      name: project.content.project.name,
    })),
  );
  await recordAudit(tx, {
    event: 'training.project.import',
    objectType: PROJECT,
    detail: { rows: ids.length, left, sm3, importId },
  });
}

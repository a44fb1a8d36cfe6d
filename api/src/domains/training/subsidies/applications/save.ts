import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { attachFiles } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { formOf, updateRecord } from '../../../../platform/records/index.ts';
import { refusal } from '../refusal.ts';
import { applicationTable, subsidyApplication } from './application.record.ts';
import { OPEN_SHEETS, reckonSheets } from './generate.ts';
import { MATERIALS, type Material } from './materials.ts';
import { readPayee } from './payee.ts';
import { SUBSIDY_APPLICATION } from './record-type.ts';

/** What an institution says itself: the actual fee of the assessment, lodging, that it is true. */
export const applicationForm = formOf(applicationTable, 'SubsidyApplicationInput', '补助申请的内容', [
  'assessment_fee',
  'lodge_nights',
  'lodge_rate',
  'declared',
]);
export type ApplicationGiven = Parameters<typeof applicationForm.read>[1];

/** A file of one kind of material. */
export interface NewMaterial {
  kind: Material;
  fileId: string;
}

/**
 * Content and further materials while a sheet of it is the institution's; its drafts are reckoned anew.
 *
 * @throws NOT_FOUND, E-0504, E-2706, E-2713, BAD_INPUT
 */
export async function saveApplication(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
  given: ApplicationGiven,
  files: readonly NewMaterial[],
): Promise<void> {
  const written = applicationForm.read(ctx, given);
  if ((written.lodge_nights ?? 0) > 0 !== (written.lodge_rate !== null && Number(written.lodge_rate) > 0))
    throw badInput([{ path: 'input.lodgeRate', message: '住宿晚数和住宿单价须同时填写' }]);
  await transaction(ctx, async (tx) => {
    const application = await subsidyApplication.get(tx, id);
    await requireOpen(tx, application.id);
    if (written.lodge_nights && !(await hasLodging(tx, application.runId))) throw refusal('E-2706');
    await updateRecord(tx, subsidyApplication, application.id, version, {
      ...written,
      ...(await readPayee(tx, application.institutionId)),
    });
    await attachFiles(
      tx,
      { type: SUBSIDY_APPLICATION, id: application.id },
      files.map(({ kind, fileId }) => ({
        fileId,
        materialCode: kind,
        materialName: MATERIALS[kind],
        source: 'PORTAL' as const,
      })),
    );
    await reckonSheets(tx, application.id);
  });
}

async function requireOpen(tx: Ctx, applicationId: string): Promise<void> {
  const sheets = await tables(tx)
    .selectFrom('subsidy_sheet')
    .select('state')
    .where('application_id', '=', applicationId)
    .execute();
  if (!sheets.some(({ state }) => OPEN_SHEETS.includes(state))) throw refusal('E-2713');
}

/** Whether the project's prices have lodging (02 §19.4 no. 2 "only if the plan has lodging"). */
async function hasLodging(tx: Ctx, runId: string): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('training_run as r')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .select(sql<boolean>`coalesce(nullif(p.fee_breakdown ->> 'lodging', '')::numeric, 0) > 0`.as('has'))
    .where('r.id', '=', runId)
    .executeTakeFirst();
  return found?.has === true;
}

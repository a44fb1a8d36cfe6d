import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { COLUMNS, MOST, TITLES } from './columns.ts';

/** A training whose result is to be registered, as far as a row of the list goes. */
export type Pending = Awaited<ReturnType<typeof readPending>>[number];

/**
 * Trainings of the caller's scope that wait for their result, the oldest first.
 *
 * @param numbers of these alone, whatever their state
 */
export function readPending(ctx: Ctx, numbers?: readonly string[]) {
  const all = tables(ctx)
    .selectFrom('offsite_training as o')
    .select(['o.id', 'o.version', 'o.state', 'o.offsite_no as offsiteNo', 'o.person_name_masked as name'])
    .select(['o.project_name as project', 'o.invoiced', 'o.certificate_no as certificateNo'])
    .where(scopeWhere(scopeOf(ctx.actor), 'o'))
    .orderBy('o.id')
    .limit(MOST);
  return (
    numbers ? all.where('o.offsite_no', 'in', [...numbers, '']) : all.where('o.state', '=', 'REIMB_PENDING')
  ).execute();
}

/** The list with what waits, to be filled in. */
export async function writePending(ctx: Ctx): Promise<Buffer> {
  const { writeTemplate } = await import('../../../../platform/files/sheets/write-template.ts');
  const lines = (await readPending(ctx)).map(({ offsiteNo, name, project, invoiced, certificateNo }) => [
    offsiteNo,
    name,
    project,
    invoiced ?? '0.00',
    certificateNo ? '' : '不予报销',
    certificateNo ? '' : '没有证书',
    '',
    '',
    '',
  ]);
  return writeTemplate([{ name: COLUMNS.result, titles: [...TITLES], examples: lines }]);
}

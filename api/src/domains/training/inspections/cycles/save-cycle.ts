import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { badInput, DomainError, refuse } from '../../../../platform/errors/index.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { CITY_CODE } from '../../district-office.ts';
import { CYCLE } from '../record-types.ts';
import { type CycleContent, readCycle } from './cycle-input.ts';

/** A new cycle, a draft. @throws BAD_INPUT @returns its id */
export async function createCycle(ctx: Ctx, given: CycleContent, requestId: string): Promise<string> {
  const content = readCycle(given);
  const { id } = await once(ctx, 'createInspectionCycle', requestId, given, async (tx) => {
    const city = await findOrgByCode(tx, CITY_CODE);
    if (!city) throw refuse('NOT_FOUND');
    await requireChecklist(tx, content.checklistId);
    const now = tx.app.clock.now();
    const made = uuidv7(now.getTime());
    const no = await takeBusinessNo(tx, 'INSPECTION', CITY_CODE);
    await run(
      tx,
      sql`insert into inspection_cycle (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, cycle_no,
              submitted_by_id, title, year, period_from, period_to, reference_date, report_from, report_to, district_deadline,
              centre_deadline, checklist_id, scope_rule, field_sample_pct)
            values (${made}, ${now}, ${now}, 'DRAFT', ${now}, ${city.id}, ${city.path}, ${CITY_CODE}, ${no}, ${requireUser(tx).userId},
              ${content.title}, ${content.year}, ${content.periodFrom}, ${content.periodTo}, ${content.referenceDate},
              ${content.reportFrom}, ${content.reportTo}, ${content.districtDeadline}, ${content.centreDeadline},
              ${content.checklistId}, ${JSON.stringify(content.scopeRule)}::jsonb, ${content.fieldSamplePercent})`,
    );
    await startRecords(tx, CYCLE, [made]);
    return { id: made };
  });
  return id;
}

/** A draft with other content. @throws NOT_FOUND, E-0504, E-1901 once it was started, BAD_INPUT */
export async function saveCycle(ctx: Ctx, id: string, version: number, given: CycleContent): Promise<void> {
  const content = readCycle(given);
  await transaction(ctx, async (tx) => {
    const row = isUuid(id)
      ? await tables(tx)
          .selectFrom('inspection_cycle')
          .select(['state', 'version'])
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (!row) throw refuse('NOT_FOUND');
    if (row.state !== 'DRAFT') throw new DomainError('E-1901', '年检批次已启动，不能修改');
    if (row.version !== version) throw refuse('E-0504');
    await requireChecklist(tx, content.checklistId);
    await run(
      tx,
      sql`update inspection_cycle set title = ${content.title}, year = ${content.year}, period_from = ${content.periodFrom},
            period_to = ${content.periodTo}, reference_date = ${content.referenceDate}, report_from = ${content.reportFrom},
            report_to = ${content.reportTo}, district_deadline = ${content.districtDeadline}, centre_deadline = ${content.centreDeadline},
            checklist_id = ${content.checklistId}, scope_rule = ${JSON.stringify(content.scopeRule)}::jsonb,
            field_sample_pct = ${content.fieldSamplePercent}, version = version + 1, updated_at = ${tx.app.clock.now()}
          where id = ${id}`,
    );
  });
}

async function requireChecklist(tx: Ctx, id: string): Promise<void> {
  const known = isUuid(id) && (await firstRow(tx, sql`select 1 as one from inspection_checklist where id = ${id}`));
  if (!known) throw badInput([{ path: 'checklistId', message: '请选择年检指标' }]);
}

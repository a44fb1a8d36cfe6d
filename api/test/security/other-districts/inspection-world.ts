import { firstRow, run, sql } from '../../../src/database/sql.ts';
import { uuidv7 } from '../../../src/database/uuid.ts';
import { startRecords } from '../../../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../../../src/platform/kernel/index.ts';

/** An inspection of a project of 虹口区 that waits for its district. */
export async function placedInspection(ctx: Ctx, projectId: string): Promise<{ inspectionId: string }> {
  const now = ctx.app.clock.now();
  const cycleId = uuidv7(now.getTime());
  const id = uuidv7(now.getTime());
  await transaction(ctx, async (tx) => {
    const city = await firstRow<{ id: string; path: string }>(tx, sql`select id, path from org where code = '310000'`);
    await run(
      tx,
      sql`insert into inspection_cycle (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, cycle_no, title, year,
            period_from, period_to, reference_date, report_from, report_to, district_deadline, centre_deadline, checklist_id, field_sample_pct)
          select ${cycleId}, ${now}, ${now}, 'OPEN', ${now}, ${city?.id}, ${city?.path}, '310000', 'NJ310000202699999', '越权测试年检', 2026,
                 '2025-09-01', '2026-08-31', '2026-08-31', '2026-01-01', '2030-01-01', '2030-02-01', '2030-03-01', id, 30
            from inspection_checklist order by version_no limit 1`,
    );
    await run(
      tx,
      sql`insert into project_inspection (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, inspection_no,
            cycle_id, project_id, institution_id, project_name)
          select ${id}, ${now}, ${now}, 'DIST_REVIEW', ${now}, org_id, org_path, district_code, 'NJ310109202699999', ${cycleId}, id,
                 institution_id, name from training_project where id = ${projectId}`,
    );
    await startRecords(tx, 'projectInspection', [id], 'report');
  });
  return { inspectionId: id };
}

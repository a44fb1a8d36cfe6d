import { rows, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { advance, startRecords } from '../../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import { takeBusinessNos } from '../../business-no.ts';
import { INSPECTION } from '../record-types.ts';
import { takeSnapshots } from '../statistics/snapshots.ts';
import type { CycleRow, ScopeRule } from './cycle-row.ts';
import { sampleOf } from './sample.ts';

interface ScopedProject extends Placed {
  id: string;
  name: string;
  institutionId: string;
}

/** The projects that a cycle is for: in the library, filed before the period was over (02 §11.3). */
const inScopeOf = (periodTo: string, { districts = [], categories = [] }: ScopeRule) => sql`
  p.state = 'IN_LIBRARY' and p.valid_from < ${periodTo}::date
  and (${districts.length === 0} or p.district_code = any(${[...districts]}::text[]))
  and (${categories.length === 0} or p.category = any(${[...categories]}::text[]))`;

/** T19-1 of every project in scope: its inspection, its statistics, its proposal for a visit. @throws E-1911 where there is none */
export async function startInspections(tx: Ctx, cycle: CycleRow): Promise<void> {
  const projects = await rows<ScopedProject>(
    tx,
    sql`select p.id, p.name, p.institution_id as "institutionId", p.org_id as "orgId", p.org_path as "orgPath",
          p.district_code as "districtCode"
        from training_project p where ${inScopeOf(cycle.periodTo, cycle.scopeRule)} order by p.district_code, p.id`,
  );
  if (projects.length === 0) throw new DomainError('E-1911', '没有符合范围的在库项目，不能启动');
  const now = tx.app.clock.now();
  const values: (ScopedProject & { projectId: string; no: string; sampled: boolean })[] = [];
  for (const [districtCode, own] of Map.groupBy(projects, (project) => project.districtCode)) {
    const numbers = await takeBusinessNos(tx, 'INSPECTION', districtCode, own.length);
    const sample = sampleOf(
      cycle.id,
      own.map(({ id }) => id),
      cycle.fieldSamplePercent,
    );
    values.push(
      ...own.map((project, at) => ({
        ...project,
        id: uuidv7(now.getTime()),
        projectId: project.id,
        no: numbers[at] ?? '',
        sampled: sample.has(project.id),
      })),
    );
  }
  await run(
    tx,
    sql`insert into project_inspection (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, inspection_no,
          cycle_id, project_id, institution_id, project_name, field_sampled, field_visit)
        select v.id, ${now}, ${now}, 'NOT_STARTED', ${now}, v."orgId", v."orgPath", v."districtCode", v.no, ${cycle.id}, v."projectId",
               v."institutionId", v.name, v.sampled, v.sampled
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "orgId" uuid, "orgPath" text, "districtCode" text, no text,
               "projectId" uuid, "institutionId" uuid, name text, sampled boolean)`,
  );
  const ids = values.map(({ id }) => id);
  await startRecords(tx, INSPECTION, ids);
  await takeSnapshots(tx, values, { from: cycle.periodFrom, to: cycle.periodTo }, 'START');
  await advance(tx, { type: INSPECTION, action: 'start', rows: ids.map((id) => ({ id })), mode: 'CASCADE' });
}

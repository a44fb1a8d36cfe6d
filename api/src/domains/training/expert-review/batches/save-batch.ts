import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { requireCriteria } from '../criteria/find-criteria.ts';
import { BATCH } from '../record-types.ts';
import { type BatchConfig, readConfig } from './batch-input.ts';
import { setBatchProjects } from './batch-projects.ts';
import { lockBatch } from './lock-batch.ts';
import { type Material, setMaterials } from './materials.ts';

const CITY = '310000';

export interface BatchContent {
  config: BatchConfig;
  applicationIds: readonly string[];
  materials: readonly Material[];
}

/** A new review batch, a draft. @throws BAD_INPUT @returns its id */
export async function createBatch(ctx: Ctx, content: BatchContent, requestId: string): Promise<string> {
  const config = readConfig(content.config);
  const { id } = await once(ctx, 'createReviewBatch', requestId, content, async (tx) => {
    const city = await findOrgByCode(tx, CITY);
    if (!city) throw refuse('NOT_FOUND');
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const no = await takeBusinessNo(tx, 'REVIEW_BATCH', CITY);
    await run(
      tx,
      sql`insert into review_batch (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, batch_no, year,
              submitted_by_id, title, material_from, material_to, score_from, score_to, criteria, score_max, score_step, veto_grounds, pass_line, planned_experts, min_valid,
              trim_min, aggregate)
            values (${id}, ${now}, ${now}, 'DRAFT', ${now}, ${city.id}, ${city.path}, ${CITY}, ${no},
              ${Number(localDateOf(now).slice(0, 4))}, ${requireUser(tx).userId}, '', ${config.materialFrom}, ${config.materialTo},
              ${config.scoreFrom}, ${config.scoreTo}, '[]', 100, 0.5, '{}', 0, 1, 1, 3, 'MEAN')`,
    );
    await write(tx, id, config);
    await setBatchProjects(tx, id, content.applicationIds);
    await setMaterials(tx, id, content.materials);
    await startRecords(tx, BATCH, [id]);
    return { id };
  });
  return id;
}

/** A draft with other content. @throws NOT_FOUND, E-0504, E-1701, BAD_INPUT */
export async function saveBatch(ctx: Ctx, id: string, version: number, content: BatchContent): Promise<void> {
  const config = readConfig(content.config);
  await transaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, id, version);
    if (batch.state !== 'DRAFT') throw new DomainError('E-1701', '评审批次已发布，规则不能再修改');
    await write(tx, id, config);
    await setBatchProjects(tx, id, content.applicationIds);
    await setMaterials(tx, id, content.materials);
  });
}

/** The version of the criteria that was chosen is written out beside its number: what was scored by stays with the batch. */
async function write(tx: Ctx, id: string, config: BatchConfig): Promise<void> {
  const { criteria, max, step, vetoGrounds } = await requireCriteria(tx, config.criteriaVersion);
  const written = await firstRow(
    tx,
    sql`update review_batch set title = ${config.title}, meeting_at = ${config.meetingAt}, place = ${config.place},
          material_from = ${config.materialFrom}, material_to = ${config.materialTo}, score_from = ${config.scoreFrom},
          score_to = ${config.scoreTo}, criteria_version = ${config.criteriaVersion}, criteria = ${JSON.stringify(criteria)}::jsonb,
          score_max = ${max}, score_step = ${step}, veto_grounds = ${vetoGrounds}::text[], pass_line = ${config.passLine},
          planned_experts = ${config.plannedExperts}, min_valid = ${config.minValid}, trim_min = ${config.trimMin},
          aggregate = ${config.aggregate}, quota = ${config.quota}, show_institution = ${config.showInstitution},
          veto_enabled = ${config.vetoEnabled}, grace_minutes = ${config.graceMinutes}, remarks = ${config.remarks},
          version = version + 1, updated_at = ${tx.app.clock.now()}
        where id = ${id} returning id`,
  );
  if (!written) throw refuse('NOT_FOUND');
}

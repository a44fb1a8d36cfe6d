import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import { type Ctx, type Placed, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { completeRound, type RoundProject } from './complete-round.ts';
import { refusalOfProject, standingOfProjects } from './may-open.ts';
import { ROUND } from './record-type.ts';
import { round } from './round.record.ts';
import type { RoundContent } from './round-input.ts';

/** What an institution fills in; what is null gets its default. */
export interface GivenRound
  extends Pick<
    RoundContent,
    'openFrom' | 'openTo' | 'plannedStart' | 'plannedEnd' | 'capacity' | 'address' | 'contactName' | 'contactPhone'
  > {
  title?: string | null;
  cancelDeadline?: Date | null;
  minTrainees?: number | null;
  waitlistCapacity?: number | null;
  venueId?: string | null;
  districtQuota?: readonly { districtCode: string; places: number }[] | null;
  categories?: string[] | null;
  districts?: string[] | null;
  dischargeWindowMonths?: number | null;
  ageMax?: number | null;
  notice?: string | null;
}

/**
 * A draft of the caller's institution for one of its projects.
 *
 * @throws NOT_FOUND for another's project, E-1306 where a mark keeps it from new rounds (AC14-2, AC15-3), BAD_INPUT
 */
export async function createRound(ctx: Ctx, projectId: string, given: GivenRound, requestId: string): Promise<string> {
  const { id } = await once(ctx, 'createEnrolmentRound', requestId, { projectId, given }, async (tx) => {
    const project = await ownProject(tx, projectId);
    await requireOpen(tx, project.id);
    const content = await completeRound(tx, given, project);
    const now = tx.app.clock.now();
    const made = uuidv7(now.getTime());
    const no = await takeBusinessNo(tx, 'ROUND', project.districtCode);
    await run(
      tx,
      sql`insert into enrolment_round (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, round_no, project_id,
              institution_id, submitted_by_id, title, open_from, open_to, planned_start, planned_end, cancel_deadline, capacity,
              min_trainees, waitlist_capacity, eligibility, address, contact_name, contact_phone)
            values (${made}, ${now}, ${now}, 'DRAFT', ${now}, ${project.orgId}, ${project.orgPath}, ${project.districtCode}, ${no},
              ${project.id}, ${project.institutionId}, ${requireUser(tx).userId}, '', ${content.openFrom}, ${content.openTo},
              ${content.plannedStart}, ${content.plannedEnd}, ${content.cancelDeadline}, ${content.capacity}, ${content.minTrainees}, 0, '{}',
              '', '', '')`,
    );
    await write(tx, made, content);
    await startRecords(tx, ROUND, [made]);
    return { id: made };
  });
  return id;
}

/** A draft with other content. @throws NOT_FOUND, E-0504, E-1308 once it was submitted, BAD_INPUT */
export async function saveRound(ctx: Ctx, id: string, version: number, given: GivenRound): Promise<void> {
  await transaction(ctx, async (tx) => {
    const seen = await round.get(tx, id);
    const project = await ownProject(tx, seen.projectId);
    await run(tx, sql`select 1 from enrolment_round where id = ${seen.id} for update`);
    const row = await round.get(tx, seen.id);
    if (row.state !== 'DRAFT') throw new DomainError('E-1308', '报名批次已提交，不能修改');
    if (row.version !== version) throw refuse('E-0504');
    await write(tx, row.id, await completeRound(tx, { ...given, title: given.title ?? row.title }, project));
  });
}

type OwnProject = RoundProject & Placed;

async function ownProject(ctx: Ctx, id: string): Promise<OwnProject> {
  const found = isUuid(id)
    ? await tables(ctx)
        .selectFrom('training_project')
        .select([
          'id',
          'name',
          'min_per_run as minPerRun',
          'max_per_run as maxPerRun',
          'org_id as orgId',
          'org_path as orgPath',
          'district_code as districtCode',
          'institution_id as institutionId',
        ])
        .where('id', '=', id)
        .where('org_id', '=', requireUser(ctx).orgId)
        .executeTakeFirst()
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

async function requireOpen(ctx: Ctx, projectId: string): Promise<void> {
  const standing = (await standingOfProjects(ctx, [projectId])).get(projectId);
  const refusal = standing && refusalOfProject(standing);
  if (refusal) throw new DomainError(refusal.code, refusal.message);
}

async function write(tx: Ctx, id: string, content: RoundContent): Promise<void> {
  await run(
    tx,
    sql`update enrolment_round set title = ${content.title}, open_from = ${content.openFrom}, open_to = ${content.openTo},
          planned_start = ${content.plannedStart}, planned_end = ${content.plannedEnd}, cancel_deadline = ${content.cancelDeadline},
          capacity = ${content.capacity}, min_trainees = ${content.minTrainees}, waitlist_capacity = ${content.waitlistCapacity},
          district_quota = ${JSON.stringify(content.districtQuota)}::jsonb, eligibility = ${JSON.stringify(content.eligibility)}::jsonb,
          venue_id = ${content.venueId}, address = ${content.address}, contact_name = ${content.contactName}, contact_phone = ${content.contactPhone},
          notice = ${content.notice}, version = version + 1, updated_at = ${tx.app.clock.now()}
        where id = ${id}`,
  );
}

import { firstRow, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { categoriesOf, eligibilityDefaults, eligibleCategories } from '../trainees/parameters.ts';
import { roundDefaults, runMinTrainees } from './parameters.ts';
import { checkRound, defaultDeadline, defaultTitle, type RoundContent } from './round-input.ts';
import type { GivenRound } from './save-round.ts';

/** The project of a round, as far as it sets the round's frame. */
export interface RoundProject {
  id: string;
  institutionId: string;
  name: string;
  minPerRun: number;
  maxPerRun: number;
}

/** What was given with what was left out, checked. @throws BAD_INPUT */
export async function completeRound(ctx: Ctx, given: GivenRound, project: RoundProject): Promise<RoundContent> {
  const kept = (given.districtQuota ?? []).map(({ districtCode }) => districtCode);
  if (new Set(kept).size < kept.length)
    throw badInput([{ path: 'input.districtQuota', message: '同一个区的名额只能填写一次' }]);
  const { cancelHours, waitlistPercent } = await readParameter(ctx, roundDefaults);
  const limits = await readParameter(ctx, eligibilityDefaults);
  const categories = categoriesOf(await readParameter(ctx, eligibleCategories));
  const fewest = Math.max(project.minPerRun, await readParameter(ctx, runMinTrainees));
  const content: RoundContent = {
    title: given.title ?? defaultTitle(project.name, given.plannedStart, await nextNumber(ctx, project.id, given)),
    openFrom: given.openFrom,
    openTo: given.openTo,
    plannedStart: given.plannedStart,
    plannedEnd: given.plannedEnd,
    cancelDeadline: given.cancelDeadline ?? defaultDeadline(given.plannedStart, cancelHours),
    capacity: given.capacity,
    minTrainees: given.minTrainees ?? Math.min(fewest, given.capacity),
    waitlistCapacity: given.waitlistCapacity ?? Math.ceil((given.capacity * waitlistPercent) / 100),
    districtQuota: Object.fromEntries(
      (given.districtQuota ?? []).map(({ districtCode, places }) => [districtCode, places]),
    ),
    eligibility: {
      categories: given.categories ?? categories,
      districts: given.districts ?? [],
      dischargeWindowMonths: given.dischargeWindowMonths ?? (limits.dischargeWindowMonths || null),
      ageMax: given.ageMax ?? (limits.ageMax || null),
    },
    venueId: given.venueId ?? '',
    address: given.address,
    contactName: given.contactName,
    contactPhone: given.contactPhone,
    notice: given.notice ?? '',
  };
  return checkRound(content, { ...project, venueInUse: await isInUse(ctx, project.institutionId, content.venueId) });
}

async function isInUse(ctx: Ctx, institutionId: string, venueId: string): Promise<boolean> {
  if (!isUuid(venueId)) return false;
  const found = await firstRow(
    ctx,
    sql`select 1 as one from training_venue where id = ${venueId} and institution_id = ${institutionId} and active`,
  );
  return found !== undefined;
}

async function nextNumber(ctx: Ctx, projectId: string, { plannedStart }: GivenRound): Promise<number> {
  const found = await tables(ctx)
    .selectFrom('enrolment_round')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('project_id', '=', projectId)
    .where(sql<boolean>`extract(year from planned_start) = ${Number(plannedStart.slice(0, 4))}`)
    .executeTakeFirst();
  return (found?.n ?? 0) + 1;
}

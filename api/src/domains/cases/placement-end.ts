import { type RawBuilder, sql } from 'kysely';
import { tables } from '../../database/tables.ts';
import { addDays, type LocalDate, localDateOf } from '../../platform/calendar/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { findStartedAmong } from '../entitlement/index.ts';
import { PAYING_MATTER } from './application/form/other-sections.ts';
import { REPORTING_MATTER } from './case-facts.ts';

/** A 接收安置流程 that has come to its end, and on which day (01 §14.5 no. 1). */
export interface EndedPlacement {
  caseId: string;
  personId: string;
  personName: string;
  placementType: string;
  dischargeDate: LocalDate;
  endedOn: LocalDate;
  /** The street that the person is placed in, 9 digits, where the case or the person names one. */
  street: string | null;
  orgId: string;
  orgPath: string;
  districtCode: string;
}

interface Which {
  caseIds?: readonly string[];
  /** Whose 退役报到 was finished on this day or later. */
  since?: LocalDate;
  /** How long an 自主就业 person's subsidy is waited for. */
  subsidyDays: number;
}

/** A moment of the database as the day in Shanghai. */
const dayOf = (column: string): RawBuilder<LocalDate> =>
  sql<LocalDate>`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`;

/**
 * The placements that have ended: 退役报到 finished normally, and for 安排工作 the person has begun to work, for 自主就业 the one-off subsidy is finished
 * or has been waited for long enough. Cases that were entered as history are none. Two statements.
 */
export async function listEndedPlacements(ctx: Ctx, { caseIds, since, subsidyDays }: Which): Promise<EndedPlacement[]> {
  const today = localDateOf(ctx.app.clock.now());
  const found = await tables(ctx)
    .selectFrom('sub_case as m')
    .innerJoin('one_thing_case as c', 'c.id', 'm.case_id')
    .innerJoin('person as h', 'h.id', 'c.person_id')
    .leftJoin('sub_case as money', (join) =>
      join
        .onRef('money.case_id', '=', 'c.id')
        .on('money.matter_code', '=', PAYING_MATTER)
        .on('money.state', '=', 'FINISHED_NORMAL'),
    )
    .select([
      'c.id as caseId',
      'c.person_id as personId',
      'c.person_name_masked as personName',
      'c.placement_type as placementType',
      'c.discharge_date as dischargeDate',
      'c.org_id as orgId',
      'c.org_path as orgPath',
      'c.district_code as districtCode',
      'c.placement_street as placementStreet',
      'h.live_region as liveRegion',
      dayOf('m.finished_at').as('reportedOn'),
      dayOf('money.finished_at').$castTo<LocalDate | null>().as('paidOn'),
    ])
    .where('m.matter_code', '=', REPORTING_MATTER)
    .where('m.state', '=', 'FINISHED_NORMAL')
    .where('m.finished_at', 'is not', null)
    .where(sql<boolean>`m.finish_mode is distinct from 'HISTORIC'`)
    .where('h.merged_into', 'is', null)
    .$if(caseIds !== undefined, (query) => query.where(sql<boolean>`c.id = any(${[...(caseIds ?? [])]}::uuid[])`))
    .$if(since !== undefined, (query) => query.where(sql<boolean>`${dayOf('m.finished_at')} >= ${since}::date`))
    .orderBy('c.id')
    .execute();
  const waiting = found.filter(({ placementType }) => placementType === 'APGZ').map(({ personId }) => personId);
  const startedOf = await findStartedAmong(ctx, waiting);
  return found.flatMap(({ placementStreet, liveRegion, reportedOn, paidOn, ...one }) => {
    const endedOn = endOf(one.placementType, {
      reportedOn,
      paidOn,
      startedOn: startedOf.get(one.personId),
      subsidyDays,
    });
    if (endedOn === undefined || endedOn > today) return [];
    const lives = liveRegion?.length === 9 && liveRegion.startsWith(one.districtCode) ? liveRegion : null;
    return [{ ...one, endedOn, street: placementStreet ?? lives }];
  });
}

interface Steps {
  reportedOn: LocalDate;
  paidOn: LocalDate | null;
  startedOn: LocalDate | undefined;
  subsidyDays: number;
}

/** The day on which a placement has ended; undefined while something of it is still to come. */
export function endOf(placementType: string, { reportedOn, paidOn, startedOn, subsidyDays }: Steps) {
  const later = (day: LocalDate) => (day > reportedOn ? day : reportedOn);
  if (placementType === 'APGZ') return startedOn && later(startedOn);
  if (placementType !== 'ZZJY') return reportedOn;
  const waited = addDays(reportedOn, subsidyDays);
  const paid = paidOn && later(paidOn);
  return paid && paid < waited ? paid : waited;
}

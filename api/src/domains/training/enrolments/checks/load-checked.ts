import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { completedSubsidised, lastCompleted } from '../../trainees/completions.ts';
import type { Eligibility } from '../../trainees/intercept/case.ts';
import { openCell } from '../../trainees/person-cells.ts';
import type { Judged } from './judge-identity.ts';
import type { Snapshot } from './notes.ts';

/** An enrolment whose person is to be asked about. */
export interface Checked extends Snapshot, Omit<Judged, 'record'> {
  id: string;
  state: string;
  overriddenCodes: string[];
  roundDistrict: string;
}

interface Row extends Snapshot {
  id: string;
  state: string;
  overriddenCodes: string[];
  roundDistrict: string;
  traineeId: string;
  idNo: string;
  name: string;
  completedSubsidised: number;
  lastCompleted: string | null;
  roundId: string;
  plannedStart: string;
  plannedEnd: string;
  eligibility: Eligibility;
}

/** Enrolments with their persons in clear, for the question to the discharge system; in the order of their ids. */
export async function loadChecked(ctx: Ctx, ids: readonly string[]): Promise<Checked[]> {
  const found = await rows<Row>(
    ctx,
    sql`select e.id, e.state, e.person_category as "personCategory", coalesce(e.placed_in, e.district_code) as "districtCode",
          e.overridden_codes as "overriddenCodes", r.district_code as "roundDistrict", t.id as "traineeId", t.id_no as "idNo", t.name,
          ${completedSubsidised} as "completedSubsidised", ${lastCompleted} as "lastCompleted", r.id as "roundId",
          r.planned_start::text as "plannedStart", r.planned_end::text as "plannedEnd", r.eligibility
        from training_enrolment e join training_trainee t on t.id = e.trainee_id join enrolment_round r on r.id = e.round_id
       where e.id = any(${[...ids]}::uuid[]) order by e.id`,
  );
  return found.map((row) => {
    const open = (cell: 'idNo' | 'name', sealed: string) =>
      openCell(ctx.app.keys, 'training_trainee', row.traineeId, cell, sealed);
    const {
      traineeId,
      idNo,
      name,
      completedSubsidised: completed,
      lastCompleted: last,
      roundId,
      plannedStart,
      plannedEnd,
      eligibility,
    } = row;
    return {
      id: row.id,
      state: row.state,
      personCategory: row.personCategory,
      districtCode: row.districtCode,
      overriddenCodes: row.overriddenCodes,
      roundDistrict: row.roundDistrict,
      trainee: {
        id: traineeId,
        idNo: open('idNo', idNo),
        name: open('name', name),
        completedSubsidised: completed,
        lastCompleted: last,
      },
      round: { id: roundId, plannedStart, plannedEnd, eligibility },
    };
  });
}

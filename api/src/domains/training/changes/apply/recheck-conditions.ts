import { rows, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Conditions, type GivenConditions, readConditions } from '../../institutions/conditions/conditions.ts';

/**
 * What of the 办学条件 that requests ask for no longer fits the institution as it stands now (02 §6.3), in words by request; it may have changed
 * since they were filed.
 */
export async function misfitsOf(ctx: Ctx, changeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows<Conditions & { id: string; content: GivenConditions }>(
    ctx,
    sql`select c.id, c.content, i.founded_on::text as "foundedOn", i.staff_total as "staffTotal", i.teachers_senior as "teachersSenior",
          i.teachers_mid as "teachersMid", i.teachers_junior as "teachersJunior", i.classroom_count as "classroomCount",
          i.training_area_m2::float8 as "trainingArea", i.building_area_m2::float8 as "buildingArea", i.max_trainees as "maxTrainees",
          i.canteen_seats as "canteenSeats", i.dorm_beds as "dormBeds", i.intro
        from training_change c join training_institution i on i.id = c.target_id
       where c.id = any(${[...changeIds]}::uuid[]) and c.target_type = 'INSTITUTION'`,
  );
  const today = localDateOf(ctx.app.clock.now());
  return new Map(
    found.flatMap(({ id, content, ...standing }) => {
      const [fault] = readConditions(content, standing, today).faults;
      return fault ? [[id, fault.message] as const] : [];
    }),
  );
}

/** Keeps the institution from changing further and makes sure that the request still fits. @throws E-0504 where it was changed just now */
export async function lockFitting(tx: Ctx, changeId: string, institutionId: string): Promise<void> {
  await rows(tx, sql`select 1 from training_institution where id = ${institutionId} for update`);
  if ((await misfitsOf(tx, [changeId])).size > 0) throw refuse('E-0504');
}

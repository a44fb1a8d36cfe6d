import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Conditions } from './conditions.ts';

/** Writes what has changed of an institution's 办学条件; its version goes up. In the caller's transaction. */
export async function writeConditions(tx: Ctx, id: string, value: Partial<Conditions>): Promise<void> {
  await run(
    tx,
    sql`update training_institution i set founded_on = coalesce(c."foundedOn", i.founded_on),
          staff_total = coalesce(c."staffTotal", i.staff_total), teachers_senior = coalesce(c."teachersSenior", i.teachers_senior),
          teachers_mid = coalesce(c."teachersMid", i.teachers_mid), teachers_junior = coalesce(c."teachersJunior", i.teachers_junior),
          classroom_count = coalesce(c."classroomCount", i.classroom_count),
          training_area_m2 = coalesce(c."trainingArea", i.training_area_m2),
          building_area_m2 = coalesce(c."buildingArea", i.building_area_m2), max_trainees = coalesce(c."maxTrainees", i.max_trainees),
          canteen_seats = coalesce(c."canteenSeats", i.canteen_seats), dorm_beds = coalesce(c."dormBeds", i.dorm_beds),
          intro = coalesce(c.intro, i.intro), version = i.version + 1, updated_at = ${tx.app.clock.now()}
        from jsonb_to_record(${JSON.stringify(value)}::jsonb) as c("foundedOn" date, "staffTotal" int, "teachersSenior" int,
          "teachersMid" int, "teachersJunior" int, "classroomCount" int, "trainingArea" numeric, "buildingArea" numeric,
          "maxTrainees" int, "canteenSeats" int, "dormBeds" int, intro text)
        where i.id = ${id}`,
  );
}

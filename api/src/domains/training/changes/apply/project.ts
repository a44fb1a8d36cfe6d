import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { writeProjectEvents } from '../../projects/project-effects.ts';
import type { AskedChange } from '../change-effects.ts';
import { titlesOf } from '../difference.ts';

/** T15-7: the next version of the project's content; what runs keeps the version it began with (BR15-1). */
export async function bringProjectInForce(tx: Ctx, change: AskedChange): Promise<void> {
  const { targetId: id, content } = change;
  const json = JSON.stringify(content);
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update training_project p set name = c.name, category = c.category, occupation_code = nullif(c."occupationCode", ''),
          occupation_name = c."occupationName", skill_level = c."skillLevel", cert_type = c."certType", cert_issuer = c."certIssuer",
          hours_theory = c."hoursTheory", hours_practice = c."hoursPractice", hours_total = c."hoursTotal", days = c.days, mode = c.mode,
          fee_per_person = c."feePerPerson", fee_breakdown = c.fees, min_per_run = c."minPerRun", max_per_run = c."maxPerRun",
          entry_conditions = nullif(c."entryConditions", ''), employment_direction = nullif(c."employmentDirection", ''), intro = c.intro,
          plan = c.plan, content_version = p.content_version + 1, version = p.version + 1, updated_at = ${now}
        from jsonb_to_record(${json}::jsonb) as c(name text, category text, "occupationCode" text, "occupationName" text,
          "skillLevel" text, "certType" text, "certIssuer" text, "hoursTheory" int, "hoursPractice" int, "hoursTotal" int, days int,
          mode text, "feePerPerson" numeric, fees jsonb, "minPerRun" int, "maxPerRun" int, "entryConditions" text,
          "employmentDirection" text, intro text, plan jsonb)
        where p.id = ${id}`,
  );
  await run(
    tx,
    sql`insert into training_project_version (project_id, content_version, content, source, changed_at, changed_by_name)
        select id, content_version, ${json}::jsonb, 'CHANGE', ${now}, ${actorName(tx.actor)} from training_project where id = ${id}`,
  );
  const place = await tables(tx)
    .selectFrom('training_project')
    .select(['id', 'org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (place)
    await writeProjectEvents(tx, [
      { ...place, kind: '变更', text: `${change.changeNo}：${titlesOf(change.differences)}` },
    ]);
}

import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { MARK_KIND, titleOfItem } from '../codes.ts';
import { readsOfficersNames } from '../officers-names.ts';
import { LibraryEventType, MarkType } from './mark.type.ts';

const columns = sql`
  select id, target_type as "targetType", target_id as "targetId", kind, level, reason, effects, from_date::text as "fromDate",
         to_date::text as "toDate", raised_by_id as "raisedById", raised_by_name as "raisedByName", raised_by_org as "raisedByOrg",
         lifted_at as "liftedAt", lifted_by_name as "liftedByName", lift_reason as "liftReason",
         json_build_object('orgId', org_id, 'orgPath', org_path, 'districtCode', district_code) as place
    from training_mark`;

function view(ctx: Ctx, row: Omit<MarkType, 'kindTitle'>): MarkType {
  const names = readsOfficersNames(ctx);
  return Object.assign(new MarkType(), row, {
    kindTitle: titleOfItem(MARK_KIND, row.kind),
    raisedByName: names ? row.raisedByName : (row.raisedByOrg ?? row.raisedByName),
    liftedByName: names ? row.liftedByName : null,
  });
}

/** Marks by target, active ones first, then the newest. */
export async function readMarks(ctx: Ctx, targetIds: readonly string[]): Promise<ReadonlyMap<string, MarkType[]>> {
  const found = await rows<MarkType>(
    ctx,
    sql`${columns} where target_id = any(${[...targetIds]}::uuid[]) order by (lifted_at is null) desc, id desc`,
  );
  return Map.groupBy(
    found.map((row) => view(ctx, row)),
    (mark) => mark.targetId,
  );
}

const MOST_EVENTS = 200;

/** What has happened, by target, newest first; the latest 200 of each. */
export async function readLibraryEvents(
  ctx: Ctx,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, LibraryEventType[]>> {
  const found = await rows<LibraryEventType>(
    ctx,
    sql`select id, target_id as "targetId", kind, created_at as at, by_name as "byName", by_org as "byOrg", text
          from (select *, row_number() over (partition by target_id order by id desc) as n from training_library_event
                 where target_id = any(${[...targetIds]}::uuid[])) e
         where n <= ${MOST_EVENTS} order by id desc`,
  );
  const names = readsOfficersNames(ctx);
  return Map.groupBy(
    found.map((row) =>
      Object.assign(new LibraryEventType(), row, { byName: names ? row.byName : (row.byOrg ?? row.byName) }),
    ),
    (event) => event.targetId,
  );
}

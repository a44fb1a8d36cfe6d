import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { endedRecords, RETAINED_TYPES } from './ended-records.ts';
import { keepYears } from './parameters.ts';

type Fragment = ReturnType<typeof sql>;

/** A file that has been kept for as long as it has to be. */
export interface ExpiredFile {
  id: string;
  name: string;
  mime: string;
  size: number;
  sm3: string;
  uploadedAt: SqlInstant;
  /** The record by which it was kept last, and its number. */
  what: string;
  no: string;
  /** Year in which that one ended. */
  endedIn: number;
  /** Last day of the period. */
  keptUntil: string;
}

/**
 * Files of training whose period has run out (02 §2.6): every record they hang on has ended, and the years are over, which begin with the year after.
 * As far as the caller's scope goes; `f` is the file, `d` what it was kept by.
 */
export async function expiredFrom(ctx: Ctx): Promise<Fragment> {
  const { business, video } = await readParameter(ctx, keepYears);
  const thisYear = Number(localDateOf(ctx.app.clock.now()).slice(0, 4));
  // Nothing younger than the shorter period can be due: most files are left out before anything is asked about them.
  const youngest = `${thisYear - Math.min(business, video)}-01-01T00:00:00+08:00`;
  return sql`(
      with ended as (${endedRecords(ctx)}),
      candidates as (
        select f.id from stored_file f where f.created_at < ${youngest}::timestamptz and f.state = 'ATTACHED'
           and exists (select 1 from attachment a where a.file_id = f.id and a.record_type = any(${[...RETAINED_TYPES]}::text[]))),
      held as (
        select a.file_id, e.what, e.no, e.at, e.org_path, e.district_code,
               row_number() over (partition by a.file_id order by e.at desc nulls first, a.id) as rank
          from attachment a join candidates c on c.id = a.file_id
          left join ended e on e.type = a.record_type and e.id = a.record_id)
      select file_id, what, no, org_path, district_code, extract(year from at at time zone 'Asia/Shanghai')::int as ended_in
        from held where rank = 1 and at is not null) d
    join stored_file f on f.id = d.file_id
   where d.ended_in + ${yearsOf(business, video)} < ${thisYear}::int and ${scopeWhere(scopeOf(ctx.actor), 'd') as Fragment}`;
}

const yearsOf = (business: number, video: number) =>
  sql`case when f.mime like 'video/%' then ${video}::int else ${business}::int end`;

const CHUNK = 500;

/** All of them, page by page, the longest kept first. */
export async function* expiredFiles(ctx: Ctx): AsyncGenerator<ExpiredFile[]> {
  const { business, video } = await readParameter(ctx, keepYears);
  const from = await expiredFrom(ctx);
  for (let after = sql`true`; ; ) {
    const found = await rows<Omit<ExpiredFile, 'keptUntil'>>(
      ctx,
      sql`select f.id, f.name, f.mime, f.size, f.sm3, f.created_at as "uploadedAt", d.what, d.no, d.ended_in as "endedIn"
          from ${from} and ${after} order by d.ended_in, f.id limit ${CHUNK}`,
    );
    if (found.length > 0)
      yield found.map((file) => ({
        ...file,
        keptUntil: `${file.endedIn + (file.mime.startsWith('video/') ? video : business)}-12-31`,
      }));
    const last = found.at(-1);
    if (!last || found.length < CHUNK) return;
    after = sql`(d.ended_in, f.id) > (${last.endedIn}::int, ${last.id}::uuid)`;
  }
}

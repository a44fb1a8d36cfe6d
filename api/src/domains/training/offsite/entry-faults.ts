import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Content } from './offsite.record.ts';
import { DELTA } from './words.ts';

/** What is wrong with one field. */
export interface EntryFault {
  key: keyof Content & string;
  message: string;
}

/** What the parts of an entry say against each other (02 §20.3, T28-1, BR28-5). */
export function faultsOfEntry(entry: Content, today: LocalDate): EntryFault[] {
  const faults: EntryFault[] = [];
  const say = (key: EntryFault['key'], message: string) => faults.push({ key, message });
  if (entry.kind === 'DELTA' && !DELTA.includes(entry.province))
    say('province', '长三角培训所在地须为江苏、浙江、安徽');
  if (entry.end_date < entry.start_date) say('end_date', '结束日期不能早于开始日期');
  if (entry.end_date > today) say('end_date', '结束日期不能晚于今天');
  if (!entry.in_directory && [...(entry.outside_reason ?? '')].length < 5)
    say('outside_reason', '机构不在目录内的，请填写说明（至少5个字）');
  if (entry.certificate_date && entry.certificate_date > today) say('certificate_date', '发证日期不能晚于今天');
  if (entry.application_date && entry.application_date > entry.start_date)
    say('application_date', '异地培训申请日期不能晚于培训开始日期');
  return faults;
}

/** An entry with whom it is about. */
export interface Placed {
  traineeIndex: string;
  entry: Pick<Content, 'start_date' | 'end_date' | 'certificate_no'>;
}

/** Something of the same person that stands in the way: another off-site training, or one in Shanghai. */
export interface Doubled {
  kind: 'OFFSITE' | 'SHANGHAI';
  name: string;
}

interface Known {
  index: string;
  kind: Doubled['kind'];
  name: string;
  start: string;
  end: string;
  certificate: string | null;
}

const meets = (one: Placed, known: Pick<Known, 'index' | 'start' | 'end' | 'certificate'>) =>
  one.traineeIndex === known.index &&
  ((one.entry.start_date <= known.end && known.start <= one.entry.end_date) ||
    (known.certificate !== null && known.certificate === one.entry.certificate_no));

/**
 * BR28-3 and T28-1 for all of the entries in two statements: same certificate or overlapping days of one person. Days in Shanghai are those on
 * which he is, or was, in a run that was not called off. Earlier entries of the same set count as well.
 *
 * @param but the record that is changed
 */
export async function findDoubled(
  ctx: Ctx,
  entries: readonly Placed[],
  but?: string,
): Promise<(Doubled | undefined)[]> {
  const indexes = [...new Set(entries.map(({ traineeIndex }) => traineeIndex))];
  if (indexes.length === 0) return [];
  const known = [...(await readOffsite(ctx, indexes, but)), ...(await readShanghai(ctx, indexes))];
  return entries.map((one, place) => {
    const found = known.find((other) => meets(one, other));
    if (found) return { kind: found.kind, name: found.name };
    const before = entries.slice(0, place).findIndex((other) =>
      meets(one, {
        index: other.traineeIndex,
        start: other.entry.start_date,
        end: other.entry.end_date,
        certificate: other.entry.certificate_no,
      }),
    );
    return before >= 0 ? { kind: 'OFFSITE', name: `本文件第${before + 1}条` } : undefined;
  });
}

const readOffsite = (ctx: Ctx, indexes: readonly string[], but?: string): Promise<Known[]> =>
  tables(ctx)
    .selectFrom('offsite_training as o')
    .select([
      'o.trainee_index as index',
      sql<Known['kind']>`'OFFSITE'`.as('kind'),
      'o.offsite_no as name',
      'o.start_date as start',
      'o.end_date as end',
      'o.certificate_no as certificate',
    ])
    .where('o.trainee_index', 'in', [...indexes])
    .where('o.state', '<>', 'VOID')
    .where(sql<boolean>`o.id is distinct from ${but ?? null}::uuid`)
    .execute();

/** Runs that never were, or that nobody has judged yet. */
const NO_RUN = ['DRAFT', 'RETURNED', 'REJECTED', 'CANCELLED'];

/** From the day on which he joined until the last one, the day before he left, or the cut-off of a run that was stopped. */
const readShanghai = (ctx: Ctx, indexes: readonly string[]): Promise<Known[]> =>
  tables(ctx)
    .selectFrom('run_trainee as x')
    .innerJoin('training_trainee as t', 't.id', 'x.trainee_id')
    .innerJoin('training_run as r', 'r.id', 'x.run_id')
    .select([
      't.id_no_index as index',
      sql<Known['kind']>`'SHANGHAI'`.as('kind'),
      'r.name',
      sql<string>`greatest(x.joined_on, coalesce(r.actual_start, r.planned_start))::text`.as('start'),
      sql<string>`least(coalesce(r.cut_off_on, r.actual_end, r.planned_end), x.left_on - 1)::text`.as('end'),
      sql<null>`null`.as('certificate'),
    ])
    .where('t.id_no_index', 'in', [...indexes])
    .where('r.state', 'not in', NO_RUN)
    .execute();

export const todayOf = (ctx: Ctx): LocalDate => localDateOf(ctx.app.clock.now());

import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Entry } from './offsite.record.ts';
import { DELTA } from './words.ts';

/** What is wrong with one field. */
export interface EntryFault {
  key: keyof Entry & string;
  message: string;
}

/** What the parts of an entry say against each other (02 §20.3, T28-1, BR28-5). */
export function faultsOfEntry(entry: Entry, today: LocalDate): EntryFault[] {
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
  entry: Pick<Entry, 'start_date' | 'end_date' | 'certificate_no'>;
}

/** Something of the same person that stands in the way: another off-site training, or one in Shanghai. */
export interface Doubled {
  kind: 'OFFSITE' | 'SHANGHAI';
  name: string;
}

type Known = Awaited<ReturnType<typeof readKnown>>[number];

const meets = (one: Placed, known: Pick<Known, 'index' | 'start' | 'end' | 'certificate'>) =>
  one.traineeIndex === known.index &&
  ((one.entry.start_date <= known.end && known.start <= one.entry.end_date) ||
    (known.certificate !== null && known.certificate === one.entry.certificate_no));

/**
 * BR28-3 and T28-1 for all of the entries in one statement: same certificate or overlapping days of one person. Days in Shanghai are those of the
 * rounds in which he has, or had, a place. Earlier entries of the same set count as well.
 *
 * @param but the record that is changed
 */
export async function findDoubled(
  ctx: Ctx,
  entries: readonly Placed[],
  but?: string,
): Promise<(Doubled | undefined)[]> {
  const indexes = [...new Set(entries.map(({ traineeIndex }) => traineeIndex))];
  const known = await readKnown(ctx, indexes, but);
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

function readKnown(ctx: Ctx, indexes: readonly string[], but: string | undefined) {
  return tables(ctx)
    .selectFrom('offsite_training as o')
    .select(['o.trainee_index as index', sql<Doubled['kind']>`'OFFSITE'`.as('kind'), 'o.offsite_no as name'])
    .select(['o.start_date as start', 'o.end_date as end', 'o.certificate_no as certificate'])
    .where('o.trainee_index', '=', anyOf(indexes))
    .where('o.state', '<>', 'VOID')
    .where('o.id', 'is distinct from', but ?? null)
    .unionAll(
      tables(ctx)
        .selectFrom('training_trainee as t')
        .innerJoin('training_enrolment as e', 'e.trainee_id', 't.id')
        .innerJoin('enrolment_round as r', 'r.id', 'e.round_id')
        .select(['t.id_no_index as index', sql<Doubled['kind']>`'SHANGHAI'`.as('kind'), 'r.title as name'])
        .select(['r.planned_start as start', 'r.planned_end as end', sql<string | null>`null`.as('certificate')])
        .where('e.state', 'in', ['APPROVED', 'PLACED'])
        .where('t.id_no_index', '=', anyOf(indexes)),
    )
    .execute();
}

export const todayOf = (ctx: Ctx): LocalDate => localDateOf(ctx.app.clock.now());

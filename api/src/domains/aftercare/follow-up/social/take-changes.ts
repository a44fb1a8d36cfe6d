import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { parseIdNumber, parseUscc, personIndex } from '../../../people/index.ts';
import { livePlansOf } from '../plans/lock-plans.ts';
import { keepRecords, type NewRecord } from '../records/keep-records.ts';
import type { EmploymentChange } from './message.schema.ts';

/** What became of the changes of a message. */
export interface Taken {
  taken: number;
  repeated: number;
  unknown: string[];
  wrong: { item: number; message: string }[];
}

/** The gateway has held the body against the schema. */
const changesOf = (body: unknown): readonly EmploymentChange[] => (body as { changes: EmploymentChange[] }).changes;

/** How many changes a message brings. */
export const countOf = (body: unknown): number => changesOf(body).length;

function faultOf({ idNo, changeDate, employment }: EmploymentChange, today: LocalDate): string | undefined {
  if (!parseIdNumber(idNo, { today }).ok) return '身份证号码校验位不正确';
  if (changeDate > today) return '变动日期不能晚于当前日期';
  if (employment?.employerUscc && !parseUscc(employment.employerUscc).ok) return '统一社会信用代码不正确';
  return undefined;
}

/** Person, day and content: what makes a change the same one, whichever message brings it. */
const keyOf = (personId: string, { changeDate, employment, insured }: EmploymentChange): string =>
  ['RS', personId, changeDate, employment?.state ?? '', employment?.employerUscc ?? '', insured ?? ''].join('|');

/**
 * Takes what 人社 has reported about persons whom somebody follows: a record of its own each, with 人社 as its source; the snapshot follows, and the
 * office is asked to look (14.5 no. 5). A fixed number of statements.
 */
export async function takeChanges(tx: Ctx, body: unknown, sentOn: LocalDate): Promise<Taken> {
  const today = localDateOf(tx.app.clock.now());
  const judged = changesOf(body).map((change, at) => ({ change, at, fault: faultOf(change, today) }));
  const wrong = judged.flatMap(({ at, fault }) => (fault ? [{ item: at + 1, message: fault }] : []));
  const right = judged.flatMap(({ change, fault }) => {
    const parsed = parseIdNumber(change.idNo, { today });
    return fault || !parsed.ok ? [] : [{ change, index: personIndex.idNo(tx.app.keys, parsed.idNo18) ?? '' }];
  });
  const persons = await personsOf(
    tx,
    right.map(({ index }) => index),
  );
  const plans = await livePlansOf(tx, [...persons.values()]);
  const planOf = new Map(plans.map((plan) => [plan.personId, plan]));
  const known = right.flatMap(({ change, index }) => {
    const plan = planOf.get(persons.get(index) ?? '');
    return plan ? [{ change, plan, key: keyOf(plan.personId, change) }] : [];
  });
  const before = await keysAmong(
    tx,
    known.map(({ key }) => key),
  );
  const fresh = known.filter(({ key }, at) => !before.has(key) && known.findIndex((other) => other.key === key) === at);
  await keepRecords(
    tx,
    fresh.map(
      ({ change: { changeDate, employment, insured }, plan, key }): NewRecord => ({
        plan,
        source: 'RS',
        way: 'SYSTEM',
        outcome: 'RECEIVED',
        // What 人社 says today it knows today; since when it is so is said beside it.
        on: [sentOn, today].toSorted()[0] ?? today,
        by: { id: null, name: actorName(tx.actor) },
        values: {
          source_key: key,
          employment_state: employment?.state ?? null,
          employer_name: employment?.employerName ?? null,
          employer_uscc: employment?.employerUscc ?? null,
          started_on: employment && employment.state !== 'UNEMPLOYED' ? changeDate : null,
          ended_on: employment?.state === 'UNEMPLOYED' ? changeDate : null,
          insured: insured ?? null,
          insured_since: insured === undefined ? null : changeDate,
        },
      }),
    ),
  );
  const unknown = right.filter(({ index }) => !planOf.has(persons.get(index) ?? '')).map(({ index }) => index);
  return { taken: fresh.length, repeated: known.length - fresh.length, unknown, wrong };
}

/** Persons by the index of their number; who has been joined to another is that one. */
async function personsOf(tx: Ctx, indexes: readonly string[]): Promise<Map<string, string>> {
  const found = await tables(tx)
    .selectFrom('person')
    .select((eb) => ['id_no_bi as index', eb.fn.coalesce('merged_into', 'id').as('id')])
    .where(sql<boolean>`id_no_bi = any(${[...indexes]}::text[])`)
    .execute();
  return new Map(found.map(({ index, id }) => [index, id]));
}

async function keysAmong(tx: Ctx, keys: readonly string[]): Promise<Set<string>> {
  const found = await tables(tx)
    .selectFrom('follow_up_record')
    .select('source_key')
    .where(sql<boolean>`source_key = any(${[...keys]}::text[])`)
    .execute();
  return new Set(found.flatMap(({ source_key }) => source_key ?? []));
}

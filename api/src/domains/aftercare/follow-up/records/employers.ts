import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** An employer as records name it. */
export interface Employer {
  name: string;
  uscc: string;
  persons: number;
}

const MOST = 10;

/** Employers whose name holds the text, with each code under which they were recorded: names and codes of companies are public (14.8). */
export async function findEmployers(ctx: Ctx, text: string): Promise<Employer[]> {
  const name = text.trim();
  if ([...name].length < 2 || [...name].length > 100) return [];
  const found = await tables(ctx)
    .selectFrom('follow_up_record')
    .select(['employer_name as name', 'employer_uscc as uscc'])
    .select(({ fn }) => fn.count<string>('person_id').distinct().as('persons'))
    .where('employer_uscc', 'is not', null)
    .where(sql<boolean>`strpos(employer_name, ${name}) > 0`)
    .groupBy(['employer_name', 'employer_uscc'])
    .orderBy(sql`count(distinct person_id) desc, employer_name, employer_uscc`)
    .limit(MOST)
    .execute();
  return found.flatMap(({ name, uscc, persons }) => (name && uscc ? [{ name, uscc, persons: Number(persons) }] : []));
}

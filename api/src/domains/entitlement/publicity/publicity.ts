import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** 公示 of a batch: how long, and the persons on it by their masked names (8.6 no. 4, A19). */
export interface Publicity {
  batchId: string;
  batchNo: string;
  region: string;
  since: SqlInstant;
  until: SqlInstant | null;
  names: string[];
}

type Head = Omit<Publicity, 'names'>;

const head = sql`
  select b.id as "batchId", b.batch_no as "batchNo", b.region, b.state_since as since, b.due_at as until from entitlement_batch b`;

/** The publicity that runs for a batch; undefined before and after. */
export async function findPublicity(ctx: Ctx, batchId: string): Promise<Publicity | undefined> {
  const found = await firstRow<Head>(ctx, sql`${head} where b.id = ${batchId} and b.state = 'PUBLICITY'`);
  return found && withNames(ctx, found);
}

/** The publicity in which a person stands, by the blind index of the ID number: only who is on a list sees it. */
export async function findPublicityOf(ctx: Ctx, personKey: string): Promise<Publicity | undefined> {
  const found = await firstRow<Head>(
    ctx,
    sql`${head} where b.state = 'PUBLICITY' and b.id in (
          select c.batch_id from entitlement_candidate c join person p on p.id = c.person_id
           where p.id_no_bi = ${personKey} and c.state = 'APPROVED') order by b.id desc limit 1`,
  );
  return found && withNames(ctx, found);
}

/** Who has left the batch meanwhile (异议, 排除) is not on its list. */
async function withNames(ctx: Ctx, found: Head): Promise<Publicity> {
  const names = await tables(ctx)
    .selectFrom('entitlement_candidate as c')
    .select('c.name_masked as name')
    .where('c.batch_id', '=', found.batchId)
    .where('c.state', '=', 'APPROVED')
    .orderBy('c.candidate_no')
    .execute();
  return { ...found, names: names.map(({ name }) => name) };
}

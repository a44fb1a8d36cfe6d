import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { claimMatters } from './claims.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { findMatches, type Match } from './find-matches.ts';
import { deriveFlags } from './flags.ts';
import { dropMatters, HIT, keepHits } from './keep-hits.ts';
import { withNameHints } from './name-hints.ts';
import { remindOfDuplicates } from './remind.ts';

/**
 * The check of T1 and of every change before the pre-review (4.4 no. 1). Applications of one person wait for each other at the person's row,
 * so that of two in the same second the second sees the first.
 */
export async function detectDuplicates(tx: Ctx, caseId: string): Promise<void> {
  await firstRow(
    tx,
    sql`select p.id from person p join one_thing_case c on c.person_id = p.id where c.id = ${caseId} for update of p`,
  );
  const matches = await findAll(tx, caseId, false);
  await dropOutdated(tx, caseId, matches);
  const blocking = matches.filter(({ severity }) => severity === 'BLOCKING').map((m) => m.newSubCaseId);
  await claimMatters(tx, caseId, blocking);
  await report(tx, caseId, matches);
}

/** What the nightly look finds for one case: pairs in which it is the later one. */
export async function detectOldPairs(tx: Ctx, caseId: string): Promise<void> {
  await report(tx, caseId, await findAll(tx, caseId, true));
}

async function findAll(tx: Ctx, caseId: string, earlierOnly: boolean): Promise<Match[]> {
  const matches = await withNameHints(tx, caseId, await findMatches(tx, caseId, { earlierOnly }));
  return [...matches, ...(await findElsewhere(tx, caseId, matches))];
}

async function report(tx: Ctx, caseId: string, matches: readonly Match[]): Promise<void> {
  const fresh = await keepHits(tx, caseId, matches);
  await deriveFlags(tx, [caseId]);
  await remindOfDuplicates(tx, caseId, fresh);
}

/** A corrected number, date or bundle may end a pair that the first look had found, or leave fewer matters in it. */
async function dropOutdated(tx: Ctx, caseId: string, matches: readonly Match[]): Promise<void> {
  const still = [...new Set(matches.flatMap((m) => m.caseId ?? []))];
  const elsewhere = matches.some((m) => m.subCaseId === null);
  const outdated = await tables(tx)
    .selectFrom('duplicate_hit')
    .select('id')
    .where('new_case_id', '=', caseId)
    .where('state', 'in', ['OPEN', 'TOLD'])
    .where(
      sql<boolean>`case when matched_case_id is null then not ${elsewhere}::boolean else not matched_case_id = any(${still}::uuid[]) end`,
    )
    .orderBy('id')
    .execute();
  if (outdated.length > 0) await advance(tx, { type: HIT, action: 'expire', mode: 'CASCADE', rows: outdated });
  await dropMatters(tx, caseId, matches);
}

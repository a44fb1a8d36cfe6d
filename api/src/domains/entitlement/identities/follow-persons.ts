import { rows, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { candidateFlow } from '../candidate.flow.ts';
import { bothPushed } from './errors.ts';

interface Standing {
  id: string;
  candidateNo: string;
  state: string;
}

/** Whether somebody may still leave the list without 社保系统 having to be told. */
const mayMerge = ({ state }: Standing): boolean => candidateFlow.states[state]?.on?.merge !== undefined;

/** Locks the persons' places on the list before the persons themselves, as screening and results of 社保系统 do. */
export async function lockListed(tx: Ctx, persons: readonly string[]): Promise<void> {
  await rows(
    tx,
    sql`select id from entitlement_candidate where person_id = any(${[...persons]}::uuid[]) order by id for update`,
  );
}

/**
 * Two ID numbers have turned out to be one person's (01 §4.8): who stood on the list under the former number stands there as the kept person.
 * Nobody is on it twice: of two that are under way, the one that 社保系统 knows goes on, or the one that was identified first; the other leaves
 * the list, its history says for whom.
 *
 * @throws E-0604 where 社保系统 knows both: one of them has to be ended there first
 */
export async function followPersons(tx: Ctx, from: string, to: string): Promise<void> {
  const live = await tables(tx)
    .selectFrom('entitlement_candidate')
    .select(['id', 'candidate_no as candidateNo', 'state'])
    .where(sql<boolean>`person_id in (${from}, ${to})`)
    .where('state', 'not in', ['EXCLUDED', 'LAPSED', 'CLOSED'])
    .orderBy('identified_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  const [first, second] = live;
  if (first && second) await keepOne(tx, first, second);
  await run(tx, sql`update entitlement_candidate set person_id = ${to} where person_id = ${from}`);
}

async function keepOne(tx: Ctx, first: Standing, second: Standing): Promise<void> {
  const [stays, leaves] = mayMerge(second) ? [first, second] : [second, first];
  if (!mayMerge(leaves)) throw bothPushed();
  const input = { reasonText: `身份关联后与${stays.candidateNo}为同一人，由${stays.candidateNo}继续办理` };
  const { refusals } = await advance(tx, {
    type: 'candidate',
    action: 'merge',
    mode: 'CASCADE',
    rows: [{ id: leaves.id, input }],
  });
  const [refusal] = refusals;
  if (refusal) throw new DomainError(refusal.code, refusal.message);
}

import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { PayingFollower } from '../../../platform/payments/index.ts';
import { beneficiaryIndex } from '../payable/beneficiaries.ts';
import { carryOutApproved, runName } from './run.ts';

const WORDS = { PUSH: '推送前', ROSTER: '生成名册前' } as const;

/**
 * The reduction runs before any roster is generated and before any batch leaves (03 §34.5); then whoever is dead, or named by 死亡库 and paused, is
 * held, whatever he is paid for.
 */
export const holdTheDead: PayingFollower = async (tx, { occasion, persons }) => {
  await carryOutApproved(tx, runName(tx, WORDS[occasion]));
  const claims = persons.map((one) => ({ ...one, index: beneficiaryIndex(tx, one.idNo) }));
  if (claims.length === 0) return [];
  const found = await tables(tx)
    .selectFrom('beneficiary as b')
    .select(['b.id_no_index as index'])
    .select(sql<boolean>`bool_or(b.died_on is not null)`.as('dead'))
    .where(sql<boolean>`b.id_no_index = any(${claims.flatMap(({ index }) => index ?? [])}::text[])`)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('b.died_on', 'is not', null),
        exists(
          selectFrom('payable_person as a')
            .select('a.id')
            .whereRef('a.beneficiary_id', '=', 'b.id')
            .where('a.pay_status', 'in', ['PAUSED', 'TO_STOP']),
        ),
      ]),
    )
    .groupBy('b.id_no_index')
    .execute();
  const reasons = new Map(found.map(({ index, dead }) => [index, dead ? '已死亡，已停发' : '疑似死亡，待核实']));
  return claims.flatMap(({ claim, index }) => {
    const reason = index === null ? undefined : reasons.get(index);
    return reason === undefined ? [] : [{ claim, reason }];
  });
};

import { tables } from '../../../database/tables.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { titleOfCode } from '../../../platform/forms/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { recordsOf } from '../matches/hit.ts';
import { deathMatch } from '../matches/match.record.ts';
import { payablePerson } from '../payable/payable.record.ts';
import { OPERATIONS, PAY_STATES, SOURCES, STRENGTHS } from '../words.ts';
import { reckonPerson } from './outlook.ts';
import type { MatchedDeathType, ReductionOutlookType } from './reduction.types.ts';
import { reductionRequest } from './request.record.ts';
import type { ReductionTarget } from './start-reduction.ts';

type Target = ReductionTarget & { requestId?: string | null | undefined };
type Words = Readonly<Record<string, string>>;

/** The records of 死亡库 beside the local one, and what the death would come to (03 §34.6). @throws NOT_FOUND out of scope */
export async function viewOutlook(ctx: Ctx, target: Target, diedOn: string | null): Promise<ReductionOutlookType> {
  const { beneficiaryId, matchId, known } = await readTarget(ctx, target);
  const person = await tables(ctx)
    .selectFrom('beneficiary')
    .select(['name_masked as personName', 'id_no_masked as idNo', 'birth_date as birthDate'])
    .where('id', '=', beneficiaryId)
    .executeTakeFirstOrThrow();
  // Who reads a request reads its match with it; of the match itself the target has been asked.
  const match = matchId ? await readMatch(ctx, matchId) : undefined;
  const day = diedOn ?? known ?? match?.diedOn ?? null;
  const all = day === null ? [] : await reckonPerson(ctx, beneficiaryId, day, await everyClass(ctx, beneficiaryId));
  return {
    ...person,
    strength: match ? ((STRENGTHS as Words)[match.strength] ?? match.strength) : null,
    classes: all.map((one) => ({
      id: one.id,
      classTitle: titleOfCode(CLASS_LIST, one.classCode) ?? one.classCode,
      monthly: one.monthly,
      payStatusTitle: (PAY_STATES as Words)[one.payStatus] ?? one.payStatus,
      lastPayMonth: one.lastPayMonth,
      stopMonth: one.stopMonth,
      overpaidMonths: one.overpaidMonths,
      overpaid: one.overpaid.toFixed(2),
      funeral: one.funeral.toFixed(2),
    })),
    records: matchId ? await viewRecords(ctx, matchId) : [],
  };
}

const readMatch = (ctx: Ctx, id: string) =>
  tables(ctx)
    .selectFrom('death_match')
    .select(['strength', 'died_on as diedOn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const everyClass = async (ctx: Ctx, beneficiaryId: string): Promise<string[]> =>
  (
    await tables(ctx).selectFrom('payable_person').select('id').where('beneficiary_id', '=', beneficiaryId).execute()
  ).map(({ id }) => id);

async function viewRecords(ctx: Ctx, matchId: string): Promise<MatchedDeathType[]> {
  return (await recordsOf(ctx, [matchId])).map(({ sourceSystem, op, ...record }) => ({
    ...record,
    sourceTitle: (SOURCES as Words)[sourceSystem] ?? sourceSystem,
    opTitle: (OPERATIONS as Words)[op] ?? op,
  }));
}

async function readTarget(ctx: Ctx, { requestId, matchId, payableId }: Target) {
  if (requestId) {
    const { beneficiaryId, matchId: of, diedOn } = await reductionRequest.get(ctx, requestId);
    return { beneficiaryId, matchId: of, known: diedOn };
  }
  if (matchId) return { beneficiaryId: (await deathMatch.get(ctx, matchId)).beneficiaryId, matchId, known: null };
  if (payableId)
    return { beneficiaryId: (await payablePerson.get(ctx, payableId)).beneficiaryId, matchId: null, known: null };
  throw refuse('NOT_FOUND');
}

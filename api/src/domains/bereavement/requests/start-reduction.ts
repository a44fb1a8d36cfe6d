import { tables } from '../../../database/tables.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { insertRecord, updateRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { refusal } from '../errors.ts';
import { levelOf } from '../level.ts';
import { deathMatch } from '../matches/match.record.ts';
import { tellOtherLevel } from '../matches/match-tasks.ts';
import { lockBeneficiary, payablesOf, readBeneficiary } from '../payable/beneficiaries.ts';
import { payablePerson } from '../payable/payable.record.ts';
import { MATCH, REDUCTION } from '../record-types.ts';
import { checkEntry } from './check-entry.ts';
import { LIVE } from './live.ts';
import { reckonPerson, summed } from './outlook.ts';
import { type ReductionEntry, reductionRequest } from './request.record.ts';

/** Whom a reduction is started for: a match, or anybody who is paid. */
export interface ReductionTarget {
  matchId?: string | null | undefined;
  payableId?: string | null | undefined;
}

/**
 * 发起减员 (03 §34.3): a draft in the chain of the caller's level; one request covers all classes of a person. Whoever starts it holds it: the other
 * level's to-do is to read only.
 *
 * @throws NOT_FOUND out of scope, FORBIDDEN where the caller is of neither level, E-3401 … E-3405, E-3411
 */
export function startReduction(
  ctx: Ctx,
  target: ReductionTarget,
  entry: ReductionEntry,
  fileIds: readonly string[],
  requestId: string,
): Promise<{ id: string }> {
  return once(ctx, 'reduction.start', requestId, { target, entry, fileIds }, async (tx) => {
    const level = await levelOf(tx);
    if (level !== 'STREET' && level !== 'DISTRICT') throw refuse('FORBIDDEN');
    const beneficiaryId = await beneficiaryOf(tx, target);
    await lockBeneficiary(tx, beneficiaryId);
    const person = await readBeneficiary(tx, beneficiaryId);
    await refuseSecond(tx, beneficiaryId);
    const match = await openMatchOf(tx, beneficiaryId);
    const payables = await payablesOf(tx, beneficiaryId);
    if (payables.every(({ payStatus }) => payStatus === 'STOPPED')) throw refusal('E-3405');
    const strength = match?.strength ?? null;
    await checkEntry(tx, entry, { birthDate: person.birthDate, strength, files: fileIds.length });
    const values = {
      ...entry,
      kind: 'DEATH',
      beneficiary_id: beneficiaryId,
      match_id: match?.id ?? null,
      person_name: person.nameMasked,
      classes: payables.map(({ classCode }) => classCode),
      chain: level,
      ...summed(await reckonPerson(tx, beneficiaryId, entry.died_on)),
    };
    const id = await insertRecord(tx, reductionRequest, values, { place: person, start: 'start' });
    await keepEvidence(tx, id, fileIds);
    if (match) await holdMatch(tx, match.id, level);
    return { id };
  });
}

/** Other content for a draft, or for a request that was given back. @throws E-0503 in another state, E-0504, and as {@link startReduction} */
export async function changeReduction(
  tx: Ctx,
  { id, version }: { id: string; version: number },
  entry: ReductionEntry,
  fileIds: readonly string[],
): Promise<void> {
  const before = await reductionRequest.get(tx, id);
  if (before.kind !== 'DEATH') throw refuse('E-0503', { state: '撤销或更正申请' });
  if ((await levelOf(tx)) !== before.chain) throw refusal('E-3406');
  const person = await readBeneficiary(tx, before.beneficiaryId);
  const match = before.matchId ? await deathMatch.get(tx, before.matchId) : undefined;
  const kept = await tables(tx).selectFrom('attachment').select('id').where('record_id', '=', id).execute();
  const files = kept.length + fileIds.length;
  await checkEntry(tx, entry, { birthDate: person.birthDate, strength: match?.strength ?? null, files });
  const outlook = summed(await reckonPerson(tx, person.id, entry.died_on));
  await updateRecord(tx, reductionRequest, id, version, { ...entry, ...outlook }, ['DRAFT', 'RETURNED']);
  await keepEvidence(tx, id, fileIds);
}

async function beneficiaryOf(tx: Ctx, { matchId, payableId }: ReductionTarget): Promise<string> {
  if (matchId) return (await deathMatch.get(tx, matchId)).beneficiaryId;
  if (payableId) return (await payablePerson.get(tx, payableId)).beneficiaryId;
  throw refuse('NOT_FOUND');
}

async function refuseSecond(tx: Ctx, beneficiaryId: string): Promise<void> {
  const open = await tables(tx)
    .selectFrom('reduction_request')
    .select(['request_no', 'state'])
    .where('beneficiary_id', '=', beneficiaryId)
    .where('state', 'in', [...LIVE])
    .executeTakeFirst();
  if (open) throw refusal('E-3404', { no: open.request_no });
}

const openMatchOf = (tx: Ctx, beneficiaryId: string) =>
  tables(tx)
    .selectFrom('death_match')
    .select(['id', 'strength'])
    .where('beneficiary_id', '=', beneficiaryId)
    .where('state', '=', 'PENDING')
    .executeTakeFirst();

async function holdMatch(tx: Ctx, id: string, level: 'STREET' | 'DISTRICT'): Promise<void> {
  const { orgName, name } = requireUser(tx);
  const who = `${orgName}${name}`;
  // Somebody may have refuted it meanwhile: then there is nothing to reduce for.
  await advanceOne(tx, { type: MATCH, action: 'begin', rows: [{ id }], mode: 'CASCADE' });
  await tables(tx).updateTable('death_match').set({ handled_by: who }).where('id', '=', id).execute();
  await tellOtherLevel(tx, id, { level, who });
}

export async function keepEvidence(tx: Ctx, id: string, fileIds: readonly string[]): Promise<void> {
  const files = uploads(fileIds, 'REDUCTION_EVIDENCE', '证明材料');
  if (files.length > 0) await attachFiles(tx, { type: REDUCTION, id }, files);
}

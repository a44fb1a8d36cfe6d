import { tables } from '../../../../database/tables.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { insertRecord, updateRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { findPerson, findPersonByIdNumber, openPerson } from '../../../people/index.ts';
import { checkAccount } from '../account/check-account.ts';
import { obstacles } from '../candidate/judge.ts';
import { type Candidate, candidateOf, ownStanding, readCandidate } from '../candidate/read-candidate.ts';
import { sortedGrounds } from '../reckon/reckon.ts';
import { reckonedColumns, reckonFor } from '../reckon/reckon-for.ts';
import { refusal } from '../refusal.ts';
import { type Entry, oneOffSubsidy, type SubsidyRow, subsidyForm } from '../subsidy.record.ts';

/** What an application says of service and money, beyond what was entered. */
async function contentOf(tx: Ctx, entry: Entry, candidate: Candidate, orgPath: string, kept?: SubsidyRow) {
  const { found, facts, person } = candidate;
  const { name } = openPerson(tx, person);
  const corrected = entry.enlist_date !== found.form.enlistDate || entry.discharge_date !== found.form.dischargeDate;
  if (corrected && [...(entry.facts_reason ?? '')].length < 5) throw refusal('E-1131');
  const grounds = sortedGrounds(entry.ratios ?? []);
  const reckoned = await reckonFor(tx, {
    personCategory: facts.personCategory,
    placementRegion: facts.placementRegion,
    enlistDate: entry.enlist_date,
    dischargeDate: entry.discharge_date,
    grounds,
    orgPath,
  });
  return {
    ...entry,
    ...reckonedColumns(tx, reckoned),
    ...accountColumns(tx, entry, candidate, name, kept),
    facts_corrected: corrected,
    facts_reason: corrected ? entry.facts_reason : null,
    ratios: grounds,
  };
}

/**
 * The account with its check. One that is left empty is the one that stands already, or that of the One-Thing application.
 *
 * @throws BAD_INPUT with E-1101
 */
function accountColumns(tx: Ctx, entry: Entry, { found }: Candidate, name: string, kept?: SubsidyRow) {
  const stands = entry.bank_account === null && kept?.bankAccountMasked != null;
  const bankAccount = entry.bank_account ?? (stands ? null : (found.form.bankAccount ?? null));
  const checked = checkAccount({ bankCode: entry.bank_code, bankAccount, accountHolder: entry.account_holder }, name);
  if (!checked.ok) throw badInput(checked.faults);
  if (stands) {
    if (entry.bank_code === null)
      throw badInput([{ path: 'input.bankCode', message: '银行账户校验未通过：请选择开户银行', code: 'E-1101' }]);
    return { bank_account: undefined, account_holder: undefined };
  }
  return {
    bank_account: checked.account,
    account_holder: checked.holder,
    bank_name: entry.bank_name ?? (entry.bank_account === null ? (found.form.bankName ?? null) : null),
    account_check: checked.account === null ? 'NONE' : 'PASSED',
    account_checked_at: checked.account === null ? null : tx.app.clock.now(),
  };
}

/** Two clerks at once: the second waits here and sees the first one's application. */
const lockPerson = (tx: Ctx, id: string) =>
  tables(tx).selectFrom('person').where('id', '=', id).select('id').forUpdate().executeTakeFirst();

/** @throws E-1122 for what stands in the way, E-1123 for an application that is under way */
function refuseObstacles({ verdicts, facts }: Candidate): void {
  const against = obstacles(verdicts);
  if (against.length === 0) return;
  const [only] = against;
  if (only?.code === 'ONCE' && against.length === 1 && facts.other)
    throw refusal('E-1123', { no: facts.other.applyNo, state: facts.other.stateTitle });
  throw refusal('E-1122', { reasons: against.map(({ title, value }) => `${title}：${value}`).join('；') });
}

/**
 * 申报: an application with its calculation, for a person of the caller's district. One that was paid for the same discharge already makes it a
 * second payment, which a leader has to allow.
 *
 * @throws BAD_INPUT, E-1101, E-1121 to E-1126, E-1130, E-1131
 */
export async function prepareSubsidy(
  ctx: Ctx,
  idNo: string,
  given: Parameters<typeof subsidyForm.read>[1],
  requestId: string,
): Promise<string> {
  const entry = subsidyForm.read(ctx, given);
  const { id } = await once(ctx, 'prepareOneOffSubsidy', requestId, { idNo, given }, async (tx) => {
    const person = await findPersonByIdNumber(tx, idNo);
    if (person) await lockPerson(tx, person.id);
    const candidate = await readCandidate(tx, idNo);
    refuseObstacles(candidate);
    const { facts, found, otherId } = candidate;
    if (!facts.reportedOn) throw refusal('E-1122', { reasons: '退役报到：未办理' });
    const place = await ownStanding(tx);
    const open = openPerson(tx, candidate.person);
    const values = {
      ...(await contentOf(tx, entry, candidate, place.orgPath)),
      person_id: candidate.person.id,
      person_name: open.name,
      id_no: open.idNo,
      case_id: found.caseId,
      case_no: found.caseNo,
      person_category: facts.personCategory,
      placement_region: facts.placementRegion,
      reported_on: facts.reportedOn,
      second_of: otherId,
      prepared_by: [requireUser(tx).userId],
    };
    return { id: await insertRecord(tx, oneOffSubsidy, values, { place, start: 'prepare' }) };
  });
  return id;
}

/** What a clerk may still write in. */
export const WRITABLE = ['DRAFT', 'RETURNED'];

/** Other content of an application that nobody has confirmed; reckoned anew by the standard of today. @throws as for {@link prepareSubsidy} */
export async function completeEdit(tx: Ctx, entry: Entry, id: string) {
  const row = await oneOffSubsidy.get(tx, id);
  const person = await findPerson(tx, row.personId);
  if (!person) throw refusal('E-1121');
  const candidate = await candidateOf(tx, person, row.id);
  const preparedBy = [...new Set([...row.preparedBy, requireUser(tx).userId])];
  return { ...(await contentOf(tx, entry, candidate, row.orgPath, row)), prepared_by: preparedBy };
}

/** 重新核算: the same content by the standard that is in force now. @throws E-0503, E-0504, E-1124, E-1125 */
export async function reckonAgain(tx: Ctx, id: string, version: number): Promise<void> {
  const row = await oneOffSubsidy.get(tx, id);
  const reckoned = await reckonFor(tx, row);
  await updateRecord(
    tx,
    oneOffSubsidy,
    row.id,
    version,
    { ...reckonedColumns(tx, reckoned), prepared_by: [...new Set([...row.preparedBy, requireUser(tx).userId])] },
    WRITABLE,
  );
}

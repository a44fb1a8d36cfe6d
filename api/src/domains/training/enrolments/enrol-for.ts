import { firstRow, run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError } from '../../../platform/errors/index.ts';
import { type Ctx, inScope, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { parseIdNumber, parseMobile, parsePersonName } from '../../people/index.ts';
import { queryIdentity } from '../trainees/identity/query-identity.ts';
import { traineeIndex } from '../trainees/person-cells.ts';
import { traineeDoor } from '../trainees/trainee-door.ts';
import { takePlace } from './enrol.ts';
import { checkEnrolInput, type EnrolInput } from './enrol-input.ts';
import { homeOf } from './home.ts';
import { getTrainee } from './own-trainee.ts';

/** Somebody who has asked his bureau to enrol him (02 §5.2). */
export interface EnrolForInput extends EnrolInput {
  idNo: string;
  name: string;
  phone: string;
}

/**
 * 代报名: staff of the bureau of somebody's placement enrol him with his written consent. His 学员档案 is made where there is none, so that he
 * finds the enrolment when he signs in; who enrolled him may not judge it.
 *
 * @throws BAD_INPUT, E-1324 for somebody of another district, otherwise as `enrol`
 */
export async function enrolFor(ctx: Ctx, given: EnrolForInput, requestId: string): Promise<string> {
  const person = checkPerson(ctx, given);
  const kept = checkEnrolInput(given);
  const { id } = await once(ctx, 'enrolOnBehalf', requestId, given, async () => {
    const identity = await queryIdentity(ctx, person);
    const record = identity.kind === 'FOUND' || identity.kind === 'DUPLICATE' ? identity.record : null;
    return transaction(ctx, async (tx) => {
      // Whoever is not known to the discharge system has no district that could speak for him.
      const home = record && (await homeOf(tx, { record, checkedAt: tx.app.clock.now(), round: { districtCode: '' } }));
      if (!home || !inScope(scopeOf(tx.actor), home))
        throw new DomainError('E-1324', '该人员的安置地不在本区或未查询到身份信息，请由本人报名或由安置区代报');
      const trainee = await getTrainee(tx, await traineeOf(tx, person));
      const made = await takePlace(tx, { roundId: given.roundId, trainee, identity, kept, channel: '3' });
      return { id: made.id };
    });
  });
  return id;
}

function checkPerson(ctx: Ctx, given: EnrolForInput): { idNo: string; name: string; phone: string } {
  const idNo = parseIdNumber(given.idNo, { today: localDateOf(ctx.app.clock.now()) });
  const name = parsePersonName(given.name);
  const phone = parseMobile(given.phone);
  const faults: FieldError[] = [];
  if (!idNo.ok) faults.push({ path: 'input.idNo', message: idNo.message, code: idNo.code });
  if (!name.ok) faults.push({ path: 'input.name', message: name.message });
  if (!phone.ok) faults.push({ path: 'input.phone', message: '请填写正确的手机号码' });
  if (!given.attachmentIds?.length)
    faults.push({ path: 'input.attachmentIds', message: '请上传本人签名的委托或同意书' });
  if (!idNo.ok || !name.ok || !phone.ok || faults.length > 0) throw badInput(faults);
  return { idNo: idNo.idNo18, name: name.value, phone: phone.value };
}

/** His 学员档案, made by the door of his real-name sign-in where there is none; a known one stays as he left it. @returns his account */
async function traineeOf(tx: Ctx, person: { idNo: string; name: string; phone: string }): Promise<string> {
  const index = traineeIndex(tx.app.keys, person.idNo);
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`training.trainee.${index}`}, 0))`);
  const known = await firstRow<{ accountId: string }>(
    tx,
    sql`select account_id as "accountId" from training_trainee where id_no_index = ${index}`,
  );
  return known?.accountId ?? traineeDoor.enter(tx, { ...person, level: 1 });
}

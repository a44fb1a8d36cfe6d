import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { parseIdNumber, parseMobile, parsePersonName } from '../../../people/index.ts';
import { traineeIndex } from '../../trainees/person-cells.ts';
import { traineeDoor } from '../../trainees/trainee-door.ts';
import type { EnrolInput } from '../enrol-input.ts';

/** Somebody who has agreed in writing that he is enrolled (02 §5.2). */
export interface EnrolForInput extends EnrolInput {
  idNo: string;
  name: string;
  phone: string;
}

/** Who is enrolled on his behalf, as the form of his number and name has it. */
export interface PersonNamed {
  idNo: string;
  name: string;
  phone: string;
}

/** @throws BAD_INPUT naming every field, the consent among them */
export function checkPerson(ctx: Ctx, given: EnrolForInput): PersonNamed {
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
export async function traineeOf(tx: Ctx, person: PersonNamed): Promise<string> {
  const index = traineeIndex(tx.app.keys, person.idNo);
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`training.trainee.${index}`}, 0))`);
  const known = await tables(tx)
    .selectFrom('training_trainee')
    .select('account_id as accountId')
    .where('id_no_index', '=', index)
    .executeTakeFirst();
  return known?.accountId ?? traineeDoor.enter(tx, { ...person, level: 1 });
}

import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import {
  findOrgByCode,
  openRealNameAccount,
  type RealNameDoor,
  type RealNamePerson,
  takeOverPhone,
} from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { parseIdNumber, parseMobile } from '../../people/index.ts';
import { sealCell, traineeIndex } from './person-cells.ts';
import { registerTrainee } from './register-trainee.ts';

/** Trainees belong to no institution: their accounts hang on the city and see their own records alone. */
const CITY = '310000';

/** 随申办实名登录 (02 §5.2, A10): the first sign-in makes account and 学员档案, later ones find them and take over a changed phone. */
export const traineeDoor: RealNameDoor = {
  client: 'training',
  title: '随申办实名登录',
  base: '/training/',
  async enter(tx, person) {
    const idNo = parseIdNumber(person.idNo, { today: localDateOf(tx.app.clock.now()) });
    if (!idNo.ok) throw badInput([{ path: 'idNo', message: idNo.message, code: idNo.code }]);
    const phone = parseMobile(person.phone);
    if (!phone.ok) throw badInput([{ path: 'phone', message: phone.message }]);
    const index = traineeIndex(tx.app.keys, idNo.idNo18);
    // The second of two first sign-ins waits here and finds what the first has made.
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`training.trainee.${index}`}, 0))`);
    const known = await tables(tx)
      .selectFrom('training_trainee')
      .select(['id', 'account_id as accountId'])
      .where('id_no_index', '=', index)
      .executeTakeFirst();
    if (!known) return firstSignIn(tx, { name: person.name, idNo: idNo.idNo18, phone: phone.value });
    await followPhone(tx, known, phone.value);
    return known.accountId;
  },
};

async function firstSignIn(tx: Ctx, person: Omit<RealNamePerson, 'level'>): Promise<string> {
  const city = await findOrgByCode(tx, CITY);
  if (!city) throw new Error('the city is not among the organisations');
  const accountId = await openRealNameAccount(tx, person, { orgId: city.id, role: 'TRAINEE' });
  await registerTrainee(tx, accountId, person);
  return accountId;
}

async function followPhone(
  tx: Ctx,
  { id, accountId }: { id: string; accountId: string },
  phone: string,
): Promise<void> {
  await run(
    tx,
    sql`update training_trainee set phone = ${sealCell(tx.app.keys, 'training_trainee', id, 'phone', phone)},
          phone_masked = ${mask('phone', phone)}, updated_at = ${tx.app.clock.now()} where id = ${id}`,
  );
  await takeOverPhone(tx, accountId, phone);
}

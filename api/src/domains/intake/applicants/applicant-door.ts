import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import {
  findOrgByCode,
  openRealNameAccount,
  type RealNameAgent,
  type RealNameDoor,
  type RealNamePerson,
  takeOverPhone,
} from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { parseIdNumber, parseMobile, parsePersonName, YOUNGEST_EVER } from '../../people/index.ts';
import { identityLevel } from '../parameters.ts';
import { applicantIndex, sealApplicantCell } from './applicant-cells.ts';

/** Whoever acts for another is of full age (民法典 Art. 17). */
const AGENT_MIN_AGE = 18;

/** Applicants belong to no organisation: their accounts hang on the city and see their own records alone. */
const CITY = '310000';

/**
 * 一网通办 by real name (01 §9.3): the first sign-in makes the applicant, later ones take over phone, name and level as they are now, unless the
 * level is too low to speak for the person.
 */
export const applicantDoor: RealNameDoor = {
  client: 'apply',
  title: '一网通办实名登录',
  base: '/apply/',
  proofLevel: identityLevel,
  agents: true,
  async enter(tx, given) {
    const person = readPerson(tx, given);
    if (given.agent) checkAgent(tx, given.agent, person.idNo);
    const index = applicantIndex(tx.app.keys, person.idNo);
    // The second of two first sign-ins waits here and finds what the first has made.
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`intake.applicant.${index}`}, 0))`);
    const known = await tables(tx)
      .selectFrom('applicant')
      .select(['id', 'account_id as accountId'])
      .where('id_no_index', '=', index)
      .executeTakeFirst();
    if (!known) return firstSignIn(tx, person, index);
    if (person.level >= (await readParameter(tx, identityLevel))) await follow(tx, known, person);
    return known.accountId;
  },
};

/** Who acts for another is somebody else, of full age. @throws BAD_INPUT */
function checkAgent(tx: Ctx, agent: RealNameAgent, idNo: string): void {
  const read = parseIdNumber(agent.idNo, { today: localDateOf(tx.app.clock.now()), minAge: AGENT_MIN_AGE });
  if (!read.ok) throw badInput([{ path: 'agent.idNo', message: read.message, code: read.code }]);
  if (read.idNo18 !== agent.idNo) throw badInput([{ path: 'agent.idNo', message: '代办人证件号码应为18位' }]);
  if (read.idNo18 === idNo) throw badInput([{ path: 'agent.idNo', message: '代办人不能是申请人本人' }]);
  if (!parsePersonName(agent.name).ok) throw badInput([{ path: 'agent.name', message: '代办人姓名不正确' }]);
}

/** What the provider vouches for, in the form in which it is kept. @throws BAD_INPUT */
function readPerson(tx: Ctx, given: RealNamePerson): RealNamePerson {
  const today = localDateOf(tx.app.clock.now());
  // Who may apply is asked when he applies: with a case that runs, one signs in whatever has been set since.
  const idNo = parseIdNumber(given.idNo, { today, minAge: YOUNGEST_EVER });
  const name = parsePersonName(given.name);
  // A way in that does not know the phone leaves it empty; what stood before holds.
  const phone = given.phone === '' ? { ok: true as const, value: '' } : parseMobile(given.phone);
  const faults: FieldError[] = [];
  if (!idNo.ok) faults.push({ path: 'idNo', message: idNo.message, code: idNo.code });
  if (!name.ok) faults.push({ path: 'name', message: name.message });
  if (!phone.ok) faults.push({ path: 'phone', message: phone.message });
  if (!idNo.ok || !name.ok || !phone.ok) throw badInput(faults);
  return { idNo: idNo.idNo18, name: name.value, phone: phone.value, level: given.level };
}

async function firstSignIn(tx: Ctx, person: RealNamePerson, index: string): Promise<string> {
  const city = await findOrgByCode(tx, CITY);
  if (!city) throw new Error('the city is not among the organisations');
  const accountId = await openRealNameAccount(tx, person, { orgId: city.id, role: 'APPLICANT' });
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const seal = (cell: 'idNo' | 'name' | 'phone') => sealApplicantCell(tx.app.keys, id, cell, person[cell]);
  await run(
    tx,
    sql`insert into applicant (id, created_at, updated_at, account_id, id_no, id_no_masked, id_no_index, name, name_masked, phone,
          phone_masked, auth_level)
        values (${id}, ${now}, ${now}, ${accountId}, ${seal('idNo')}, ${mask('idNumber', person.idNo)}, ${index}, ${seal('name')},
          ${mask('name', person.name)}, ${seal('phone')}, ${mask('phone', person.phone)}, ${person.level})`,
  );
  return accountId;
}

async function follow(
  tx: Ctx,
  { id, accountId }: { id: string; accountId: string },
  person: RealNamePerson,
): Promise<void> {
  const { keys, clock } = tx.app;
  await run(
    tx,
    sql`update applicant set name = ${sealApplicantCell(keys, id, 'name', person.name)}, name_masked = ${mask('name', person.name)},
          auth_level = ${person.level}, updated_at = ${clock.now()} where id = ${id}`,
  );
  if (person.phone === '') return;
  await run(
    tx,
    sql`update applicant set phone = ${sealApplicantCell(keys, id, 'phone', person.phone)}, phone_masked = ${mask('phone', person.phone)}
         where id = ${id}`,
  );
  await takeOverPhone(tx, accountId, person.phone);
}

import { firstRow, type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import { CryptoError, decryptColumn, encryptColumn } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { caseStateTitle, REPORTING_MATTER, subCaseStateTitle } from '../../../cases/index.ts';
import { findPerson, openPerson } from '../../../people/index.ts';
import type { CreatedInvite } from '../../evaluations/index.ts';
import { openContact } from '../../receptions/read-receptions.ts';
import type { ServiceType } from '../../words.ts';
import { refusePad } from '../errors.ts';
import type { HandlingScreen } from './call.type.ts';

/** What an evaluation page is opened with (01 §11.5; names of the public pattern S23), and the ticket of the invitation. */
export interface EvaluationParameters {
  projNo: string;
  projName: string;
  serviceCode: string;
  serviceVersion: string;
  serviceDepartment: string;
  serviceDepartmentCode: string;
  applicantName: string;
  applicantCardNumber: string;
  applicantPhone: string;
  applyTime: string;
  handleStateCode: string;
  handleStateName: string;
  regionCode: string;
  regionName: string;
  /** 申请人类型: 1 natural person. */
  userProp: '1';
  /** 证件类型. */
  userPageType: string;
  transactionTime: string;
  evaluatedPersonInfo: { login: string; name: string };
  source: HandlingScreen;
  ticket: string;
}

interface ServiceFacts {
  personId: string | null;
  applyTime: SqlInstant | null;
  state: string;
  serviceCode: string | null;
  matterVersion: number | null;
  department: string;
  departmentCode: string;
  region: string;
  regionName: string;
}

function readFacts(tx: Ctx, service: { type: ServiceType; id: string }): Promise<ServiceFacts | undefined> {
  if (service.type === 'reception')
    return firstRow<ServiceFacts>(
      tx,
      sql`select c.person_id as "personId", r.created_at as "applyTime", 'SERVED' as state, coalesce(m.task_code, m.code) as "serviceCode",
                 m.matter_version as "matterVersion", o.name as department, o.code as "departmentCode", r.district_code as region,
                 coalesce(d.name, o.name) as "regionName"
            from service_reception r join org o on o.id = r.org_id
            left join one_thing_case c on c.id = r.case_id
            left join matter m on m.code = r.matter_code
            left join org d on d.code = r.district_code
           where r.id = ${service.id}`,
    );
  return firstRow<ServiceFacts>(
    tx,
    sql`select c.person_id as "personId", c.submitted_at as "applyTime", coalesce(s.state, c.state) as state,
               coalesce(s.task_code, m.task_code, m.code) as "serviceCode", m.matter_version as "matterVersion",
               coalesce(s.owner_name, o.name) as department,
               case when s.id is null then o.code else coalesce(m.department_code, o.code) end as "departmentCode",
               c.district_code as region, coalesce(d.name, o.name) as "regionName"
          from one_thing_case c join org o on o.id = c.org_id
          left join sub_case s on s.case_id = c.id and ${service.type} = 'subCase' and s.id = ${service.id}
          left join matter m on m.code = coalesce(s.matter_code, ${REPORTING_MATTER})
          left join org d on d.code = c.district_code
         where ${service.type === 'case' ? sql`c.id = ${service.id}` : sql`s.id = ${service.id}`}`,
  );
}

/** Who is asked: the person of the case, or whoever was received, as far as he has said who he is. */
async function readApplicant(tx: Ctx, { id, type }: { type: ServiceType; id: string }, personId: string | null) {
  const stored = personId ? await findPerson(tx, personId) : undefined;
  if (stored) return openPerson(tx, stored);
  const contact = type === 'reception' ? await openContact(tx, id) : undefined;
  return { name: contact?.name ?? '', idNo: '', idType: '', mobile: contact?.phone ?? '' };
}

const TITLES: Readonly<Record<ServiceType, (state: string) => string>> = {
  case: caseStateTitle,
  subCase: subCaseStateTitle,
  reception: () => '已接待',
};

/** Puts together what the page is opened with. The person stands in it in clear: it is sealed before it goes anywhere. */
export async function parametersOf(
  tx: Ctx,
  service: { type: ServiceType; id: string },
  invite: CreatedInvite,
  screen: HandlingScreen,
): Promise<EvaluationParameters> {
  const facts = await readFacts(tx, service);
  if (!facts) throw new Error(`the service ${service.id} has gone`);
  const person = await readApplicant(tx, service, facts.personId);
  const { actor } = tx;
  return {
    projNo: invite.serviceNo,
    projName: invite.matterName,
    serviceCode: facts.serviceCode ?? invite.matterCode,
    serviceVersion: String(facts.matterVersion ?? 1),
    serviceDepartment: facts.department,
    serviceDepartmentCode: facts.departmentCode,
    applicantName: person.name,
    applicantCardNumber: person.idNo,
    applicantPhone: person.mobile,
    applyTime: toDateOrNull(facts.applyTime)?.toISOString() ?? '',
    handleStateCode: facts.state,
    handleStateName: TITLES[service.type](facts.state),
    regionCode: facts.region,
    regionName: facts.regionName,
    userProp: '1',
    userPageType: person.idType,
    transactionTime: tx.app.clock.now().toISOString(),
    evaluatedPersonInfo: actor.kind === 'USER' ? { login: actor.loginName, name: actor.name } : { login: '', name: '' },
    source: screen,
    ticket: invite.ticket,
  };
}

const cellOf = (callId: string) => ({ table: 'pad_call', column: 'parameters', rowId: callId });

/** Encrypts and signs the parameters for one call (SM4 with HMAC-SM3, bound to the call): nothing of them can be read or changed on the way. */
export function sealParameters(ctx: Ctx, callId: string, parameters: EvaluationParameters): string {
  return encryptColumn(ctx.app.keys, 'TEXT', cellOf(callId), JSON.stringify(parameters));
}

/** The reverse of {@link sealParameters}. @throws E-0917 for what was forged, altered, or belongs to another call */
export function openParameters(ctx: Ctx, callId: string, envelope: string): EvaluationParameters {
  try {
    return JSON.parse(decryptColumn(ctx.app.keys, cellOf(callId), envelope)) as EvaluationParameters;
  } catch (error) {
    if (error instanceof CryptoError) throw refusePad('E-0917');
    throw error;
  }
}

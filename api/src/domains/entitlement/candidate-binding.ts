import { rows, sql } from '../../database/sql.ts';
import { type FlowRow, type GuardAnswer, judgedBy, type RecordBinding } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { readParameter } from '../../platform/parameters/index.ts';
import { recordsOfPerson } from '../people/index.ts';
import { candidateFlow } from './candidate.flow.ts';
import { applyCandidateEffects } from './candidates/candidate-effects.ts';
import { consentRule } from './parameters.ts';

/** What the guards of a person look at. */
interface CandidateFacts extends Readonly<Record<string, unknown>> {
  insuredElsewhere: boolean;
  consentSettled: boolean;
  failedBefore: boolean;
  another: boolean;
}

const refuse = (message: string) => ({ code: 'E-0503', message });

/** Insured by an employer: no value that could be adopted; 社保系统 or the list has to change (8.9). */
const notInsuredElsewhere = (facts: CandidateFacts): GuardAnswer =>
  facts.insuredElsewhere
    ? { code: 'E-0601', message: '人员信息与社保系统不一致：已在其他单位参保，请转人工核实或排除' }
    : true;

const consentSettled = (facts: CandidateFacts): GuardAnswer =>
  facts.consentSettled ? true : refuse('尚未取得本人确认');

const failedBefore = (facts: CandidateFacts): GuardAnswer =>
  facts.failedBefore ? true : refuse('该人员没有办理失败的批次，请随下一批次推送');

/** One person is on the list once. */
const onlyOne = (facts: CandidateFacts): GuardAnswer => (facts.another ? refuse('该人员已在名单中') : true);

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, CandidateFacts>> {
  const rule = await readParameter(ctx, consentRule);
  const found = await rows<CandidateFacts & { id: string }>(
    ctx,
    sql`select c.id, ${rule.PENSION === 'NONE'}::boolean or c.consent_state = 'CONFIRMED' as "consentSettled",
          exists (select 1 from jsonb_array_elements(c.match_detail) f
            where f->>'field' in ('pension', 'medical') and not (f->>'equal')::boolean) as "insuredElsewhere",
          exists (select 1 from entitlement_line l where l.candidate_id = c.id and l.batch_id = c.batch_id and l.outcome = 'FAILED')
            as "failedBefore",
          exists (select 1 from entitlement_candidate o where o.person_id = c.person_id and o.id <> c.id
            and o.state not in ('EXCLUDED', 'LAPSED', 'CLOSED')) as another
        from entitlement_candidate c where c.id = any(${records.map((r) => r.id)}::uuid[])`,
  );
  return new Map(found.map(({ id, ...rest }) => [id, rest as CandidateFacts]));
}

export const candidateBinding: RecordBinding = {
  type: 'candidate',
  title: '免申即享人员',
  flow: candidateFlow.key,
  table: 'entitlement_candidate',
  titleColumn: 'candidate_no',
  subjectColumn: 'name_masked',
  link: '/entitlement?preview={id}',
  viewPermission: 'entitlement:view',
  byPerson: recordsOfPerson,
  limits: 'ENTITLEMENT',
  belongsToColumn: 'batch_id',
  ...judgedBy<CandidateFacts>({ guards: { notInsuredElsewhere, consentSettled, failedBefore, onlyOne }, loadFacts }),
  onChange: applyCandidateEffects,
};

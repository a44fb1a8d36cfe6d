import { rows, run, sql } from '../../../database/sql.ts';
import { addDays, instantOf, localDateOf } from '../../calendar/index.ts';
import { kernelErrors } from '../../errors/index.ts';
import { type FlowChange, type FlowRow, type RecordBinding, verdictWords } from '../../flow/index.ts';
import { actorName } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import { ruleErrors } from './errors.ts';
import { findHome, mayEditThere, type RuleLevel } from './home.ts';
import { publishDue } from './publish.ts';
import { APPROVE_DISTRICT, REJECT_REASONS, RULE_VERSION, ruleFlow } from './rule.flow.ts';

interface Standing {
  id: string;
  kind: string;
  level: RuleLevel;
  basedOn: number | null;
  latest: number | null;
  editedBy: string[];
  /** Somebody of the district may decide who has neither written in it nor submitted it. */
  decidable: boolean;
}

const forbidden = { code: 'FORBIDDEN', message: kernelErrors.FORBIDDEN };

/** Who of the version’s district may approve it today, by role and not by name: accounts that work, rights that hold. */
const approvers = (ctx: Ctx) => sql`
  select 1 from user_account u
    join org o on o.id = u.org_id and o.district_code = v.district_code
    join user_role ur on ur.user_id = u.id
    join role g on g.id = ur.role_id and g.enabled and g.deleted_at is null
    join role_permission rp on rp.role_id = g.id and rp.permission = ${APPROVE_DISTRICT} and rp.confirmed_at is not null
   where u.status = 'ENABLED' and (u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date)
     and u.id <> all(v.edited_by) and u.id is distinct from v.submitted_by_id`;

/**
 * What the guards ask: whether the caller writes here, whose rule it is, whether he wrote in it, whether anybody of the district may decide,
 * whether it was written upon the newest.
 */
async function loadFacts(ctx: Ctx, records: readonly FlowRow[]) {
  const found = await rows<Standing>(
    ctx,
    sql`select v.id, v.kind, r.level, v.based_on as "basedOn", v.edited_by as "editedBy", exists (${approvers(ctx)}) as decidable,
               (select max(a.number) from rule_version a where a.rule_id = v.rule_id and a.state = 'APPROVED') as latest
          from rule_version v join rule r on r.id = v.rule_id where v.id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  const home = await findHome(ctx);
  const self = ctx.actor.kind === 'USER' ? ctx.actor.userId : '';
  const placeOf = new Map(records.map((row) => [row.id, row]));
  return new Map(
    found.map(({ id, kind: name, level, basedOn, latest, editedBy, decidable }) => {
      const kind = ctx.app.registry.ruleKinds.get(name);
      const place = placeOf.get(id);
      const editable = kind !== undefined && place !== undefined && mayEditThere(ctx, kind, place, home);
      return [id, { editable, level, decidable, apart: !editedBy.includes(self), latest: basedOn === latest }];
    }),
  );
}

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const decided = changes.filter(({ to }) => to === 'APPROVED' || to === 'REJECTED');
  if (decided.length === 0) return;
  const now = tx.app.clock.now();
  const tomorrow = instantOf(addDays(localDateOf(now), 1));
  const values = decided.map(({ row, to, action, input }) => ({
    id: row.id,
    words: verdictWords(input, REJECT_REASONS) || null,
    approved: to === 'APPROVED',
    from: action === 'approveNow' ? now : tomorrow,
    now: action === 'approveNow',
  }));
  await run(
    tx,
    sql`update rule_version v set approver_name = ${actorName(tx.actor)}, decided_at = ${now}, decision_text = d.words,
          effective_from = case when not d.approved then null when d.now then d."from"
            else greatest(d."from", v.wanted_from::timestamp at time zone 'Asia/Shanghai') end
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as d(id uuid, words text, approved boolean, "from" timestamptz, now boolean)
         where v.id = d.id`,
  );
  await tellKinds(tx, decided);
  await publishDue(
    tx,
    decided.map(({ row }) => row.id),
  );
}

async function tellKinds(tx: Ctx, decided: readonly FlowChange[]): Promise<void> {
  const found = await rows<{
    kind: string;
    ruleId: string;
    version: number;
    approved: boolean;
    suggestionId: string | null;
  }>(
    tx,
    sql`select kind, rule_id as "ruleId", number as version, state = 'APPROVED' as approved, suggestion_id as "suggestionId"
          from rule_version where id = any(${decided.map(({ row }) => row.id)}::uuid[]) order by id`,
  );
  for (const { kind, ...decision } of found) await tx.app.registry.ruleKinds.get(kind)?.onDecided?.(tx, decision);
}

export const ruleBinding: RecordBinding = {
  type: RULE_VERSION,
  title: '规则版本',
  flow: ruleFlow.key,
  table: 'rule_version',
  titleColumn: 'version_no',
  subjectColumn: 'title',
  link: '/rule-versions/{id}',
  viewPermission: 'rule:view',
  limits: 'RULE',
  loadFacts,
  guards: {
    editable: ({ editable }) => editable === true || forbidden,
    ofDistrict: ({ level }) => level === 'DISTRICT' || forbidden,
    ofCity: ({ level }) => level === 'CITY' || forbidden,
    apart: ({ apart }) => apart === true || { code: 'E-0004', message: kernelErrors['E-0004'] },
    involved: ({ apart }) => apart === false || forbidden,
    undecidable: ({ decidable }) => decidable === false || { code: 'E-RULE-10', message: ruleErrors['E-RULE-10'] },
    latest: ({ latest }) => latest === true || { code: 'E-RULE-01', message: ruleErrors['E-RULE-01'] },
  },
  onChange: applyEffects,
};

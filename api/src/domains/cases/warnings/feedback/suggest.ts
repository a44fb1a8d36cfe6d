import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { takeDatedNumber } from '../../../../platform/numbers/dated-numbers.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { proposeVersion, rulesInForce } from '../../../../platform/rules/index.ts';
import { RULE_SUGGESTED } from '../notices.ts';
import { learning } from '../parameters.ts';
import type { WarningBody } from '../rules/body.ts';
import { type WarningRule, warningKind } from '../rules/kind.ts';
import { correctCondition } from './correct-condition.ts';

/** A share says nothing of a handful of warnings. */
const SHARE_FROM = 10;

interface Learned {
  ruleId: string;
  matterCode: string;
  matterName: string;
  stage: string;
  upheld: number;
  warned: number;
}

/**
 * Counts the upheld reports of the rules concerned, within the verdict that may make them enough, and proposes a version where they are.
 */
export async function suggestChanges(tx: Ctx, warningIds: readonly string[]): Promise<void> {
  if (warningIds.length === 0) return;
  const { count: enough, percent, days } = await readParameter(tx, learning);
  const learned = (await count(tx, warningIds, days)).filter(
    ({ upheld, warned }) => upheld >= enough || (warned >= SHARE_FROM && (upheld / warned) * 100 > percent),
  );
  if (learned.length === 0) return;
  const inForce = new Map((await rulesInForce<WarningBody>(tx, warningKind)).map((rule) => [rule.ruleId, rule]));
  for (const one of learned) {
    const rule = inForce.get(one.ruleId);
    if (rule) await suggest(tx, rule, one, days);
  }
}

/** Reports that no suggestion rests on yet, with the stage most of them lie in. */
function count(tx: Ctx, warningIds: readonly string[], days: number): Promise<Learned[]> {
  const since = new Date(tx.app.clock.now().getTime() - days * DAY_MS);
  return rows<Learned>(
    tx,
    sql`
    with concerned as (select distinct rule_id, matter_code from warning where id = any(${[...warningIds]}::uuid[]))
    select f.rule_id as "ruleId", f.matter_code as "matterCode", max(w.matter_name) as "matterName",
           mode() within group (order by w.stage) as stage, count(*)::int as upheld,
           (select count(*)::int from warning o where o.rule_id = f.rule_id and o.matter_code = f.matter_code
               and o.triggered_at >= ${since}) as warned
      from warning_feedback f join concerned c using (rule_id, matter_code) join warning w on w.id = f.warning_id
     where f.verdict = 'UPHELD' and f.verdict_at >= ${since} and f.suggestion_id is null
     group by f.rule_id, f.matter_code order by f.rule_id, f.matter_code`,
  );
}

async function suggest(
  tx: Ctx,
  rule: WarningRule,
  { matterCode, matterName, stage, upheld, warned }: Learned,
  days: number,
) {
  // Two verdicts of one moment must not both count the same reports; and one open suggestion per rule and matter is enough.
  await run(tx, sql`select pg_advisory_xact_lock(hashtext(${`rule_suggestion ${rule.ruleId} ${matterCode}`}))`);
  const open = await firstRow(
    tx,
    sql`select 1 as found from rule_suggestion where rule_id = ${rule.ruleId} and matter_code = ${matterCode} and state = 'OPEN'`,
  );
  if (open) return;
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const no = await takeDatedNumber(tx, { sequence: 'rule-suggestion', prefix: 'GJ', digits: 4 });
  const { condition, difference } = correctCondition(rule.condition, { matter: matterCode, stage });
  await run(
    tx,
    sql`insert into rule_suggestion (id, suggestion_no, rule_id, rule_version, matter_code, condition, difference, upheld, warned, created_at)
        values (${id}, ${no}, ${rule.ruleId}, ${rule.version}, ${matterCode}, ${JSON.stringify(condition)}::jsonb, ${difference},
                ${upheld}, ${warned}, ${now})`,
  );
  const since = new Date(now.getTime() - days * DAY_MS);
  await run(
    tx,
    sql`update warning_feedback set suggestion_id = ${id} where rule_id = ${rule.ruleId} and matter_code = ${matterCode}
          and verdict = 'UPHELD' and verdict_at >= ${since} and suggestion_id is null`,
  );
  // Whose verdict tipped the scale has written the change as much as the count has; silence has no person (6.6 c).
  const judge = tx.actor.kind === 'USER' ? tx.actor : undefined;
  const writers = judge ? [judge.userId] : [];
  const tipped = judge ? `（末次由${judge.name}认定，须由他人审批）` : '';
  const note = `${no}：${matterName}近${days}天预警${warned}件，误报成立${upheld}件${tipped}。${difference}`.slice(
    0,
    500,
  );
  const { version } = await proposeVersion(tx, { ruleId: rule.ruleId, condition, note, suggestionId: id, writers });
  await run(tx, sql`update rule_suggestion set proposed_version = ${version} where id = ${id}`);
  const told = { 规则: rule.title, 事项名称: matterName, 天数: days, 成立: upheld, 建议: difference };
  await tellApprovers(tx, rule, told, id);
}

/** Whoever approves rules there: the district’s chief for a district’s rule, the city’s officer for the city’s. */
async function tellApprovers(
  tx: Ctx,
  rule: WarningRule,
  variables: Readonly<Record<string, string | number>>,
  dueKey: string,
): Promise<void> {
  const org = await firstRow<{ id: string }>(
    tx,
    rule.orgPath === null
      ? sql`select id from org where level = 'CITY' order by path limit 1`
      : sql`select id from org where path = ${rule.orgPath}`,
  );
  if (!org) return;
  const roleCode = rule.orgPath === null ? 'CITY_OFFICER' : 'DIST_CHIEF';
  await sendNotices(tx, [
    {
      template: RULE_SUGGESTED,
      receivers: [{ roleCode, orgId: org.id }],
      variables,
      link: `/rules/warning/${rule.ruleId}`,
      dueKey,
    },
  ]);
}

import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { amountOf, readMoney } from '../../../../platform/money/index.ts';
import type { RuleDraft, RuleEffect, RuleEffectChange } from '../../../../platform/rules/index.ts';
import { reckon } from '../reckon/reckon.ts';
import type { StandardBody } from './standard-body.ts';
import { type Standard, standardFor, standardsInForce } from './standard-in-force.ts';

const MOST_TRIED = 2_000;
const MOST_SHOWN = 50;
/** What is approved keeps the version it was reckoned by. */
const OPEN = ['DRAFT', 'CONFIRM_PENDING', 'INFO_CONFIRMED', 'REVIEWED', 'RETURNED'];

interface Tried {
  id: string;
  apply_no: string;
  person_name_masked: string;
  person_category: string;
  placement_region: string;
  discharge_date: string;
  service_months: number;
  ratios: string[];
  org_path: string;
}

/** What applications that are not approved yet would come to under a draft, against what they come to now (§13.9: approved ones keep their version). */
export async function standardEffect(ctx: Ctx, draft: RuleDraft<StandardBody>, days: number): Promise<RuleEffect> {
  const since = new Date(ctx.app.clock.now().getTime() - days * DAY_MS);
  const found = await tables(ctx)
    .selectFrom('one_off_subsidy as a')
    .where(sql<boolean>`${scopeWhere(scopeOf(ctx.actor), 'a')} and starts_with(a.org_path, ${draft.orgPath ?? ''})`)
    .where((is) => is.or([is('a.state', 'in', OPEN), is('a.created_at', '>=', since.toISOString())]))
    .where('a.state', '!=', 'CANCELLED')
    .orderBy('a.id', 'desc')
    .limit(MOST_TRIED + 1)
    .select([
      'a.id',
      'a.apply_no',
      'a.person_name_masked',
      'a.person_category',
      'a.placement_region',
      'a.discharge_date',
      'a.service_months',
      'a.ratios',
      'a.org_path',
    ])
    .execute();
  const current = await standardsInForce(ctx);
  const planned = withDraft(current, draft);
  const counts = { new: 0, gone: 0, moved: 0, same: 0 };
  const judged = found.slice(0, MOST_TRIED).flatMap((one) => {
    const [before, now] = [amountUnder(current, one), amountUnder(planned, one)];
    const change = changeOf(before, now);
    if (!change) return [];
    counts[change === 'NEW' ? 'new' : change === 'GONE' ? 'gone' : change === 'MOVED' ? 'moved' : 'same'] += 1;
    return [{ link: `/aftercare/subsidies/${one.id}`, change, cells: cellsOf(one, before, now) }];
  });
  const order: readonly RuleEffectChange[] = ['MOVED', 'NEW', 'GONE', 'SAME'];
  return {
    matchingNow: counts.new + counts.moved + counts.same,
    columns: ['申报编号', '姓名', '服役', '现行标准', '本稿'],
    rows: judged.toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change)).slice(0, MOST_SHOWN),
    counts,
    truncated: judged.length > MOST_SHOWN || found.length > MOST_TRIED,
    note: '按尚未审批的申报和近期申报试算；已审批的申报保留原版本，不受影响',
  };
}

/** The standards as they would stand with the draft in the place of its rule. */
function withDraft(current: readonly Standard[], draft: RuleDraft<StandardBody>): Standard[] {
  const { ruleId, key, orgPath, title, condition, body } = draft;
  const before = current.find((one) => one.ruleId === ruleId);
  const own: Standard = {
    ruleId: ruleId ?? '',
    ruleNo: before?.ruleNo ?? '',
    key: before?.key ?? key ?? '',
    version: (before?.version ?? 0) + 1,
    title,
    orgPath: before?.orgPath ?? orgPath,
    condition,
    body,
    basisText: null,
    effectiveFrom: before?.effectiveFrom ?? new Date(0),
  };
  return [...current.filter((one) => one !== before), own];
}

/** Undefined where no standard applies, or more than one. */
function amountUnder(standards: readonly Standard[], one: Tried): string | undefined {
  const facts = {
    personCategory: one.person_category,
    dischargeDate: one.discharge_date,
    serviceMonths: one.service_months,
    placementRegion: one.placement_region,
  };
  try {
    const { body } = standardFor(standards, facts, one.org_path);
    return reckon(body, { serviceMonths: one.service_months, grounds: one.ratios }).amount;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function changeOf(before: string | undefined, now: string | undefined): RuleEffectChange | undefined {
  if (before === undefined) return now === undefined ? undefined : 'NEW';
  if (now === undefined) return 'GONE';
  return amountOf(before).eq(now) ? 'SAME' : 'MOVED';
}

const cellsOf = (one: Tried, before: string | undefined, now: string | undefined): string[] => [
  one.apply_no,
  one.person_name_masked,
  `${Math.floor(one.service_months / 12)}年${one.service_months % 12}个月`,
  before === undefined ? '不适用' : `${readMoney(before)}元`,
  now === undefined ? '不适用' : `${readMoney(now)}元`,
];

import { setImmediate } from 'node:timers/promises';
import { sql } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import {
  type EffectPace,
  evaluate,
  type RuleDraft,
  type RuleEffect,
  rulesInForce,
} from '../../../platform/rules/index.ts';
import { type Candidate, countCandidates, readCandidates } from './facts.ts';
import type { ForcedBody } from './rule-body.ts';

const PAGE = 200;
/** Open matters that are tried; the page says so where there are more. */
const MOST_TRIED = 20_000;
const MOST_SHOWN = 50;

const COUNTED = { NEW: 'new', GONE: 'gone', SAME: 'same' } as const;

/**
 * Which open matters a draft fits now, against the version in force: what would come under it, what would no longer. `_days` means nothing here: it
 * is tried on what is open.
 */
export async function forcedEffect(
  ctx: Ctx,
  draft: RuleDraft<ForcedBody>,
  _days: number,
  pace: EffectPace,
): Promise<RuleEffect> {
  const current = (await rulesInForce<ForcedBody>(ctx, { kind: 'forced-finish' })).find(
    ({ ruleId }) => ruleId === draft.ruleId,
  );
  const within = sql`${scopeWhere(scopeOf(ctx.actor), 's')} and starts_with(s.org_path, ${draft.orgPath ?? ''})`;
  const open = await countCandidates(ctx, within, MOST_TRIED + 1);
  const total = Math.min(open, MOST_TRIED);
  const counts = { new: 0, gone: 0, moved: 0, same: 0 };
  const shown: RuleEffect['rows'][number][] = [];
  let [tried, after] = [0, FIRST_ID];
  while (tried < total) {
    // Others are served meanwhile, and who waits is told.
    await setImmediate();
    await pace.step(tried, total);
    const page = await readCandidates(ctx, { after, limit: Math.min(PAGE, total - tried), within });
    for (const one of page) {
      const [now, before] = [
        evaluate(draft.condition, one.facts),
        current ? evaluate(current.condition, one.facts) : false,
      ];
      if (!now && !before) continue;
      const change = now && before ? 'SAME' : now ? 'NEW' : 'GONE';
      counts[COUNTED[change]] += 1;
      if (shown.length < MOST_SHOWN) shown.push({ link: `/cases/${one.caseId}`, cells: cellsOf(one), change });
    }
    tried += page.length;
    after = page.at(-1)?.id ?? after;
    if (page.length === 0) break;
  }
  await pace.step(total, total);
  return {
    matchingNow: counts.new + counts.same,
    columns: ['办件编号', '事项', '姓名', '超过时限'],
    rows: shown,
    counts,
    truncated: counts.new + counts.gone + counts.same > shown.length || open > total,
    note: open > total ? `只试算了前${MOST_TRIED}件未办结事项` : '按当前未办结的事项试算；符合条件后还须预警和两次提醒',
  };
}

function cellsOf(one: Candidate): string[] {
  return [one.bjNo, one.matterName, one.nameMasked, `${String(one.facts.overdueWorkdays ?? 0)}个工作日`];
}

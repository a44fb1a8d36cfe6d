import { FIRST_ID } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Candidate, readCandidates } from './facts.ts';
import type { ForcedRule } from './matching.ts';
import { automaticRules, ruleFor } from './matching.ts';
import { readStandings } from './standings.ts';
import { stepWatch } from './step-watch.ts';
import { closeWatches, noteMatches, openWatches, type Watch } from './watches.ts';

const PAGE = 500;

/**
 * Looks over the open matters on every working day: what fits a rule is watched, and what is watched goes its way: level-1 warning, two
 * reminders, days of grace, then the end or the request for it. A matter at a time, each in a transaction of its own.
 */
export async function sweepForcedFinishes(ctx: Ctx): Promise<void> {
  if (!ctx.app.calendar.isWorkday(localDateOf(ctx.app.clock.now()))) return;
  const rules = await automaticRules(ctx);
  for (let after = FIRST_ID; ; ) {
    const page = await readCandidates(ctx, { after, limit: PAGE });
    await noteMatches(
      ctx,
      page.flatMap((candidate) => {
        const rule = ruleFor(rules, candidate);
        return rule ? [{ candidate, rule }] : [];
      }),
    );
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.id;
  }
  for (let after: string | undefined; ; ) {
    const watches = await openWatches(ctx, after, PAGE);
    await followWatches(ctx, rules, watches);
    after = watches.at(-1)?.subCaseId;
    if (watches.length < PAGE) return;
  }
}

async function followWatches(ctx: Ctx, rules: readonly ForcedRule[], watches: readonly Watch[]): Promise<void> {
  const candidates = new Map(
    (await readCandidates(ctx, { ids: watches.map(({ subCaseId }) => subCaseId) })).map((one) => [one.id, one]),
  );
  const standings = await readStandings(ctx, watches);
  const gone: Watch[] = [];
  for (const watch of watches) {
    const candidate = candidates.get(watch.subCaseId);
    const rule = candidate && stillFits(rules, watch, candidate);
    const standing = standings.get(watch.subCaseId);
    if (!candidate || !rule) gone.push(watch);
    else if (standing) await tried(ctx, watch, () => stepWatch(ctx, { watch, standing, candidate, rule }));
  }
  await closeWatches(ctx, gone, 'GONE');
}

/** A matter stays under the rule that began to watch it, in the version in force, as long as that still fits. */
function stillFits(rules: readonly ForcedRule[], watch: Watch, candidate: Candidate): ForcedRule | undefined {
  const own = rules.filter(({ ruleId }) => ruleId === watch.ruleId);
  return ruleFor(own, candidate);
}

async function tried(ctx: Ctx, { subCaseId }: Watch, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    ctx.app.log.error({ err: error, subCaseId, traceId: ctx.traceId }, 'a forced finish was not taken a step further');
  }
}

export const forcedFinishJob: JobDefinition = {
  name: 'forced-finish.sweep',
  title: '强制办结规则执行',
  cron: '5 9 * * *',
  concurrency: 1,
  run: sweepForcedFinishes,
};

import { run, sql, toDate } from '../../../../database/sql.ts';
import { DAY_MS, localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { describeSubject } from '../anomalies/describe-subject.ts';
import { joinFinding, type KnownAnomaly } from '../anomalies/join-finding.ts';
import { detectorOf } from '../detect/detectors.ts';
import type { Finding } from '../detect/finding.ts';
import { getRule } from './rule-definition.ts';
import { scopeOfSetting } from './rule-scope.ts';
import { currentSettings } from './rule-setting.ts';
import { checkDraft, type RuleDraft } from './save-rule.ts';

const DAYS = 7;
const LIMIT_MS = 30_000;
const TOP = 10;

/** What a rule would have found in the last seven days (03 §39.4 试算). */
export interface Replay {
  anomalies: number;
  days: { day: string; anomalies: number }[];
  subjects: { title: string; anomalies: number; measured: number }[];
}

/**
 * Replays the log of the last seven days through the same detector and the same joining as the live evaluation; nothing is recorded and
 * nobody is banned, so calls that a ban would have turned away count.
 *
 * @throws DX-MON-02 for rules that look at the present only; DX-MON-03 when the log is too large for an answer at once
 */
export async function replayRule(ctx: Ctx, draft: RuleDraft): Promise<Replay> {
  requireUser(ctx);
  const setting = await checkDraft(ctx, draft);
  if (!getRule(draft.rule).replayable) throw new DomainError('DX-MON-02', '该规则按当前状态判断，不能用历史日志试算');
  const to = ctx.app.clock.now();
  const span = { from: new Date(to.getTime() - DAYS * DAY_MS), to };
  const all = await currentSettings(ctx);
  const findings = await transaction(ctx, async (tx) => {
    await run(tx, sql`set transaction read only`);
    await run(tx, sql`select set_config('statement_timeout', ${String(LIMIT_MS)}, true)`);
    return detectorOf(draft.rule).detect(tx, setting, scopeOfSetting(setting, all), span);
  }).catch((error: unknown) => {
    if (isTimeout(error)) throw new DomainError('DX-MON-03', '近7日日志量过大，试算未能完成，请收紧条件后再试');
    throw error;
  });
  return summarise(ctx, joined(findings));
}

interface Joined extends KnownAnomaly {
  subject: string;
  measured: number;
}

function joined(findings: readonly Finding[]): Joined[] {
  const newest = new Map<string, Joined>();
  const anomalies: Joined[] = [];
  for (const { subject, measured, ...finding } of findings) {
    const times = { first: toDate(finding.first), last: toDate(finding.last) };
    const known = newest.get(subject);
    const join = joinFinding(known, times);
    if (join === 'SAME' && known) {
      known.last = times.last;
      known.measured = Math.max(known.measured, measured);
    } else if (join === 'NEW') {
      const fresh = { ...times, subject, measured, open: true };
      newest.set(subject, fresh);
      anomalies.push(fresh);
    }
  }
  return anomalies;
}

async function summarise(ctx: Ctx, anomalies: readonly Joined[]): Promise<Replay> {
  const today = ctx.app.clock.now().getTime();
  const days = Array.from({ length: DAYS + 1 }, (_, n) => localDateOf(new Date(today - (DAYS - n) * DAY_MS)));
  const subjects = new Map<string, { anomalies: number; measured: number }>();
  for (const { subject, measured } of anomalies) {
    const known = subjects.get(subject) ?? { anomalies: 0, measured: 0 };
    subjects.set(subject, { anomalies: known.anomalies + 1, measured: Math.max(known.measured, measured) });
  }
  const top = [...subjects].sort(([, one], [, other]) => other.anomalies - one.anomalies).slice(0, TOP);
  const titled: Replay['subjects'] = [];
  for (const [subject, figures] of top) titled.push({ title: (await describeSubject(ctx, subject)).title, ...figures });
  return {
    anomalies: anomalies.length,
    days: days.map((day) => ({ day, anomalies: anomalies.filter(({ first }) => localDateOf(first) === day).length })),
    subjects: titled,
  };
}

const CANCELLED = '57014';

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === CANCELLED;
}

import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { PROOF_RULE } from '../../../../platform/exchange/gateway/banned-proof.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { banByRule, extendByRule, isProtected } from '../../bans/ban-ip.ts';
import { detectorOf } from '../detect/detectors.ts';
import { goesOn } from '../detect/door.ts';
import type { Finding } from '../detect/finding.ts';
import { partsOf } from '../detect/subjects.ts';
import { getRule } from '../rules/rule-definition.ts';
import { type RuleSetting, thresholdOf } from '../rules/rule-setting.ts';
import { settleAnomalyTask } from './anomaly-task.ts';
import { describeSubject } from './describe-subject.ts';
import { getAnomaly } from './find-anomalies.ts';
import { joinFinding } from './join-finding.ts';
import { alarm } from './notices.ts';

/** Log lines that an anomaly names. */
const SAMPLES = 20;
const WRONG_CLOCK = '绝大多数失败为时间戳超出范围，未封禁，请通知对方校时';

/**
 * Makes an anomaly of a finding, or one more hit of the one under way; bans where the rule says so and alarms once. In the transaction that
 * holds the rule's lock: nobody else records for this rule.
 */
export async function recordFinding(tx: Ctx, setting: RuleSetting, finding: Finding): Promise<void> {
  const since = finding.since === undefined ? undefined : toDate(finding.since);
  const times = { first: toDate(finding.first), last: toDate(finding.last), since };
  const newest = await newestOf(tx, setting.rule, finding.subject);
  const join = joinFinding(newest, times);
  if (join === 'KNOWN') return;
  const evidence = await evidenceOf(tx, setting, finding, times.last);
  const exact = await detectorOf(setting.rule).measure?.(tx, setting, finding.subject, times.last);
  const measured = exact ?? finding.measured;
  if (join === 'SAME' && newest) {
    // What lasts did not happen again.
    const hits = since ? 0 : finding.hits;
    await addHit(tx, setting, newest, { ...finding, hits, measured }, evidence);
    return;
  }
  await open(tx, setting, { ...finding, measured }, evidence);
}

/**
 * One more hit; what looked like a wrong clock and is none any more becomes what the rule says, and is alarmed about as that. The version stays:
 * it is for who handles the anomaly, and one under way has hits every moment.
 */
async function addHit(
  tx: Ctx,
  setting: RuleSetting,
  known: { id: string; hint: string | null },
  finding: Finding,
  evidence: Evidence,
): Promise<void> {
  const worse = known.hint === WRONG_CLOCK && !finding.skewed;
  await run(
    tx,
    sql`update exchange_anomaly set last_at = ${toDate(finding.last)}, hits = hits + ${finding.hits},
          measured = greatest(measured, ${finding.measured}::int), sample_log_ids = ${evidence.ids}::uuid[], ips = ${evidence.ips}::text[]
          ${worse ? sql`, level = ${setting.level}, hint = null` : sql``} where id = ${known.id}`,
  );
  const done = bans(setting, finding) ? await banAll(tx, setting, known.id, evidence.ips) : '';
  if (worse) await tell(tx, setting, known.id, finding, done);
}

async function tell(tx: Ctx, setting: RuleSetting, id: string, finding: Finding, done: string): Promise<void> {
  await settleAnomalyTask(tx);
  const { owners } = await describeSubject(tx, finding.subject);
  const { measure } = getRule(setting.rule);
  await alarm(tx, await getAnomaly(tx, id), `${finding.words ?? `${measure} ${finding.measured}`}${done}`, owners);
}

async function open(tx: Ctx, setting: RuleSetting, finding: Finding, evidence: Evidence): Promise<void> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const rule = getRule(setting.rule);
  const { kind, id: subject, title } = await describeSubject(tx, finding.subject);
  const first = toDate(finding.first);
  const windowStart = new Date(first.getTime() - detectorOf(setting.rule).windowMs(setting));
  const [main] = rule.thresholds;
  const level = finding.skewed ? 'LOW' : setting.level;
  await run(
    tx,
    sql`insert into exchange_anomaly (id, rule, rule_version, level, direction, subject_kind, subject, subject_title, window_start, first_at,
          last_at, hits, measured, threshold, sample_log_ids, ips, hint, state, created_at)
        values (${id}, ${setting.rule}, ${setting.version}, ${level}, ${finding.direction}, ${kind}, ${subject.slice(0, 60)},
          ${title.slice(0, 120)}, ${windowStart}, ${first}, ${toDate(finding.last)}, ${finding.hits}, ${finding.measured},
          ${main ? thresholdOf(setting, main.key) : 0}, ${evidence.ids}::uuid[], ${evidence.ips}::text[],
          ${finding.skewed ? WRONG_CLOCK : (finding.words ?? null)}, 'NEW', ${now})`,
  );
  const done = bans(setting, finding) ? await banAll(tx, setting, id, evidence.ips) : '';
  await tell(tx, setting, id, finding, finding.skewed ? '，请校时' : done);
}

function bans({ ban }: RuleSetting, { skewed }: Finding): boolean {
  return ban && !skewed;
}

/** Bans every address concerned (behind one NAT address all applications are); says in the anomaly what came of it. */
async function banAll(tx: Ctx, setting: RuleSetting, eventId: string, ips: readonly string[]): Promise<string> {
  const protectedIps: string[] = [];
  let banned = 0;
  let review = false;
  for (const ip of ips) {
    const reason = `规则${setting.rule}：${getRule(setting.rule).title}`;
    const ban = await banByRule(tx, { ip, rule: setting.rule, eventId, reason });
    if (ban) banned += 1;
    else if (await goesOnBanned(tx, setting, ip)) continue;
    else if (await isProtected(tx, ip)) protectedIps.push(ip);
    review ||= ban?.needsReview === true;
  }
  const hints = [
    protectedIps.length > 0 ? `${protectedIps.join('、').slice(0, 80)} 在保护名单中，未封禁` : '',
    review ? '7日内第4次及以上封禁，需人工复核' : '',
  ].filter(Boolean);
  if (hints.length > 0)
    await run(
      tx,
      sql`update exchange_anomaly set hint = ${hints.join('；').slice(0, 200)}, needs_review = needs_review or ${review} where id = ${eventId}`,
    );
  return [banned > 0 ? '，已自动封禁' : '', ...hints.map((hint) => `，${hint}`)].join('');
}

/** R2 alone: an address that fails the proof as often again while it is banned is banned from its last failure on (03 §39.3). */
async function goesOnBanned(tx: Ctx, setting: RuleSetting, ip: string): Promise<boolean> {
  if (setting.rule !== PROOF_RULE) return false;
  const since = new Date(tx.app.clock.now().getTime() - detectorOf(setting.rule).windowMs(setting));
  const found = await firstRow<{ count: number; last: SqlInstant | null }>(
    tx,
    sql`select count(*)::int as count, max(l.at) as last from exchange_call_log l
         where l.client_ip = ${ip} and l.at > ${since} and ${goesOn(setting)}`,
  );
  if (!found?.last || found.count < thresholdOf(setting, 'count')) return false;
  return extendByRule(tx, { ip, rule: setting.rule, last: toDate(found.last) });
}

interface Evidence {
  ids: string[];
  ips: string[];
}

/** The calls behind it, newest first, and the addresses they came from. */
async function evidenceOf(tx: Ctx, setting: RuleSetting, finding: Finding, until: Date): Promise<Evidence> {
  const detector = detectorOf(setting.rule);
  const calls = detector.calls?.(setting);
  if (!calls) return { ids: [], ips: [] };
  const from = new Date(toDate(finding.first).getTime() - detector.windowMs(setting));
  // What is counted in spans of time ends with the span.
  const to = new Date(Math.max(until.getTime() + 60_000, from.getTime()));
  const found = await rows<{ id: string; ip: string }>(
    tx,
    sql`select l.id, l.client_ip as ip from exchange_call_log l
         where l.at > ${from} and l.at <= ${to} and ${calls.where} and ${calls.subject} = ${finding.subject}
         order by l.at desc limit 1000`,
  );
  return {
    ids: found.slice(0, SAMPLES).map(({ id }) => id),
    ips: [...new Set(found.map(({ ip }) => ip))].slice(0, SAMPLES),
  };
}

async function newestOf(tx: Ctx, rule: string, subject: string) {
  const { kind, id } = partsOf(subject);
  const found = await tables(tx)
    .selectFrom('exchange_anomaly')
    .select(['id', 'first_at as first', 'last_at as last', 'state', 'hint'])
    .where('rule', '=', rule)
    .where('subject_kind', '=', kind)
    .where('subject', '=', id)
    .orderBy('first_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) return undefined;
  const open = found.state !== 'CLOSED' && found.state !== 'FALSE_ALARM';
  return { id: found.id, hint: found.hint, first: toDate(found.first), last: toDate(found.last), open };
}

import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { takeDatedNumbers } from '../../../../platform/numbers/dated-numbers.ts';
import { flagWeight } from '../../application/index.ts';
import type { LimitView } from '../facts/limit-facts.ts';
import { stageOf } from '../facts/record-facts.ts';
import type { WatchedRecord } from '../facts/watched-record.ts';
import type { Finding } from '../judge.ts';
import { priorityKey } from '../priority.ts';
import { processOf } from '../process.ts';
import { WARNING } from '../words.ts';
import { nearestLimit } from './nearest-limit.ts';

/** A finding that becomes a warning. */
export interface Raise {
  record: WatchedRecord;
  finding: Finding;
  /** All of the record’s running limits; a warning beside the limits takes its place from the nearest. */
  limits: readonly LimitView[];
}

/** Writes the warnings with their first history rows, a fixed number of statements for the whole set. */
export async function raiseWarnings(tx: Ctx, raises: readonly Raise[]): Promise<void> {
  if (raises.length === 0) return;
  const now = tx.app.clock.now();
  const numbers = await takeDatedNumbers(tx, { sequence: 'warning', prefix: 'YJ', digits: 6 }, raises.length);
  const values = raises.map((raise, n) => ({
    ...columnsOf(tx, raise, now),
    id: uuidv7(now.getTime()),
    no: numbers[n],
  }));
  await run(
    tx,
    sql`
    insert into warning (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, warning_no, rule_id, rule_no,
          rule_version, rule_title, record_type, record_id, case_id, case_no, record_no, subject, matter_code, matter_name, process, stage,
          timer_id, limit_kind, limit_due_at, remaining_minutes, level, message, advice, facts, handler_id, triggered_at, priority_key)
    select v.id, ${now}, ${now}, 'OPEN', ${now}, v."orgId", v."orgPath", v."districtCode", v.no, v."ruleId", v."ruleNo", v."ruleVersion",
           v."ruleTitle", v."recordType", v."recordId", v."caseId", v."caseNo", v."recordNo", v.subject, v."matterCode", v."matterName",
           v.process, v.stage, v."timerId", v."limitKind", v."limitDueAt", v."remainingMinutes", v.level, v.message, v.advice, v.facts,
           v."handlerId", ${now}, v."priorityKey"
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "orgId" uuid, "orgPath" text, "districtCode" text, no text,
           "ruleId" uuid, "ruleNo" text, "ruleVersion" int, "ruleTitle" text, "recordType" text, "recordId" uuid, "caseId" uuid,
           "caseNo" text, "recordNo" text, subject text, "matterCode" text, "matterName" text, process text, stage text, "timerId" uuid,
           "limitKind" text, "limitDueAt" timestamptz, "remainingMinutes" int, level smallint, message text, advice text, facts jsonb,
           "handlerId" uuid, "priorityKey" bigint)`,
  );
  await startRecords(
    tx,
    WARNING,
    values.map(({ id }) => id),
  );
}

function columnsOf(tx: Ctx, { record, finding: { rule, limit, facts }, limits }: Raise, now: Date) {
  const placed = limit ?? nearestLimit(limits);
  const limitKind = placed?.timer.kind ?? 'STAGE';
  const { id: recordId, type: recordType, orgId, orgPath, districtCode, caseId, caseNo, recordNo, subject } = record;
  const { level, message, advice } = rule.body;
  return {
    orgId,
    orgPath,
    districtCode,
    ruleId: rule.ruleId,
    ruleNo: rule.ruleNo,
    ruleVersion: rule.version,
    ruleTitle: rule.title,
    recordType,
    recordId,
    caseId,
    caseNo,
    recordNo,
    subject,
    matterCode: record.matterCode,
    matterName: record.matterName,
    process: record.process ?? processOf(record.state),
    stage: stageOf(record),
    timerId: limit?.timer.id ?? null,
    limitKind,
    limitDueAt: placed?.dueAt ?? null,
    remainingMinutes: placed ? placed.remainingMinutes : null,
    level,
    message,
    advice,
    facts: { ...facts, at: now.toISOString() },
    handlerId: record.handlerId,
    priorityKey: priorityKey(
      {
        level,
        limitKind,
        personWeight: flagWeight(record.personFlags),
        dueAt: placed?.dueAt ?? null,
        matterWeight: record.matterWeight,
      },
      tx.app.calendar,
    ),
  };
}

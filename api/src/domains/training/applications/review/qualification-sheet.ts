import { rows, run, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, DomainError, type FieldError, refuse } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, hasPermission, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { readsOfficersNames } from '../../officers-names.ts';
import { lockOwnApplication } from '../drafts/own-application.ts';
import { type ApplicationRow, getApplicationRow } from '../find-applications.ts';
import { APPLICATION } from '../record-type.ts';
import { type CheckType, CheckVerdict, type SheetRowType, type SheetVerdictInput } from './sheet.type.ts';
import type { CheckLevel } from './sheet-state.ts';

const MOST_NOTE = 300;

/** Which level judges while the application waits, and by which right. */
const WAITING: Readonly<Record<string, { level: CheckLevel; permission: string }>> = {
  DIST_REVIEW: { level: 'DISTRICT', permission: 'training.application:review' },
  CENTRE_RECHECK: { level: 'CENTRE', permission: 'training.application:recheck' },
};

/**
 * 资质审核表 of a newcomer's application: the qualifications that its last submitted version has kept (02 §9.3), with the verdicts of both levels.
 *
 * @throws NOT_FOUND
 */
export async function readSheet(ctx: Ctx, id: string): Promise<SheetRowType[]> {
  const row = await getApplicationRow(ctx, id, 'qualificationSheet');
  return sheetOf(ctx, row);
}

async function sheetOf(ctx: Ctx, row: ApplicationRow): Promise<SheetRowType[]> {
  const found = await rows<Omit<SheetRowType, 'title'>>(
    ctx,
    sql`select q.id as "qualificationId", q.kind, q."certNo", q.issuer, q."validTo",
          coalesce((select jsonb_agg(jsonb_build_object('level', c.level, 'verdict', c.verdict, 'note', c.note, 'byName', c.by_name,
                      'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by c.level desc)
                    from project_qualification_check c where c.application_id = v.application_id and c.qualification_id = q.id
                     and c.content_version = v.content_version), '[]') as checks
        from project_application_version v, jsonb_to_recordset(v.institution->'qualifications')
          as q(id uuid, kind text, "certNo" text, issuer text, "validTo" text)
       where v.application_id = ${row.id} and v.content_version = ${row.contentVersion} order by q.kind, q.id`,
  );
  const staff = readsOfficersNames(ctx);
  return found.map((one) => ({
    ...one,
    title: titleOfItem(QUALIFICATION, one.kind),
    checks: one.checks.map((check: CheckType) => ({ ...check, byName: staff ? check.byName : '' })),
  }));
}

/**
 * The caller's level says what it finds of some qualifications; a later verdict of the same level replaces an earlier one (T16-2, T16-4).
 *
 * @throws NOT_FOUND, E-1609 where no sheet is asked for, FORBIDDEN for another level, E-0504, BAD_INPUT by row
 */
export async function judgeQualifications(
  ctx: Ctx,
  input: { id: string; version: number; verdicts: readonly SheetVerdictInput[] },
): Promise<SheetRowType[]> {
  return transaction(ctx, async (tx) => {
    const row = await lockOwnApplication(tx, input.id, 'judgeQualifications');
    const waiting = WAITING[row.state];
    if (row.kind !== '1' || !waiting) throw new DomainError('E-1609', '该申报现在不需要审核资质');
    if (!hasPermission(tx.actor, waiting.permission)) throw refuse('FORBIDDEN');
    if (row.version !== input.version) throw refuse('E-0504');
    await refuseFaults(tx, row, input.verdicts);
    await write(tx, row, waiting.level, input.verdicts);
    await recordAudit(tx, {
      event: 'training.judge-qualifications',
      objectType: APPLICATION,
      objectId: row.id,
      detail: { level: waiting.level, rows: input.verdicts.length },
    });
    return sheetOf(tx, row);
  });
}

async function refuseFaults(tx: Ctx, row: ApplicationRow, verdicts: readonly SheetVerdictInput[]): Promise<void> {
  const known = new Set((await sheetOf(tx, row)).map(({ qualificationId }) => qualificationId));
  const faults = verdicts.flatMap(({ qualificationId, verdict, note }, at): FieldError[] => {
    const say = (key: string, message: string) => [{ path: `verdicts.${at}.${key}`, message }];
    const length = [...(note?.trim() ?? '')].length;
    if (!isUuid(qualificationId) || !known.has(qualificationId.toLowerCase()))
      return say('qualificationId', '该资质不在本次申报中');
    if (verdict === CheckVerdict.BAD && length === 0) return say('note', '请说明不合规的原因');
    return length > MOST_NOTE ? say('note', `说明不能超过${MOST_NOTE}个字`) : [];
  });
  if (verdicts.length === 0) faults.push({ path: 'verdicts', message: '请至少审核一项资质' });
  if (faults.length > 0) throw badInput(faults);
}

async function write(
  tx: Ctx,
  row: ApplicationRow,
  level: CheckLevel,
  verdicts: readonly SheetVerdictInput[],
): Promise<void> {
  const values = verdicts.map(({ qualificationId, verdict, note }) => ({
    id: qualificationId,
    verdict,
    note: note?.trim() || null,
  }));
  await run(
    tx,
    sql`insert into project_qualification_check (application_id, level, content_version, qualification_id, verdict, note, by_id, by_name, at)
        select ${row.id}, ${level}, ${row.contentVersion}, v.id, v.verdict, v.note, ${requireUser(tx).userId}, ${actorName(tx.actor)},
               ${tx.app.clock.now()}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, verdict text, note text)
        on conflict (application_id, level, content_version, qualification_id)
        do update set verdict = excluded.verdict, note = excluded.note, by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at`,
  );
}

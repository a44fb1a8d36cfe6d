import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { kernelErrors } from '../../../../platform/errors/index.ts';
import type { RecordActResultType } from '../../../../platform/flow/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { done, requireSome, toResult, turnedDown } from '../../marks/index.ts';
import { INSPECTION } from '../record-types.ts';

interface Reminded extends Placed {
  id: string;
  title: string;
  subject: string;
  state: string;
  reportTo: SqlInstant;
  improveDeadline: string | null;
}

/** 催报 of institutions that have not handed in, one or many (02 §11.6). @throws E-0501 */
export async function remindInspections(
  ctx: Ctx,
  ids: readonly string[],
  requestId: string,
): Promise<RecordActResultType> {
  requireSome(ids);
  const { rows: outcomes } = await once(ctx, 'remindInspections', requestId, ids, async (tx) => {
    const found = new Map((await readReminded(tx, ids)).map((row) => [row.id, row]));
    const waiting = [...found.values()].filter(({ state }) => state === 'REPORTING' || state === 'IMPROVING');
    await sendNotices(
      tx,
      waiting.map((row) => ({
        template: 'N206',
        receivers: [{ roleCode: 'INST', orgId: row.orgId }],
        variables: {
          项目名称: row.subject,
          事项: row.state === 'REPORTING' ? '尚未上报' : '整改材料尚未提交',
          截止时间: row.improveDeadline ?? formatDateTime(toDate(row.reportTo)),
        },
        record: { type: INSPECTION, id: row.id, orgId: row.orgId, title: row.title },
      })),
    );
    await recordAudit(tx, {
      event: 'training.inspection.remind',
      objectType: INSPECTION,
      detail: { ids: waiting.map(({ id }) => id) },
    });
    return {
      rows: ids.map((id) => {
        const row = found.get(id.toLowerCase());
        if (!row) return turnedDown(id, '', 'NOT_FOUND', kernelErrors.NOT_FOUND);
        return waiting.includes(row)
          ? done(row.id, row.title)
          : turnedDown(row.id, row.title, 'E-0503', '机构已提交，不需要催报', 'SKIPPED');
      }),
    };
  });
  return toResult(outcomes);
}

/** Those that the caller may see; reaching for another one leaves an audit row 越权访问 (02 §2.4 no. 5). */
async function readReminded(tx: Ctx, ids: readonly string[]): Promise<Reminded[]> {
  const found = await rows<Reminded>(
    tx,
    sql`select n.id, n.inspection_no as title, n.project_name as subject, n.org_id as "orgId", n.org_path as "orgPath",
          n.district_code as "districtCode", n.state, c.report_to as "reportTo", n.improve_deadline::text as "improveDeadline"
        from project_inspection n join inspection_cycle c on c.id = n.cycle_id
       where n.id = any(${ids.filter(isUuid)}::uuid[]) order by n.id`,
  );
  const scope = scopeOf(tx.actor);
  const hidden = found.filter((row) => !inScope(scope, row));
  if (hidden.length > 0)
    await recordAuditApart(
      tx,
      hidden.map(({ id }) => ({
        event: 'access.out-of-scope',
        objectType: INSPECTION,
        objectId: id,
        ok: false,
        detail: { operation: 'remindInspections' },
      })),
    );
  return found.filter((row) => inScope(scope, row));
}

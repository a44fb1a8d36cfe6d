import { sql, toDate } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { listAttachments } from '../../../platform/files/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { OutboxInput } from '../../../platform/outbox/index.ts';
import { CASE_LIBRARY } from './push-library.ts';

/** gettype of the contract (01 §2.4): 1 paper, 2 electronic file, 3 licence library, 4 shared data. */
const GET_TYPES: Readonly<Record<string, number>> = {
  UPLOAD: 2,
  PORTAL: 2,
  ELICENCE: 3,
  SHARE: 4,
  WINDOW_SCAN: 1,
  ALBUM: 2,
};
const REPORTING = 'M01';

/** Accept: one MATERIAL message per file of the case, in the stream of its 退役报到, or of the one matter that was applied for alone; a supplement tells only of the files that came with it. */
export async function materialMessages(tx: Ctx, changes: readonly FlowChange[]): Promise<OutboxInput[]> {
  if (changes.length === 0) return [];
  const byCase = new Map(changes.map((c) => [c.row.id, c]));
  const carriers = await tables(tx)
    .selectFrom('sub_case as s')
    .innerJoin('one_thing_case as c', 'c.id', 's.case_id')
    .select(['s.id', 's.case_id as caseId', 's.bj_no as bjNo'])
    .where('s.case_id', '=', anyOf([...byCase.keys()]))
    .where(sql<boolean>`s.matter_code = coalesce(c.single_matter, ${REPORTING})`)
    .execute();
  const attachments = await listAttachments(tx, 'case', [...byCase.keys()]);
  return carriers.flatMap((carrier): OutboxInput[] => {
    const change = byCase.get(carrier.caseId);
    if (!change) return [];
    const since = change.action === 'supply' ? toDate(change.row.stateSince) : undefined;
    const files = (attachments.get(carrier.caseId) ?? []).filter((file) => !since || new Date(file.createdAt) >= since);
    return files.map((file) => {
      const fields = {
        unid: file.id,
        projid: carrier.bjNo,
        orgbusno: change.row.title,
        attrname: file.materialName,
        attrid: file.materialCode,
        gettype: GET_TYPES[file.source] ?? 9,
        istake: 1,
        amount: 1,
        taketime: formatDateTime(new Date(file.createdAt)),
        filename: `${file.materialName}.${file.mime.split('/')[1] ?? 'bin'}`,
        memo: file.sm3,
      };
      const { orgId, orgPath, districtCode } = change.row;
      return {
        channel: CASE_LIBRARY,
        kind: 'MATERIAL',
        streamKey: carrier.id,
        streamTitle: carrier.bjNo,
        payload: fields,
        masked: fields,
        recordType: 'subCase',
        recordId: carrier.id,
        rootId: carrier.caseId,
        orgId,
        orgPath,
        districtCode,
      };
    });
  });
}

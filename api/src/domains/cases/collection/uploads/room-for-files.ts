import { firstRow, sql } from '../../../../database/sql.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { NewAttachment } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { MATERIALS } from '../../application/index.ts';
import { generalLimits } from './general-limits.ts';

/** Materials of the application itself: what was brought to a request or proves an act is not counted among its files. */
const OF_APPLICATION = MATERIALS.filter(({ generated }) => !generated).map(({ code }) => code);

/**
 * `material.maxFiles` of a case that has files already: those and the new ones together (01 §9.4 page 3, §18). The same file again is one. Where
 * nothing is added nothing is asked: a case may have more from a time when more were allowed. One statement.
 *
 * @throws BAD_INPUT with how many there are and how many may still come
 */
export async function requireRoom(tx: Ctx, caseId: string, added: readonly NewAttachment[]): Promise<void> {
  if (added.length === 0) return;
  const { maxFiles } = await generalLimits(tx);
  const ids = [...new Set(added.map(({ fileId }) => fileId.toLowerCase()))];
  const found = await firstRow<{ held: number; known: number }>(
    tx,
    sql`select count(distinct file_id)::int as held, count(distinct file_id) filter (where file_id::text = any(${ids}::text[]))::int as known
          from attachment where record_type = 'case' and record_id = ${caseId} and material_code = any(${OF_APPLICATION}::text[])`,
  );
  const { held = 0, known = 0 } = found ?? {};
  if (held + ids.length - known <= maxFiles) return;
  const room = Math.max(maxFiles - held, 0);
  const rest = room > 0 ? `最多再上传${room}个` : '不能再上传';
  throw badInput([{ path: 'attachments', message: `材料最多${maxFiles}个文件，已提交${held}个，${rest}` }]);
}

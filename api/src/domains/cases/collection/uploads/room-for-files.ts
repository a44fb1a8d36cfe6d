import { rows, sql } from '../../../../database/sql.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { NewAttachment } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findMaterial } from '../../application/index.ts';
import { loadMatters } from '../../matters/index.ts';
import { generalLimits } from './general-limits.ts';
import { uploadRules } from './upload-rules.ts';

/**
 * `material.maxFiles` of a case that has files already: those that stand and the new ones together (01 §9.4 page 3, §18). Of each material those
 * stand that were handed in last: who is told that a scan is not clear hands in another, and the old one, which is kept, takes no room from it.
 * Where nothing is added nothing is asked: a case may have more from a time when more were allowed.
 *
 * @throws BAD_INPUT with how many of the other materials there are and how many may come
 */
export async function requireRoom(tx: Ctx, caseId: string, added: readonly NewAttachment[]): Promise<void> {
  if (added.length === 0) return;
  const { maxFiles } = await generalLimits(tx);
  const replaced = new Set(added.map(({ materialCode }) => materialCode));
  const held = (await standing(tx, caseId)).reduce(
    (sum, { code, files }) => (replaced.has(code) ? sum : sum + files),
    0,
  );
  const coming = new Set(added.map(({ materialCode, fileId }) => `${materialCode} ${fileId.toLowerCase()}`)).size;
  if (held + coming <= maxFiles) return;
  const room = Math.max(maxFiles - held, 0);
  const rest = room > 0 ? `本次最多上传${room}个` : '不能再上传';
  throw badInput([{ path: 'attachments', message: `材料最多${maxFiles}个文件，其他材料已提交${held}个，${rest}` }]);
}

/**
 * How many files of each of its materials stand: of the catalogue, collected by an item in force, or asked for by a matter. What a clerk adds to show an act (办理凭证,
 * 干预说明 …) has codes of its own and is none of them; what the applicant brings on request under the material's own code is in its place.
 */
async function standing(tx: Ctx, caseId: string): Promise<{ code: string; files: number }[]> {
  // One handing-in is one moment: all its rows are written with the same.
  const found = await rows<{ code: string; files: number }>(
    tx,
    sql`select material_code as code, count(distinct file_id)::int as files
          from (select material_code, file_id, created_at, max(created_at) over (partition by material_code) as latest
                  from attachment where record_type = 'case' and record_id = ${caseId}) a
         where created_at = latest group by material_code`,
  );
  const codes = found.map(({ code }) => code);
  const collected = await uploadRules(tx, codes);
  const asked = new Set((await loadMatters(tx)).flatMap((one) => one.requiredMaterials.map(({ code }) => code)));
  return found.filter(({ code }) => {
    const material = findMaterial(code);
    return material ? !material.generated : collected.has(code) || asked.has(code);
  });
}

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../audit/index.ts';
import { badInput, DomainError, refuse } from '../../errors/index.ts';
import { attachFiles, readSealed, registerMaterialRule } from '../../files/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { takeNumbers } from '../../numbers/take-numbers.ts';
import { insertRecord } from '../../records/index.ts';
import { once } from '../../requests/index.ts';
import { readTemplate } from './read-template.ts';
import { documentTemplate, TEMPLATE } from './template.record.ts';
import { findTemplateKind } from './template-kind.ts';

const FILE = 'DOCUMENT_TEMPLATE';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
registerMaterialRule(FILE, { office: true, mimes: [WORD], maxFiles: 1, maxBytes: 5_242_880 });

/**
 * 上传模板: another edition of a kind, as a draft. Nothing is kept of a file that names what there is not.
 *
 * @throws E-TPL-01 with everything that is wrong, BAD_INPUT, NOT_FOUND
 */
export async function uploadTemplate(
  ctx: Ctx,
  given: { kind: string; fileId: string; note: string },
  requestId: string,
): Promise<string> {
  const kind = findTemplateKind(given.kind);
  if (!kind) throw refuse('NOT_FOUND');
  const note = given.note.trim();
  if (note.length === 0 || [...note].length > 200)
    throw badInput([{ path: 'note', message: '请填写修改说明（不超过200个字）' }]);
  const { id } = await once(ctx, 'uploadDocumentTemplate', requestId, given, async (tx) => {
    const edition = await takeNumbers(tx, `document-template-${kind.kind}`);
    const made = await insertRecord(
      tx,
      documentTemplate,
      {
        kind: kind.kind,
        title: kind.title,
        edition,
        note,
        file_id: given.fileId,
        placeholders: [],
        made_by_name: actorName(tx.actor),
      },
      { start: 'upload' },
    );
    // Whose file it is, and that it is a Word file, is asked here; only then is it read.
    await attachFiles(tx, { type: TEMPLATE, id: made }, [
      { fileId: given.fileId, materialCode: FILE, materialName: '模板文件', source: 'UPLOAD' },
    ]);
    const read = await readTemplate(await buffer(Readable.from(readSealed(tx, given.fileId))), kind);
    if ('faults' in read)
      throw new DomainError('E-TPL-01', read.faults.join('；'), {
        fields: read.faults.map((message) => ({ path: 'fileId', message, code: 'E-TPL-01' })),
      });
    await keepPlaceholders(tx, made, read.placeholders);
    await recordAudit(tx, {
      event: 'template.upload',
      objectType: TEMPLATE,
      objectId: made,
      detail: { kind: kind.kind, edition },
    });
    return { id: made };
  });
  return id;
}

const keepPlaceholders = (tx: Ctx, id: string, placeholders: string[]) =>
  tables(tx).updateTable('document_template').set({ placeholders }).where('id', '=', id).execute();

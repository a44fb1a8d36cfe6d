import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { zipSync } from 'fflate';
import { tables } from '../../../../database/tables.ts';
import { type ExportColumn, writeXlsx } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { keepFormFile, readContent, readFormFile } from '../export/form-files.ts';
import { type FormRights, leftOutOf } from '../export/rights.ts';
import { FORM_FIELDS } from '../form/placeholders.ts';

interface Batch {
  id: string;
  batchNo: string;
  reason: string;
  rights: FormRights;
}

interface Line {
  no: string;
  person: string;
  fault: string;
  values: Readonly<Record<string, string>>;
}

/** What stands in the list beside number and person: short facts of the service, and what has a right of its own for its holders alone. */
const LISTED = ['退役日期', '军兵种', '部队代号', '军衔', '军事专业', '血型', '身高', '健康状况', '预备役类别'];

/** The package of a batch: a PDF of each person and a list of all, with the reason where there is none. */
export async function packageOf(tx: Ctx, batch: Batch): Promise<{ bytes: Buffer; leftOut: number }> {
  const rows = await tables(tx)
    .selectFrom('reserve_batch_row as w')
    .innerJoin('reserve_record as r', 'r.id', 'w.record_id')
    .leftJoin('reserve_export as e', 'e.id', 'w.export_id')
    .select(['w.fault', 'r.record_no', 'r.person_name_masked', 'e.id as exportId', 'e.export_no', 'e.content'])
    .where('w.batch_id', '=', batch.id)
    .orderBy('e.export_no')
    .orderBy('r.record_no')
    .execute();
  const files: Record<string, Uint8Array> = {};
  const lines: Line[] = [];
  for (const row of rows) {
    const person = row.person_name_masked;
    if (!row.exportId || !row.content) {
      lines.push({ no: row.record_no, person, fault: row.fault ?? '未导出', values: {} });
      continue;
    }
    const pdf = await readFormFile(tx, await keepFormFile(tx, row.exportId, 'pdf', batch.rights));
    files[`${row.export_no}.pdf`] = new Uint8Array(pdf);
    const { head, values } = readContent(tx, row.exportId, row.content);
    const shown = Object.fromEntries(FORM_FIELDS.map(({ name, value }) => [name, value(values, head)]));
    lines.push({ no: row.export_no ?? '', person, fault: '', values: shown });
  }
  files['名单.xlsx'] = new Uint8Array(await listOf(tx, batch, lines));
  const bytes = Buffer.from(zipSync(files, { mtime: tx.app.clock.now() }));
  return { bytes, leftOut: lines.filter(({ fault }) => fault).length };
}

async function listOf(tx: Ctx, { batchNo, reason, rights }: Batch, lines: readonly Line[]): Promise<Buffer> {
  const gone = new Set(leftOutOf(rights));
  const columns: ExportColumn<Line>[] = [
    { title: '登记表编号', width: 20, value: ({ no }) => no },
    { title: '姓名', value: ({ person }) => person },
    ...LISTED.filter((name) => !gone.has(name)).map((name) => ({
      title: name,
      value: ({ values }: Line) => values[name] ?? '',
    })),
    { title: '未导出原因', width: 40, value: ({ fault }) => fault },
  ];
  const target = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(target),
    writeXlsx(tx, target, {
      title: '预备役登记表批量导出名单',
      filter: batchNo,
      notes: [['导出原因', reason]],
      mark: reason,
      columns,
      pages: [lines],
    }),
  ]);
  return bytes;
}

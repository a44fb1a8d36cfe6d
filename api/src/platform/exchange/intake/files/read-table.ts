import type { DataSourceField } from '../../source-field.ts';
import type { FieldMapping } from '../../upstream/call-mode.ts';
import { INTAKE_ERRORS } from '../intake-errors.ts';
import type { BadRow } from '../judge-row.ts';
import type { NumberedRow } from '../take-rows.ts';
import { CsvFault, decodeText, readCsv } from './read-csv.ts';

/** Names of columns, in the first line: those of the mapping, else our field's identifier, else its label. */
export interface TableShape {
  fields: readonly DataSourceField[];
  responseMapping: readonly FieldMapping[];
}

/** The rows of a file under our field names; columns that mean nothing to us are left out. @throws CsvFault */
export function readTable(content: Buffer, shape: TableShape): { rows: NumberedRow[]; bad: BadRow[] } {
  const [head, ...records] = readCsv(decodeText(content));
  if (!head) throw new CsvFault('文件为空，没有表头');
  const columns = head.cells.map((title) => fieldOf(title.trim(), shape));
  const absent = shape.fields.filter(({ required, name }) => required && !columns.includes(name));
  if (absent.length > 0) throw new CsvFault(`表头缺少必填列：${absent.map(({ label }) => label).join('、')}`);
  const twice = columns.find((name, n) => name !== undefined && columns.indexOf(name) !== n);
  if (twice !== undefined) throw new CsvFault(`表头中 ${twice} 出现了两次`);
  const bad: BadRow[] = [];
  const rows: NumberedRow[] = [];
  for (const { line, cells } of records) {
    if (cells.length !== columns.length) bad.push({ line, code: 'E-DX-24', text: INTAKE_ERRORS['E-DX-24'] });
    else rows.push({ line, row: Object.fromEntries(columns.flatMap((name, n) => (name ? [[name, cells[n]]] : []))) });
  }
  return { rows, bad };
}

function fieldOf(title: string, { fields, responseMapping }: TableShape): string | undefined {
  const mapped = responseMapping.find(({ theirs }) => theirs === title)?.field;
  return mapped ?? (fields.find(({ name }) => name === title) ?? fields.find(({ label }) => label === title))?.name;
}

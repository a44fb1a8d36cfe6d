import { localDateOf } from '../../../../platform/calendar/index.ts';
import {
  type BadRow,
  badRow,
  CsvFault,
  type DataSourceField,
  decodeText,
  type FileReader,
  type PulledFile,
  readCsv,
} from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { COLUMNS, changeOf } from './file-rows.ts';
import type { EmploymentChange } from './message.schema.ts';
import { RESULT_FILE, resultText } from './result-file.ts';
import { takeChanges } from './take-changes.ts';

/** Beginning of the data sources whose files are read here: `EMPLOYMENT_RS`. */
const SOURCES = 'EMPLOYMENT_';
const MOST_ROWS = 20_000;
const AT_ONCE = 1000;

interface Line {
  line: number;
  values: Record<string, string>;
}

/**
 * 人社's file of the day, beside its messages (01 §14.7 "daily file accepted"): a row a change, the same change once whichever way it came. Good rows
 * are taken at once; the others stand in 数据接收.
 */
export const employmentFiles: FileReader = {
  sources: SOURCES,
  read: async (tx, file) => {
    const lines = linesOf(file);
    return takeLines(tx, lines, localDateOf(file.modifiedAt ?? tx.app.clock.now()));
  },
  fields: async () => FIELDS,
  correct: async (tx, { line, values }) => {
    const { bad } = await takeLines(tx, [{ line, values: { ...values } }], localDateOf(tx.app.clock.now()));
    return bad[0];
  },
  resultFile: RESULT_FILE,
  resultText,
};

const FIELDS = COLUMNS.map(
  ({ name, required, content }): DataSourceField => ({
    name,
    label: name,
    type: 'STRING',
    length: 100,
    required,
    queryKey: false,
    sensitivity: content ? 'L2' : 'NONE',
    content: content ?? 'PLAIN',
  }),
);

/** @throws CsvFault */
function linesOf({ content }: PulledFile): Line[] {
  const records = readCsv(decodeText(content));
  const header = records[0]?.cells.map((cell) => cell.trim()) ?? [];
  const missing = COLUMNS.filter(({ name, required }) => required && !header.includes(name));
  if (missing.length > 0) throw new CsvFault(`表头缺少必填列：${missing.map(({ name }) => name).join('、')}`);
  if (records.length - 1 > MOST_ROWS) throw new CsvFault(`一个文件最多${MOST_ROWS}行`);
  const known = new Set<string>(COLUMNS.map(({ name }) => name));
  return records.slice(1).map(({ cells, line }) => ({
    line,
    values: Object.fromEntries(
      header.flatMap((name, n) => {
        const value = cells[n]?.trim();
        return value && known.has(name) ? [[name, value]] : [];
      }),
    ),
  }));
}

/** Takes what can be read, a thousand at a time, and says of every other row what is wrong with it. */
async function takeLines(tx: Ctx, lines: readonly Line[], sentOn: string): Promise<{ taken: number; bad: BadRow[] }> {
  const bad: BadRow[] = [];
  const good: { at: Line; change: EmploymentChange }[] = [];
  for (const at of lines) {
    const read = changeOf(at.values);
    if ('reason' in read) bad.push(faulty(at, read.reason));
    else good.push({ at, change: read.change });
  }
  let taken = 0;
  for (let from = 0; from < good.length; from += AT_ONCE) {
    const part = good.slice(from, from + AT_ONCE);
    const done = await takeChanges(tx, { changes: part.map(({ change }) => change) }, sentOn);
    taken += part.length - done.wrong.length;
    for (const { item, message } of done.wrong) {
      const line = part[item - 1]?.at;
      if (line) bad.push(faulty(line, message));
    }
  }
  return { taken, bad: bad.toSorted((a, b) => a.line - b.line) };
}

const faulty = ({ line, values }: Line, reason: string): BadRow => ({
  ...badRow(line, 'E-DX-33', { reason }),
  values,
});

import type { BatchRow } from './BatchResult.tsx';
import type { RowResult } from './flow.types.ts';

const WORDS: Readonly<Record<RowResult, string>> = { OK: '成功', SKIPPED: '跳过', FAILED: '失败' };
/** What a spreadsheet would take for a formula is a text (00-common "exports"). */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The rows of a batch that were not done, as a file that Excel opens: their number in the selection, name, what became of them and why (02 §2.4). */
export function failedRowsFile(rows: readonly BatchRow[]): string {
  const lines = rows.flatMap(({ label, result, code, message }, at) =>
    result === 'OK' ? [] : [[String(at + 1), label, WORDS[result], message ?? '', code ?? '']],
  );
  return `\uFEFF${[['序号', '名称', '结果', '原因', '错误代码'], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

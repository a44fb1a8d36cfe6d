import { decryptColumn, encryptColumn, type KeyRing } from '../../crypto/index.ts';

const cell = (intakeId: string, line: number) => ({
  table: 'exchange_bad_row',
  column: 'content',
  rowId: `${intakeId}:${line}`,
});

/** Known fields of a row that was not taken, sealed, so that somebody may correct it. */
export function sealContent(
  keys: KeyRing,
  intakeId: string,
  line: number,
  values: Readonly<Record<string, string>>,
): string {
  return encryptColumn(keys, 'TEXT', cell(intakeId, line), JSON.stringify(values));
}

export function openContent(keys: KeyRing, intakeId: string, line: number, sealed: string): Record<string, string> {
  return JSON.parse(decryptColumn(keys, cell(intakeId, line), sealed)) as Record<string, string>;
}

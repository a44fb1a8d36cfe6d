import { fillText } from '../../errors/index.ts';
import type { ChannelRow } from '../channels/channel-driver.ts';
import { isOfType } from '../serve/check-params.ts';
import type { DataSourceField } from '../sources/source-field.ts';
import { INTAKE_ERRORS, type IntakeError } from './intake-errors.ts';

/** Why a row is not taken; the text names fields, never what stood in them. */
export interface BadRow {
  line: number;
  code: IntakeError;
  text: string;
}

const LONGEST_ROW = 16_000;

/** A row as it is kept: known fields only, as text; or why it is not kept. */
export function judgeRow(
  row: ChannelRow,
  line: number,
  fields: readonly DataSourceField[],
): { kept: Record<string, string> } | { bad: BadRow } {
  const kept: Record<string, string> = {};
  const wrong = (code: IntakeError, field: DataSourceField) => ({
    bad: { line, code, text: fillText(INTAKE_ERRORS[code], { field: `${field.label}（${field.name}）` }) },
  });
  for (const field of fields) {
    const value = Object.hasOwn(row, field.name) ? row[field.name] : null;
    if (value === null || value === undefined || value === '') {
      if (field.required) return wrong('E-DX-21', field);
      continue;
    }
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      return wrong('E-DX-22', field);
    const text = String(value).trim();
    if (text.includes('\0') || !isOfType(field, text)) return wrong('E-DX-22', field);
    kept[field.name] = text;
  }
  if (JSON.stringify(kept).length > LONGEST_ROW)
    return { bad: { line, code: 'E-DX-23', text: fillText(INTAKE_ERRORS['E-DX-23'], {}) } };
  return { kept };
}

import { fillText } from '../../errors/index.ts';
import { isOfType } from '../serve/check-params.ts';
import type { DataSourceField } from '../source-field.ts';
import type { ChannelRow } from '../upstream/channel-driver.ts';
import { INTAKE_ERRORS, type IntakeError } from './intake-errors.ts';

/** Why a row is not taken; the text names fields, never what stood in them. */
export interface BadRow {
  line: number;
  code: IntakeError;
  text: string;
  /** The fields that are wrong. */
  fields?: readonly string[];
  /** What stood in the known fields, for who corrects them; absent where the row cannot be read as fields. */
  values?: Readonly<Record<string, string>>;
}

/** A row that is not taken, in the words of its code. */
export function badRow(line: number, code: IntakeError, values: Readonly<Record<string, string>>): BadRow {
  return { line, code, text: fillText(INTAKE_ERRORS[code], values) };
}

const LONGEST_ROW = 16_000;

/** A row as it is kept: known fields only, as text; or why it is not kept. */
export function judgeRow(
  row: ChannelRow,
  line: number,
  fields: readonly DataSourceField[],
): { kept: Record<string, string> } | { bad: BadRow } {
  const kept: Record<string, string> = {};
  const wrong: { code: IntakeError; field: DataSourceField }[] = [];
  for (const field of fields) {
    const value = Object.hasOwn(row, field.name) ? row[field.name] : null;
    if (value === null || value === undefined || value === '') {
      if (field.required) wrong.push({ code: 'E-DX-21', field });
      continue;
    }
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      wrong.push({ code: 'E-DX-22', field });
      continue;
    }
    const text = String(value).trim();
    kept[field.name] = text.replaceAll('\0', '');
    if (text.includes('\0') || !isOfType(field, text)) wrong.push({ code: 'E-DX-22', field });
  }
  if (JSON.stringify(kept).length > LONGEST_ROW) return { bad: badRow(line, 'E-DX-23', {}) };
  const [first] = wrong;
  if (!first) return { kept };
  const words = wrong.map(({ code, field }) =>
    fillText(INTAKE_ERRORS[code], { field: `${field.label}（${field.name}）` }),
  );
  const names = wrong.map(({ field }) => field.name);
  return { bad: { line, code: first.code, text: words.join('；'), fields: names, values: kept } };
}

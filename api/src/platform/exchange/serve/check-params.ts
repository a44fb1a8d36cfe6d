import { isLocalDate } from '../../calendar/index.ts';
import { GatewayRefusal } from '../gateway/refusals.ts';
import type { DataSourceField } from '../source-field.ts';

const LONGEST = 200;

/**
 * The values asked by, as text. Only query keys may be asked by, required ones must be there, and at least one where the source has any: a
 * source is asked about somebody, never emptied. @throws DX-4001 naming the parameter
 */
export function checkParams(
  fields: readonly DataSourceField[],
  params: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const keys = fields.filter((field) => field.queryKey);
  const stranger = Object.keys(params).find((name) => !keys.some((key) => key.name === name));
  if (stranger !== undefined) throw wrong(stranger.slice(0, 64));
  const asked: Record<string, string> = {};
  for (const key of keys) {
    const value = Object.hasOwn(params, key.name) ? params[key.name] : undefined;
    if (value === undefined || value === null || value === '') {
      if (key.required) throw wrong(key.name);
      continue;
    }
    asked[key.name] = readValue(key, value);
  }
  if (keys.length > 0 && Object.keys(asked).length === 0) throw wrong(keys.map((key) => key.name).join(' / '));
  return asked;
}

function readValue(field: DataSourceField, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw wrong(field.name);
  const text = String(value).trim();
  if (text === '' || text.length > LONGEST || text.includes('\0') || !isOfType(field, text)) throw wrong(field.name);
  return text;
}

/** Whether a value's text is of the field's type; also judges what an upstream answers. */
export function isOfType({ type, length, scale, codes, content }: DataSourceField, text: string): boolean {
  switch (type) {
    case 'STRING':
      return [...text].length <= (length ?? LONGEST) && (content !== 'ID_NUMBER' || /^[\dA-Za-z]{6,20}$/.test(text));
    case 'INTEGER':
      return /^-?\d{1,18}$/.test(text);
    case 'DECIMAL': {
      const [, whole = '', digits = ''] = /^-?(\d{1,38})(?:\.(\d{1,38}))?$/.exec(text) ?? [];
      return whole !== '' && digits.length <= (scale ?? 2) && whole.length + (scale ?? 2) <= (length ?? 14);
    }
    case 'DATE':
      return isLocalDate(text);
    case 'DATETIME':
      return !Number.isNaN(Date.parse(text));
    case 'BOOLEAN':
      return /^(true|false|0|1)$/.test(text);
    case 'CODE':
      return codes?.includes(text) ?? false;
    case 'FILE':
      return true;
  }
}

function wrong(name: string): GatewayRefusal {
  return new GatewayRefusal('DX-4001', { name });
}

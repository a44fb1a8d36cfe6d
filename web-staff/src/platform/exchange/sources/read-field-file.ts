import { readJsonSchema } from './read-json-schema.ts';
import type { FieldValues } from './source-values.ts';

interface Answer {
  fields?: FieldValues[];
  faults?: { row: number; message: string }[];
  message?: string;
}

const MOST_SHOWN = 5;

/** The fields of a JSON Schema, or of an Excel file, which the server reads. @throws Error with what is wrong, in Chinese */
export async function readFieldFile(file: File): Promise<FieldValues[]> {
  if (/\.json$/i.test(file.name)) return readJsonSchema(await file.text());
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch('/exchange/source-fields', {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'yjs' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new Error('网络中断，文件没有传完，请重试');
  });
  return fieldsOf(response.ok, (await response.json().catch(() => ({}))) as Answer);
}

/** What the server read. @throws Error with the first things that are wrong, each with its row */
export function fieldsOf(ok: boolean, { fields, faults = [], message }: Answer): FieldValues[] {
  if (faults.length > 0) {
    const shown = faults
      .slice(0, MOST_SHOWN)
      .map((one) => (one.row > 0 ? `第 ${one.row} 行${one.message}` : one.message));
    const more = faults.length > MOST_SHOWN ? `；另有 ${faults.length - MOST_SHOWN} 处` : '';
    throw new Error(shown.join('；') + more);
  }
  if (!ok || !fields || fields.length === 0) throw new Error(message ?? '文件没有读取成功，请重试');
  return fields;
}

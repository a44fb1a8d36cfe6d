import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import type { Browser } from './access.ts';

const BOUNDARY = 'b0undary';

/** What an import answers, or why it was refused. */
export interface Imported {
  rowCount: number;
  goodRows: number;
  imported: number;
  faults: { row: number; column: string; message: string }[];
  code?: string;
  message?: string;
}

/** Sends a sheet to `/imports/<path>`: `training-timetable/check?of=…`. */
export async function sendSheet(
  server: FastifyInstance,
  by: Pick<Browser, 'token'>,
  path: string,
  file: Uint8Array,
): Promise<Imported> {
  return (await postSheet(server, by, path, file)).json() as Imported;
}

/** Sends a sheet to `/imports/<path>`: the answer as it came, `training-timetable/faults.xlsx?of=…`. */
export function postSheet(server: FastifyInstance, { token }: Pick<Browser, 'token'>, path: string, file: Uint8Array) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="sheet.xlsx"\r\n\r\n`;
  return server.inject({
    method: 'POST',
    url: `/imports/${path}`,
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'x-requested-with': 'console' },
    cookies: { sid: token ?? '' },
  });
}

/** Titles of the template at an address of an import. */
export async function titlesOf(
  server: FastifyInstance,
  { token }: Pick<Browser, 'token'>,
  kind: string,
): Promise<string[]> {
  const template = await server.inject({
    method: 'GET',
    url: `/imports/${kind}/template.xlsx`,
    cookies: { sid: token ?? '' },
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(template.rawPayload).buffer as ArrayBuffer);
  const titles: string[] = [];
  workbook.worksheets[0]?.getRow(1).eachCell((cell) => titles.push(cell.text));
  return titles;
}

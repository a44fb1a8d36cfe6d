import ExcelJS from 'exceljs';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Browser } from './access.ts';

/** Fetches an export as a browser with that session would. */
export function fetchExport(server: FastifyInstance, browser: Browser | undefined, url: string) {
  return server.inject({ method: 'GET', url, headers: browser?.token ? { cookie: `sid=${browser.token}` } : {} });
}

export interface Sheet {
  /** The header block: what, and its value. */
  header: Map<string, unknown>;
  titles: string[];
  /** Each row by the titles of its columns. */
  rows: Record<string, unknown>[];
}

/** Reads an answer back as Excel would show it. `firstTitle` is the title of the first column, where the header block ends. */
export async function readSheet(answer: LightMyRequestResponse, firstTitle = '一件事编号'): Promise<Sheet> {
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(answer.rawPayload).buffer as ArrayBuffer);
  const lines: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => void lines.push((row.values as unknown[]).slice(1)));
  const at = lines.findIndex((line) => line[0] === firstTitle);
  const titles = (lines[at] ?? []).map(String);
  return {
    header: new Map(lines.slice(0, at).map((line) => [String(line[0]), line[1]])),
    titles,
    rows: lines.slice(at + 1).map((line) => Object.fromEntries(titles.map((title, n) => [title, line[n] ?? null]))),
  };
}

import ExcelJS from 'exceljs';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Browser } from './access.ts';
import { setValue } from './probe-export.ts';
import type { Product } from './product.ts';

/** Fetches an export as a browser with that session would. */
export function fetchExport(
  server: FastifyInstance,
  browser: Browser | undefined,
  url: string,
  fields: Readonly<Record<string, string>> = {},
) {
  const headers = browser?.token ? { cookie: `sid=${browser.token}` } : {};
  return server.inject({ method: 'GET', url, headers, query: { ...fields } });
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

/** Asks for a list by POST as a page does, where it may become an order. */
export function postExport(server: FastifyInstance, browser: Browser | undefined, url: string, fields: object = {}) {
  const headers = browser?.token ? { cookie: `sid=${browser.token}` } : {};
  return server.inject({ method: 'POST', url, payload: fields, headers });
}

/**
 * The same list twice: at once, and as an order, as if more than one row were too many for one answer. Both are read back; the order's file is
 * fetched by its orderer, and `stranger` is refused it.
 */
export async function bothWays(
  app: Product,
  server: FastifyInstance,
  { url, browser, stranger, firstTitle, fields = {} }: BothWays,
): Promise<{ atOnce: Sheet; ordered: Sheet }> {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  const atOnce = await readSheet(await postExport(server, browser, url, fields), firstTitle);
  await setValue(ctx, 'export.maxRows', 1);
  const link = await fetchExport(server, browser, url);
  const answer = await postExport(server, browser, url, fields);
  if (answer.statusCode !== 202) throw new Error(`made at once: ${answer.statusCode}`);
  if (link.json<{ code: string }>().code !== 'E-EXP-04') throw new Error('a link brought about an order');
  const { orderId } = answer.json<{ orderId: string }>();
  await app.job('exports.run', { orderId });
  const file = `/exports/orders/${orderId}.xlsx`;
  if ((await fetchExport(server, stranger, file)).statusCode !== 404) throw new Error('a stranger fetched the file');
  const ordered = await readSheet(await fetchExport(server, browser, file), firstTitle);
  await setValue(ctx, 'export.maxRows', 50_000);
  return { atOnce, ordered };
}

interface BothWays {
  url: string;
  browser: Browser;
  stranger: Browser;
  firstTitle: string;
  fields?: object;
}

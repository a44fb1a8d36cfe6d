import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { type OfferedExport, offeredExports } from '../../../test/every-export.ts';
import { ALWAYS, SUBJECTS } from '../../../test/export-fields.ts';
import { fetchExport, postExport } from '../../../test/exports.ts';
import { type Product, product } from '../../../test/product.ts';
import { paperFor, printedScale, READABLE } from '../files/xlsx-paper.ts';

let app: Product;
let server: FastifyInstance;
let exports: OfferedExport[];

beforeAll(async () => {
  app = await product('every_export');
  ({ server, exports } = await offeredExports(app));
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** How pages and links send an empty filter: one list so, the next so, since all read it by the same rule. */
const EMPTY_FILTERS: readonly Readonly<Record<string, string>>[] = [{ filter: '' }, { filter: '{}' }];
/** What each list answers without a filter: made once, and looked at twice. */
const whole = new Map<string, LightMyRequestResponse>();

function ask(
  { url, method, holder }: OfferedExport,
  filter: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> {
  const fields = { ...ALWAYS[url], ...filter };
  return method === 'POST' ? postExport(server, holder, url, fields) : fetchExport(server, holder, url, fields);
}

/** How the sheets of a file lie on paper; read off the sheets themselves, since to open sixty workbooks whole takes seconds. */
function sheetsOf(answer: LightMyRequestResponse): { widths: number[]; paperSize: number; orientation: string }[] {
  const files = unzipSync(Uint8Array.from(answer.rawPayload), {
    filter: ({ name }) => /worksheets\/[^/]+$/.test(name),
  });
  return Object.values(files).map((bytes) => {
    const xml = strFromU8(bytes);
    const said = (element: string, name: string) => new RegExp(` ${name}="([^"]+)"`).exec(element)?.[1] ?? '';
    const widths = (xml.match(/<col [^>]+>/g) ?? []).flatMap((col) =>
      Array.from({ length: 1 + Number(said(col, 'max')) - Number(said(col, 'min')) }, () => Number(said(col, 'width'))),
    );
    const [setup = ''] = /<pageSetup [^>]+>/.exec(xml) ?? [];
    return { widths, paperSize: Number(said(setup, 'paperSize')), orientation: said(setup, 'orientation') };
  });
}

describe('every Excel export (00-common "exports")', () => {
  it('takes no filter and an empty one, for all of its list', async () => {
    const lists = exports.filter(({ url }) => !(url in SUBJECTS));
    expect(lists.length).toBeGreaterThan(40);
    for (const [n, list] of lists.entries()) {
      for (const filter of [{}, EMPTY_FILTERS[n % 2] ?? {}]) {
        const answer = await ask(list, filter);
        if (!('filter' in filter)) whole.set(list.url, answer);
        const { statusCode, body } = answer;
        const said = statusCode === 200 ? '' : body;
        expect({ url: list.url, filter, said }).toEqual({ url: list.url, filter, said: '' });
      }
    }
  });

  it('asks for the record that it is of', async () => {
    for (const list of exports.filter(({ url }) => url in SUBJECTS)) {
      const answer = await ask(list, {});
      expect({ url: list.url, answer: answer.json() }).toMatchObject({ answer: { code: 'BAD_INPUT' } });
    }
  });

  it('is read on paper: no smaller than its titles may be, on A4 or A3 across', async () => {
    for (const list of exports.filter(({ url }) => !(url in SUBJECTS))) {
      const sheets = sheetsOf(whole.get(list.url) ?? (await ask(list, {})));
      expect({ url: list.url, sheets: sheets.length }).not.toEqual({ url: list.url, sheets: 0 });
      for (const { widths, paperSize, orientation } of sheets) {
        expect({ url: list.url, columns: widths.length }).not.toEqual({ url: list.url, columns: 0 });
        const readable = printedScale(widths) >= READABLE;
        expect({ url: list.url, paperSize, orientation, readable }).toEqual({
          url: list.url,
          paperSize: paperFor(widths).number,
          orientation: 'landscape',
          readable: true,
        });
      }
    }
  });
});

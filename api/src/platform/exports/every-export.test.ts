import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { unzipSync } from 'fflate';
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

/** No filter and an empty one, as pages and links send them. */
const WITHOUT: Readonly<Record<string, string>> = {};
const NO_FILTERS = [WITHOUT, { filter: '' }, { filter: '{}' }];

function ask(
  { url, method, holder }: OfferedExport,
  filter: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> {
  const fields = { ...ALWAYS[url], ...filter };
  return method === 'POST' ? postExport(server, holder, url, fields) : fetchExport(server, holder, url, fields);
}

/** What each list gave without a filter, which is read once more as its paper. */
const given = new Map<string, LightMyRequestResponse>();

interface PrintedSheet {
  /** Of its columns, in characters. */
  widths: number[];
  paperSize: number;
  orientation: string | undefined;
}

/** How the sheets of a file are printed, from the few lines that say so: to load whole tables takes longer than to write them. */
function sheetsOf(answer: LightMyRequestResponse): PrintedSheet[] {
  const parts = unzipSync(Uint8Array.from(answer.rawPayload), { filter: ({ name }) => SHEET.test(name) });
  return Object.values(parts).map((part) => {
    const text = new TextDecoder().decode(part);
    const columns = [...text.matchAll(/<col [^>]*>/g)].map(([column]) => column);
    const setup = /<pageSetup [^>]*>/.exec(text)?.[0] ?? '';
    return {
      widths: columns.flatMap((column) => {
        const spanned = Number(attribute(column, 'max')) - Number(attribute(column, 'min')) + 1;
        return Array.from({ length: spanned }, () => Number(attribute(column, 'width')));
      }),
      paperSize: Number(attribute(setup, 'paperSize')),
      orientation: attribute(setup, 'orientation'),
    };
  });
}

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const attribute = (element: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];

describe('every Excel export (00-common "exports")', () => {
  it('takes no filter and an empty one, for all of its list', async () => {
    const lists = exports.filter(({ url }) => !(url in SUBJECTS));
    expect(lists.length).toBeGreaterThan(40);
    for (const list of lists) {
      for (const filter of NO_FILTERS) {
        const answer = await ask(list, filter);
        if (filter === WITHOUT) given.set(list.url, answer);
        const said = answer.statusCode === 200 ? '' : answer.body;
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
      const sheets = sheetsOf(given.get(list.url) ?? (await ask(list, WITHOUT)));
      expect({ url: list.url, columns: sheets.map(({ widths }) => widths.length > 0) }).toEqual({
        url: list.url,
        columns: expect.arrayContaining([true]),
      });
      for (const { widths, paperSize, orientation } of sheets) {
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

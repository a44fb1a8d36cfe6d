import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { modules } from '../../src/modules.ts';
import { findOrgByCode, standingOf } from '../../src/platform/access/index.ts';
import { DomainError } from '../../src/platform/errors/index.ts';
import {
  type Ctx,
  type Placed,
  Registry,
  type Scope,
  transaction,
  type UserActor,
} from '../../src/platform/kernel/index.ts';
import type { Filter } from '../../src/platform/records/filters.ts';
import type { AnyRecord } from '../../src/platform/records/index.ts';
import { type Product, product } from '../product.ts';
import { HOSTILE_TEXTS } from '../security/hostile-texts.ts';
import { actorOf, hire } from '../staff.ts';
import { dropChecks, ENVELOPE, fillRows } from './filled-rows.ts';

type Node = { id: string } & Record<string, unknown>;
const declared = new Registry(modules).declared;

let app: Product;
let base: UserActor;
let here: Placed;
let there: Placed;
beforeAll(async () => {
  app = await product('declared_lists');
  const system = app.context({ kind: 'SYSTEM', name: '测试' });
  base = await actorOf(
    system,
    await hire(system, '310109', ['DIST_CHIEF']),
    app.registry.permissions.map(({ code }) => code),
  );
  const place = async (code: string): Promise<Placed> => {
    const org = await findOrgByCode(system, code);
    if (!org) throw new Error(`no organisation ${code}`);
    return { ...standingOf(org), districtCode: code };
  };
  [here, there] = [await place('310109'), await place('310115')];
  await dropChecks(system);
}, 60_000);
afterAll(() => app.close());

interface Filled {
  as: (scope: Scope) => Ctx;
  ids: readonly string[];
}

const UNDO = new Error('nothing of it stays');
/** Rows at both places, seen by somebody of a scope, until `end`; nothing stays. */
function filledWith(record: AnyRecord): { filled: Promise<Filled>; end(): Promise<void> } {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  const over = Promise.withResolvers<void>();
  const filled = Promise.withResolvers<Filled>();
  const done = transaction(ctx, async (tx) => {
    const ids = await fillRows(tx, record, [here, there, here, there, here]);
    filled.resolve({ as: (scope) => ({ ...tx, em: tx.em, actor: { ...base, scope } }) as Ctx, ids });
    await over.promise;
    throw UNDO;
  });
  done.catch(filled.reject);
  return {
    filled: filled.promise,
    end: async () => {
      over.resolve();
      await expect(done).rejects.toBe(UNDO);
    },
  };
}

/** What the API’s door lets through (a NUL is refused there), without blanks alone, which narrow nothing. */
const TEXTS = Object.values(HOSTILE_TEXTS).filter((text) => text.trim() !== '' && !text.includes('\0'));
const all: Scope = { kind: 'ALL' };
const idsOf = (nodes: readonly object[]) => (nodes as Node[]).map(({ id }) => id);

/** A value that the filter takes, for a row that has it. */
function exampleOf({ spec }: AnyRecord, filter: Filter): unknown {
  switch (filter.kind) {
    case 'states':
      return Object.keys(spec.flow?.states ?? {}).slice(0, 1);
    case 'choices': {
      const [code = ''] = Object.keys(filter.words);
      const value = /^\d+$/.test(code) ? Number(code) : code;
      return filter.single ? value : [value];
    }
    case 'codes':
      return ['1'];
    case 'flag':
      return true;
    case 'district':
      return here.districtCode;
    case 'org':
      return here.orgId;
    case 'from':
      return '2026-03-02';
    case 'to':
      return '2026-03-03';
    case 'own':
      return filter.of === 'flag' ? true : Object.keys(filter.words ?? { x: '' })[0];
    default:
      return '行1';
  }
}

/** Texts that a filter of a kind meets after the first one, which meets all; `LIST_TEXTS=20` for all of them. */
const TURNS = Number(process.env.LIST_TEXTS ?? 2);
const turned = new Map<string, number>();

/** Filters of a kind are one code: each text reaches each kind, and each list some of them. What a record does itself meets all. */
function textsFor({ kind }: Filter): readonly string[] {
  const before = turned.get(kind);
  turned.set(kind, (before ?? 0) + TURNS);
  if (before === undefined || kind === 'own') return TEXTS;
  return Array.from({ length: Math.min(TURNS, TEXTS.length) }, (_, n) => TEXTS[(before + n) % TEXTS.length] ?? '');
}

const takesText = (filter: Filter) =>
  ['search', 'equals', 'blind', 'codes'].includes(filter.kind) || (filter.kind === 'own' && filter.of !== 'flag');

async function fileOf(record: AnyRecord, ctx: Ctx): Promise<string[][]> {
  const chunks: Buffer[] = [];
  const target = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  await record.exported?.write(ctx, target, {}, { title: record.spec.title, range: '', filter: '' } as never);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(Buffer.concat(chunks)).buffer as ArrayBuffer);
  const lines: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => void lines.push((row.values as unknown[]).slice(1).map(String)));
  return lines;
}

describe.each(declared.map((record) => [record.spec.title, record] as const))('%s', (_, record) => {
  let as: Filled['as'];
  let ids: readonly string[];
  let end: () => Promise<void>;
  beforeAll(async () => {
    const rows = filledWith(record);
    end = rows.end;
    ({ as, ids } = await rows.filled);
  });
  afterAll(() => end());

  it('shows each place its own, newest first, page by page, and one of another place to nobody', async () => {
    const newest = [...ids].reverse();
    const walked: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await record.reader.page(as(all), {}, { first: 2, after });
      walked.push(...idsOf(page.nodes));
      after = page.pageInfo.endCursor ?? undefined;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(walked).toEqual(newest);
    if (record.spec.scope) return;
    const own: Scope = { kind: 'DISTRICT', districtCode: here.districtCode };
    expect(idsOf((await record.reader.page(as(own), {}, {})).nodes)).toEqual([ids[4], ids[2], ids[0]]);
    expect((await record.reader.page(as({ kind: 'NONE' }), {}, {})).nodes).toEqual([]);
    await expect(record.reader.get(as(own), ids[1] ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await record.reader.get(as(own), ids[0] ?? '')).toMatchObject({ id: ids[0] });
  });

  it('is sorted by each of its heads, both ways, with pages that neither repeat nor miss', async () => {
    for (const field of Object.keys(record.spec.sorts ?? {})) {
      const walk = async (direction: 'ASC' | 'DESC') => {
        const found: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await record.reader.page(as(all), {}, { first: 2, after }, { field, direction });
          found.push(...idsOf(page.nodes));
          after = page.pageInfo.endCursor ?? undefined;
          if (!page.pageInfo.hasNextPage) return found;
        }
      };
      const up = await walk('ASC');
      expect({ field, ids: [...up].sort() }).toEqual({ field, ids: [...ids] });
      expect({ field, ids: await walk('DESC') }).toEqual({ field, ids: [...up].reverse() });
    }
  });

  it('is narrowed by each of its filters, alone and by place; a wrong value is refused or finds nothing', async () => {
    for (const [name, filter] of Object.entries(record.spec.filters)) {
      const found = idsOf((await record.reader.page(as(all), { [name]: exampleOf(record, filter) }, {})).nodes);
      expect({ name, of: found.every((id) => ids.includes(id)) }).toEqual({ name, of: true });
      if (filter.kind === 'district') expect(found).toEqual([ids[4], ids[2], ids[0]]);
      if (filter.kind === 'states') expect(found).toContain(ids[0]);
      if (!takesText(filter)) continue;
      for (const text of textsFor(filter)) {
        const given = filter.kind === 'codes' ? [text] : text;
        const answer = await record.reader.page(as(all), { [name]: given }, {}).catch((error: unknown) => error);
        if (answer instanceof DomainError) expect(answer.code).toBe('BAD_INPUT');
        else expect({ name, text, nodes: (answer as { nodes?: object[] }).nodes }).toEqual({ name, text, nodes: [] });
      }
    }
  });

  it('tells in list and file nothing that is sealed, and the file has every row under the heads declared', async () => {
    const { nodes } = await record.reader.page(as(all), {}, {});
    // `row` is what was read; no field of the schema shows it.
    expect(JSON.stringify(nodes, (key, value) => (key === 'row' ? undefined : value))).not.toContain(ENVELOPE);
    if (!record.spec.export) return;
    const lines = await fileOf(record, as(all));
    const width = record.spec.export.columns.length;
    const [head, ...written] = lines.slice(-ids.length - 1);
    expect({ head: head?.length, rows: written.length }).toEqual({ head: width, rows: ids.length });
    // Empty cells at the end of a row are not written.
    for (const line of written) expect(line.length).toBeLessThanOrEqual(width);
    expect(lines.flat().join()).not.toContain(ENVELOPE);
  });

  it('takes as a file’s request what its page could ask for and nothing else', () => {
    const schema = record.exported?.schema;
    if (!schema) return;
    for (const [name, filter] of Object.entries(record.spec.filters))
      expect({ name, ok: schema.safeParse({ [name]: exampleOf(record, filter) }).success }).toEqual({ name, ok: true });
    for (const wrong of [{ nowhere: 1 }, ...Object.keys(record.spec.filters).map((name) => ({ [name]: { $ne: '' } }))])
      expect({ wrong, ok: schema.safeParse(wrong).success }).toEqual({ wrong, ok: false });
  });
});

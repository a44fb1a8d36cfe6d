import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { type Product, product } from '../../../../test/product.ts';
import { actorOf, hire } from '../../../../test/staff.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { disagreements } from '../disagreements.ts';
import { insertRecords } from '../write.ts';
import { faultsOfModule } from './module-faults.ts';
import type { ModuleRecord } from './module-record.ts';
import { type OpenModule, openModule } from './open-module.ts';
import { readModule } from './read-module.ts';
import { tableStatements } from './table-of-module.ts';

/** 困难帮扶台账, as an administrator would have put it together: twelve fields, three of them sealed. */
const AID: ModuleRecord = {
  name: 'Aid',
  title: '困难帮扶',
  unit: '户',
  permission: 'review:view',
  number: 'aid_no',
  subject: 'person_name',
  columns: {
    aid_no: { kind: 'text', max: 30, unique: true, title: '帮扶编号' },
    person_name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 30, title: '姓名' },
    id_no: { kind: 'sealed', key: 'ID', mask: 'idNumber', max: 18, index: 'id', title: '身份证号' },
    mobile: { kind: 'sealed', key: 'CONTACT', mask: 'phone', max: 20, nullable: true, title: '手机' },
    org: { kind: 'link', nullable: true, title: '责任单位' },
    level: {
      kind: 'choice',
      max: 10,
      words: { HIGH: '重点', LOW: '一般' },
      enum: 'AidLevel',
      enumDoc: '等级',
      title: '等级',
    },
    since: { kind: 'day', title: '建档日期' },
    income: { kind: 'decimal', digits: 10, scale: 2, money: true, title: '月收入' },
    branch: { kind: 'code', list: 'serviceBranch', max: 8, nullable: true, title: '军兵种' },
    members: { kind: 'whole', title: '家庭人数' },
    alone: { kind: 'flag', title: '独居' },
    needs: { kind: 'texts', title: '需求' },
    remark: { kind: 'text', max: 200, nullable: true, title: '备注' },
  },
  joins: [{ table: 'org', as: 'o', by: 'org', bring: { orgTitle: { column: 'name', title: '责任单位' } } }],
  filters: {
    idNo: { kind: 'blind', label: '身份证号', column: 'm.id_no_index', field: { name: 'm_aid.id_no', kind: 'id' } },
    search: {
      kind: 'search',
      label: '查找',
      hint: '身份证号、帮扶编号',
      find: [{ in: ['m.aid_no'] }, { idNumber: 'm.id_no_index', field: { name: 'm_aid.id_no', kind: 'id' } }],
    },
    branches: { kind: 'codes', label: '军兵种', column: 'm.branch', list: 'serviceBranch' },
    levels: { kind: 'choices', label: '等级', column: 'm.level', words: { HIGH: '重点', LOW: '一般' } },
    alone: { kind: 'flag', label: '只看独居', when: ['m.alone', 'is true'] },
    from: { kind: 'from', label: '建档日期起', column: 'm.since', of: 'day' },
  },
  sorts: { income: { title: '月收入', kind: 'number', column: 'm.income' } },
  export: {
    columns: ['aidNo', 'personNameMasked', 'idNoMasked', 'levelTitle', 'income', 'alone', 'needs', 'orgTitle'],
  },
  page: { columns: ['aidNo', 'personNameMasked', 'levelTitle'], facts: ['idNoMasked', 'mobileMasked', 'remark'] },
};
const TABLE = 'm_aid';

let app: Product;
let system: Ctx;
let clerk: Ctx;
let aid: OpenModule;
beforeAll(async () => {
  app = await product('module_records');
  system = app.context({ kind: 'SYSTEM', name: '测试' });
  for (const statement of tableStatements(AID, TABLE)) await run(system, sql.raw(statement));
  // As it would lie in the database: nothing but JSON.
  aid = openModule(readModule(JSON.parse(JSON.stringify(AID))), TABLE);
  clerk = app.context(await actorOf(system, await hire(system, '310109', ['DIST_CHIEF']), ['review:view']));
  const org = await firstRow<{ id: string }>(system, sql`select id from org where code = '310109'`);
  const row = (n: number, more: object) => ({
    aid_no: `BF${n}`,
    person_name: '欧阳建国',
    id_no: '310109195803153210',
    mobile: '13812341234',
    org: org?.id,
    level: 'HIGH',
    since: `2026-0${n}-01`,
    branch: n === 1 ? '71' : '10',
    income: `${900 - n}.50`,
    members: 1,
    alone: true,
    needs: ['就医', '助餐'],
    ...more,
  });
  const values = [
    row(1, {}),
    row(2, { level: 'LOW', alone: false, mobile: null }),
    row(3, { id_no: '310109194901015570' }),
  ];
  await insertRecords(clerk, aid, values);
});
afterAll(() => app.close());

const numbers = async (filter: object, sort?: { field: string; direction: 'ASC' | 'DESC' }) =>
  (await aid.reader.page(clerk, { ...filter }, {}, sort)).nodes.map((node) => (node as { aidNo: string }).aidNo);

describe('a record that was made without programming', () => {
  it('has a table that agrees with it, its sealed fields unreadable in the row', async () => {
    expect(await disagreements(system, [aid.table])).toEqual([]);
    const kept = await firstRow<{ text: string }>(system, sql`select string_agg(m::text, '') as text from m_aid m`);
    for (const secret of ['欧阳建国', '310109195803153210', '13812341234']) expect(kept?.text).not.toContain(secret);
  });

  it('is listed, narrowed and sorted by the code of declared records, masked, with what its links bring', async () => {
    const page = await aid.reader.page(clerk, {}, { first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(page.nodes[0]).toMatchObject({
      aidNo: 'BF3',
      personNameMasked: '欧***',
      levelTitle: '重点',
      income: '897.50',
    });
    expect(page.nodes[1]).toMatchObject({ mobileMasked: null, orgTitle: expect.stringContaining('虹口') });
    expect(await numbers({ idNo: '310109195803153210' })).toEqual(['BF2', 'BF1']);
    expect(await numbers({ levels: ['HIGH'], alone: true, from: '2026-02-01' })).toEqual(['BF3']);
    expect(await numbers({}, { field: 'income', direction: 'DESC' })).toEqual(['BF1', 'BF2', 'BF3']);
  });

  it('2.3 is found by an ID number in whatever spelling it is typed, and by other texts elsewhere', async () => {
    for (const search of [
      '310109195803153210',
      ' 310109 19580315-3210',
      '３１０１０９１９５８０３１５３２１０',
      '310109580315321',
    ])
      expect(await numbers({ search })).toEqual(['BF2', 'BF1']);
    expect(await numbers({ search: 'bf3' })).toEqual(['BF3']);
    // One digit is wrong: no ID number, and nobody has such a business number.
    expect(await numbers({ search: '310109195803153219' })).toEqual([]);
  });

  it('says a code of a kept list in the words of the list and finds it by them', async () => {
    const [newest] = (await aid.reader.page(clerk, {}, {})).nodes;
    expect(newest).toMatchObject({ branch: '10', branchTitle: '陆军' });
    expect(await numbers({ branches: ['71'] })).toEqual(['BF1']);
  });

  it('does not exist for another district', async () => {
    const other = app.context(await actorOf(system, await hire(system, '310115', ['DIST_CHIEF']), ['review:view']));
    expect((await aid.reader.page(other, {}, {})).nodes).toEqual([]);
    const [first] = (await aid.reader.page(clerk, {}, {})).nodes as { id: string }[];
    await expect(aid.reader.get(other, first?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is taken away as a file under its filter', async () => {
    const chunks: Buffer[] = [];
    const target = new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(chunk);
        done();
      },
    });
    const head = { title: '困难帮扶', range: '虹口', filter: '' };
    expect(await aid.exported?.write(clerk, target, { levels: ['LOW'] }, head as never)).toBe(1);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(Buffer.concat(chunks)).buffer as ArrayBuffer);
    const lines: unknown[][] = [];
    workbook.worksheets[0]?.eachRow((row) => void lines.push((row.values as unknown[]).slice(1)));
    expect(lines.at(-2)).toEqual(['帮扶编号', '姓名', '身份证号', '等级', '月收入', '独居', '需求', '责任单位']);
    expect(lines.at(-1)?.slice(0, 5)).toEqual(['BF2', '欧***', '310109********3210', '一般', 898.5]);
  });

  it('is refused before publishing, every wrong name by itself', () => {
    const tables = new Map([['org', new Set(['id', 'name'])]]);
    expect(faultsOfModule(AID, tables)).toEqual([]);
    const wrong: ModuleRecord = {
      ...AID,
      columns: { ...AID.columns, 'x; drop table org': { kind: 'flag', title: '坏' } },
      joins: [{ table: 'user_account', as: 'o', by: 'level', bring: {} }],
      filters: { bad: { kind: 'flag', label: '坏', when: ['m.nowhere', 'is true'] } },
      sorts: { bad: { title: '坏', kind: 'text', column: 'o.name' } },
    };
    expect(faultsOfModule(wrong, tables)).toEqual([
      '“x; drop table org”不能作为字段名',
      '没有“user_account”这张表',
      '“level”不是关联字段',
      '筛选“bad”：没有字段“m.nowhere”',
      '排序“bad”：没有字段“o.name”',
    ]);
  });

  it.each<[string, object]>([
    [
      'an operator',
      { filters: { bad: { kind: 'flag', label: '坏', when: ['m.alone', '= true); drop table org; --', true] } } },
    ],
    [
      'a length',
      { columns: { ...AID.columns, remark: { kind: 'text', max: '200); drop table org; --', title: '备注' } } },
    ],
    ['a column of a filter', { filters: { bad: { kind: 'equals', label: '坏', column: 'm.level or true' } } }],
    ['a filter of one’s own', { filters: { bad: { kind: 'own', label: '坏', of: 'text' } } }],
    ['a code', { columns: { ...AID.columns, level: { ...AID.columns.level, words: { "x')); --": '坏' } } } }],
    ['what is not asked for', { query: 'select 1' }],
  ])('brings no text of its own into a statement: %s', (_, wrong) => {
    expect(() => readModule({ ...AID, ...wrong })).toThrow(/^module: /);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCase } from '../../../test/cases.ts';
import { type Product, product } from '../../../test/product.ts';
import { tables } from '../../database/tables.ts';
import { transaction } from '../kernel/index.ts';
import { checkList } from './frozen.ts';
import { differenceOf, type FrozenList, freezeList, type ListOwner, requireVersion } from './index.ts';

const fields = [
  { name: 'name', title: '姓名' },
  { name: 'account', title: '账户', by: 'accountIndex' },
  { name: 'amount', title: '金额' },
];
const row = (key: string, amount: string, accountIndex = 'a') => ({
  key,
  cells: { name: `${key}*`, account: '**** 0001', accountIndex, amount },
});
const first: FrozenList = { fields, rows: [row('甲', '1.00'), row('乙', '2.00'), row('丙', '3.00')], total: '6.00' };
const second: FrozenList = { fields, rows: [row('丁', '4.00'), row('乙', '2.00', 'b'), row('丙', '3.00')] };

let app: Product;
let owner: ListOwner;

beforeAll(async () => {
  app = await product('list_versions');
  const built = await buildCase(app.context({ kind: 'SYSTEM', name: '测试' }), { only: ['M01'] });
  owner = { type: 'case', id: built.id };
}, 60_000);
afterAll(() => app.close());

const freeze = (list: FrozenList) =>
  transaction(app.context({ kind: 'SYSTEM', name: '测试' }), (tx) =>
    freezeList(tx, owner, { ...list, recordVersion: 1 }),
  );
const DIFFERENCE = `query ($recordType: String!, $recordId: ID!) {
  listDifference(recordType: $recordType, recordId: $recordId, earlier: 1, later: 2) { key kind cells { title before after } }
}`;

describe('frozen lists (03 C-15)', () => {
  it('C-15 tells rows that went, changed and came, and sees an account that changed behind its mask', () => {
    const found = differenceOf(first, second);
    expect(found.map(({ key, kind }) => `${kind} ${key}`)).toEqual(['REMOVED 甲', 'CHANGED 乙', 'ADDED 丁']);
    expect(found[1]?.cells.map(({ title }) => title)).toEqual(['姓名', '账户']);
    expect(found[2]?.cells).toContainEqual({ title: '金额', before: null, after: '4.00' });
    expect(differenceOf(first, { ...first, rows: first.rows.toReversed() })).toEqual([]);
  });

  it('C-15 are numbered, never changed, read by whom the record is in reach of and approved by their number', async () => {
    await expect(freeze({ fields, rows: [row('甲', '310101194503120016')] })).rejects.toThrow('in clear');
    expect([(await freeze(first)).n, (await freeze(second)).n]).toEqual([1, 2]);
    // A number of another system may have as many digits as an account.
    const numbered = { fields: [...fields, { name: 'uid', title: '人员编号', open: true }] };
    const uid = (text: string) => ({ ...row('甲', '1.00'), cells: { ...row('甲', '1.00').cells, uid: text } });
    expect(() => checkList({ ...numbered, rows: [uid('310109000001')] })).not.toThrow();
    expect(() => checkList({ fields, rows: [uid('310109000001')] })).toThrow('in clear');
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    await expect(
      transaction(system, (tx) => tables(tx).updateTable('list_version').set({ row_count: 9 }).execute()),
    ).rejects.toThrow('append-only');
    await expect(transaction(system, (tx) => tables(tx).deleteFrom('list_version').execute())).rejects.toThrow(
      'append-only',
    );
    await expect(requireVersion(system, owner, 1)).rejects.toMatchObject({
      code: 'E-VER-02',
      message: '名单已更新为第 2 版，请查看差异后再审批',
    });
    expect((await requireVersion(system, owner, 2)).rowCount).toBe(3);
    const asked = { recordType: owner.type, recordId: owner.id };
    const mine = await (await app.as('clerk_hk')).run(DIFFERENCE, asked);
    expect(mine.data).toMatchObject({ listDifference: [{ key: '甲' }, { key: '乙' }, { key: '丁' }] });
    const theirs = await (await app.as('clerk_pd')).run(DIFFERENCE, asked);
    expect(theirs.code).toBe('NOT_FOUND');
  });
});

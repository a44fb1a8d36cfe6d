import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { accept, act } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { save, saved, step, type Version } from '../../../../../test/rule-steps.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type MappingBody, SHIPPED_MAPPING } from './mapping-body.ts';
import { readMapping, readNormalResults } from './mapping-kind.ts';

let app: Product;
let centre: Browser;
let city: Browser;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('library_mapping', { now: '2026-03-09T02:00:00Z' });
  [centre, city, clerk] = await Promise.all([app.as('city_centre'), app.as('city_officer'), app.as('clerk_hk')]);
}, 90_000);
afterAll(() => app.close());

async function draftOf(change: Partial<MappingBody>) {
  const rule = await firstRow<{ id: string }>(system(), sql`select id from rule where kind = 'library-mapping'`);
  const body = { ...(await readMapping(system())), ...change };
  return { kind: 'library-mapping', ruleId: rule?.id, title: '办件库代码对应', condition: { and: [] }, body };
}
async function publish(change: Partial<MappingBody>): Promise<Version> {
  const version = await saved(centre, await draftOf(change));
  await step(centre, 'proposeToCity', version);
  const done = await step(city, 'approveNow', { ...version, version: version.version + 1 });
  if (done.code) throw new Error(String(done.code));
  return version;
}

type Codes = Readonly<Record<string, unknown>>;
const told = async (recordIds: readonly string[], kind: string): Promise<Codes[]> =>
  (
    await rows<{ payload: Codes }>(
      system(),
      sql`select payload_masked as payload from outbox_message where kind = ${kind} and record_id = any(${[...recordIds]}::uuid[]) order by id`,
    )
  ).map(({ payload }) => payload);
const idsOf = ({ subCases }: BuiltCase) => subCases.map(({ id }) => id);
const last = async (built: BuiltCase, kind = 'PROC') => (await told(idsOf(built), kind)).at(-1);
const openCase = () => buildCase(system(), { only: ['M01'] });
const move = async (built: BuiltCase, action: string, more: object = {}) => {
  await act(clerk, action, [await readBuilt(system(), built.id)], more);
};

describe('A10 the library’s codes as shipped (01 §2.7)', () => {
  it.each([
    ['预审退回', ['return'], { nodetype: 2, noderesult: 7 }],
    ['已接件', ['pass', 'accept'], { nodetype: 1, noderesult: 4 }],
    ['待补正', ['pass', 'accept', 'requestSupplement'], { nodetype: 2, noderesult: 5 }],
  ])('of %s', async (_state, actions, codes) => {
    const built = await openCase();
    for (const action of actions)
      await move(built, action, {
        ...(action === 'return' && { reasonCode: 'R01' }),
        ...(action === 'requestSupplement' && { materials: [{ materialCode: '', name: '身份证' }] }),
      });
    expect(await last(built)).toMatchObject(codes);
  });

  it.each([
    ['正常办结', 'finish', { confirmed: true, reasonCode: 'F01' }, 6],
    ['终止办结', 'terminate', { confirmed: true, reasonCode: 'F02', reasonText: '不符合办理条件' }, 3],
    ['撤销', 'cancel', { confirmed: true, reasonCode: 'F05', reasonText: '迁往外省市办理' }, 3],
  ])('of %s', async (_state, action, input, doneresult) => {
    const built = await accept(clerk, await openCase());
    await move(built, action, input);
    expect(await last(built, 'DONE')).toMatchObject({ doneresult });
  });
});

describe('A10 other codes (OQ-03)', () => {
  it('hold for the steps that are taken from then on, of the channel too; what was sent by older ones is still read', async () => {
    const before = await accept(clerk, await openCase());
    await publish({
      accepted: { nodetype: 1, noderesult: 14 },
      normal: { nodetype: 4, noderesult: 11, doneresult: 16 },
      specialtype: 9,
      datasources: { ...SHIPPED_MAPPING.datasources, PC_YWTB: '21' },
    });
    expect((await told(idsOf(before), 'PROC')).map(({ noderesult }) => noderesult)).toContain(4);
    const after = await accept(clerk, await openCase());
    expect(await last(after)).toMatchObject({ nodetype: 1, noderesult: 14 });
    expect((await last(after, 'BASIC'))?.datasources).toBe('21');
    await move(after, 'suspend', { basis: '《示范办法》第九条', reasonText: '等待部队函复' });
    expect(await last(after, 'SPECIAL')).toMatchObject({ specialtype: 9, specialnodetype: 0 });
    await move(before, 'finish', { confirmed: true, reasonCode: 'F01' });
    expect(await last(before)).toMatchObject({ nodetype: 4, noderesult: 11, serviceidentify: 1 });
    expect(await last(before, 'DONE')).toMatchObject({ doneresult: 16, exitres: '' });
    expect([...(await readNormalResults(system()))].toSorted()).toEqual([16, 6]);
    await publish(SHIPPED_MAPPING);
  });

  it.each<[string, object, string]>([
    ['a code that is none', { accepted: { nodetype: 1, noderesult: 'x' } }, 'body.accepted.noderesult'],
    ['a kind of node that is none', { accepted: { nodetype: 5, noderesult: 4 } }, 'body.accepted.nodetype'],
    [
      '退回 of a node that is none in the middle',
      { returned: { nodetype: 3, noderesult: 7 } },
      'body.returned/nodetype',
    ],
    [
      'one code for a good and a bad end',
      { terminated: { nodetype: 3, noderesult: 0, doneresult: 6 } },
      'body.terminated/doneresult',
    ],
    [
      'a good end by a code that meant a bad one',
      {
        normal: { nodetype: 3, noderesult: 1, doneresult: 3 },
        terminated: { nodetype: 3, noderesult: 0, doneresult: 8 },
        cancelled: { nodetype: 3, noderesult: 0, doneresult: 8 },
      },
      'body.normal/doneresult',
    ],
    ['a channel without a code', { submit: { ...SHIPPED_MAPPING.submit, WINDOW: '' } }, 'body.submit.WINDOW'],
  ])('refuses %s', async (_name, change, path) => {
    const answer = await save(centre, await draftOf(change));
    expect([answer.code, answer.fields?.map((field) => field.path)]).toEqual(['BAD_INPUT', [path]]);
  });

  it('are not approved by who wrote them, nor written by districts, officers of the city, or seen by clerks', async () => {
    const draft = await draftOf({ specialtype: 2 });
    for (const who of ['chief_hk', 'officer_hk', 'clerk_hk', 'city_officer'])
      expect((await save(await app.as(who), draft)).code).toMatch(/FORBIDDEN|NOT_FOUND/);
    const version = await saved(centre, draft);
    await step(centre, 'proposeToCity', version);
    expect((await step(centre, 'approve', { ...version, version: version.version + 1 })).code).toBe('FORBIDDEN');
    expect((await readMapping(system())).specialtype).toBe(1);
    await step(
      city,
      'reject',
      { ...version, version: version.version + 1 },
      { reasonCode: 'OTHER', reasonText: '暂不调整代码' },
    );
  });
});

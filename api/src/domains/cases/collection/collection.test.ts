import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GatewayClient } from '../../../../sandbox/gateway-client.ts';
import { Browser } from '../../../../test/access.ts';
import { buildCase } from '../../../../test/cases.ts';
import { type Departments, openGateway, subCaseOf } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let gateway: Departments;
let placement: GatewayClient;
let manager: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('collection', { now: '2026-03-09T10:00:00+08:00' });
  gateway = await openGateway(app);
  placement = gateway.placement();
  manager = await app.as('city_centre');
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await app.close();
});

const ITEMS =
  'query ($m: String) { collectionItems(matterCode: $m) { itemCode version materialName required enabled } }';
const SAVE = `mutation ($input: CollectionItemInput!, $q: ID!) { saveCollectionItem(input: $input, requestId: $q) {
  itemCode version materialName changedByName } }`;
const CONTENT = {
  materialName: '报到回执',
  materialType: 'IMAGE',
  allowedFormats: ['jpg', 'png'],
  maxSizeKb: 500,
  minWidth: 600,
  minHeight: 800,
  minDpi: null,
  minPages: null,
  maxPages: null,
  required: false,
  relations: [],
  valueRule: null,
  dataSources: ['UPLOAD'],
  enabled: true,
};
const save = (by: Browser, changes: object = {}, content: object = {}, q: string = randomUUID()) =>
  by.run(SAVE, {
    q,
    input: {
      itemCode: 'M01-RECEIPT',
      matterCode: 'M01',
      content: { ...CONTENT, ...content },
      reason: '按新版好差评要求',
      ...changes,
    },
  });
interface Item {
  itemCode: string;
  version: number;
  required: boolean;
}
const itemsOf = async (by: Browser, m = 'M01') => (await by.run(ITEMS, { m })).data.collectionItems as Item[];

describe('the register of items (R9.5, R9.6)', () => {
  it('is read and kept by those whose task it is: nobody without a session, clerks neither, districts read only', async () => {
    expect((await new Browser(app).run(ITEMS)).code).toBe('UNAUTHENTICATED');
    expect((await (await app.as('clerk_hk')).run(ITEMS)).code).toBe('FORBIDDEN');
    const district = await somebodyOf(app, '310109', ['BIZ_OFFICER']);
    expect((await itemsOf(district)).length).toBeGreaterThan(0);
    expect((await save(district)).code).toBe('FORBIDDEN');
  });

  it.each<[object, object, string]>([
    [{ itemCode: '__proto__' }, {}, 'itemCode'],
    [{ itemCode: "x'; drop table matter" }, {}, 'itemCode'],
    [{ matterCode: 'M99' }, {}, 'matterCode'],
    [{}, { materialName: '长'.repeat(81) }, 'content.materialName'],
    [{}, { allowedFormats: [] }, 'content.allowedFormats'],
    [{}, { allowedFormats: ['exe'] }, 'content.allowedFormats.0'],
    [{}, { maxSizeKb: -1 }, 'content.maxSizeKb'],
    [{}, { minWidth: 1.5 }, 'content.minWidth'],
    [{}, { materialType: 'STRUCTURED', allowedFormats: [] }, 'content.valueRule'],
    [{}, { relations: [{ kind: 'REQUIRES', items: ['M02-NOTHING'] }] }, 'content.relations'],
    [{}, { dataSources: [] }, 'content.dataSources'],
  ])('%j %j is refused at %s, and nothing is kept', async (changes, content, path) => {
    const before = await itemsOf(manager);
    const { code, fields } = await save(manager, changes, content);
    expect({ code, paths: fields?.map((field) => field.path) }).toEqual({
      code: 'BAD_INPUT',
      paths: expect.arrayContaining([path]),
    });
    expect(await itemsOf(manager)).toEqual(before);
  });

  it('takes a new item, another version of it with its reason, and refuses a stale one, a taken code, a repeat with other content', async () => {
    expect((await save(manager, { reason: '短' })).code).toBe('E-0005');
    const q = randomUUID();
    const first = await save(manager, {}, {}, q);
    expect(first.data.saveCollectionItem).toMatchObject({ itemCode: 'M01-RECEIPT', version: 1 });
    expect((await save(manager, {}, {}, q)).data).toEqual(first.data);
    expect((await save(manager, {}, { materialName: '别的' }, q)).code).toBe('E-IDEM-01');
    expect((await save(manager)).code).toBe('E-0520');
    const second = await save(manager, { version: 1 }, { materialName: '退役报到回执' });
    expect(second.data.saveCollectionItem).toMatchObject({ version: 2, materialName: '退役报到回执' });
    expect((await save(manager, { version: 1 })).code).toBe('E-0504');
    expect((await save(manager, { version: 2, itemCode: 'M01-NONE' })).code).toBe('NOT_FOUND');
    const kept = sql`select v.version, v.reason from collection_item_version v join collection_item i on i.id = v.item_id
                      where i.item_code = 'M01-RECEIPT' order by 1`;
    expect(await rows(system(), kept)).toEqual([
      { version: 1, reason: '按新版好差评要求' },
      { version: 2, reason: '按新版好差评要求' },
    ]);
  });
});

describe('a finished case from 安置系统 (R9.5, 01 §11.9)', () => {
  const good = (item: Item) => ({
    itemCode: item.itemCode,
    name: '材料',
    format: 'pdf',
    sizeBytes: 20_000,
    pages: 2,
    source: 'UPLOAD',
    fileId: `F-${item.itemCode}`,
  });
  const picture = (item: Item) => ({ ...good(item), format: 'jpg', width: 358, height: 441 });

  async function finished(state = 'FINISHED_NORMAL') {
    const built = await buildCase(system(), { only: ['M01'] });
    const { bjNo } = subCaseOf(built, 'M01');
    await run(system(), sql`update sub_case set state = ${state} where bj_no = ${bjNo}`);
    const required = (await itemsOf(manager)).filter((item) => item.required);
    const materials = required.map((item) => (/PHOTO/.test(item.itemCode) ? picture(item) : good(item)));
    return { bjNo, materials };
  }
  let serial = 0;
  const body = (bjNo: string, materials: readonly object[], changes: object = {}) => {
    serial += 1;
    return {
      handoverNo: `AZ-2026-${serial}`,
      bjNo,
      matterCode: 'M01',
      finishedAt: '2026-03-09T09:00:00+08:00',
      materials,
      ...changes,
    };
  };
  const hand = async (content: object) =>
    (await placement.send({ bizType: 'PLACEMENT.CASE_FINISHED', body: { ...content } })).body;
  const kept = () =>
    rows<{ no: string; sealed: string }>(
      system(),
      sql`select handover_no as no, materials_cipher as sealed from material_handover`,
    );

  it('is kept once, sealed, with the versions that it was judged by; the same again is the same, other content under the number is not', async () => {
    const { bjNo, materials } = await finished();
    const content = body(bjNo, materials);
    expect(await hand(content)).toMatchObject({ code: 0, message: '已接收' });
    expect(await hand(content)).toMatchObject({ code: 0 });
    expect(await hand({ ...content, finishedAt: '2026-03-09T09:30:00+08:00' })).toMatchObject({ code: 1002 });
    const [row, ...more] = await kept();
    expect([row?.no, more.length]).toEqual([content.handoverNo, 0]);
    expect(row?.sealed).not.toMatch(/DISCHARGE|F-M01/);
    expect(
      await rows(system(), sql`select item_versions ->> ${materials[0]?.itemCode ?? ''} as v from material_handover`),
    ).toEqual([{ v: '1' }]);
  });

  it('is stored item by item: what breaks a rule is named with code, item and rule, the rest is kept and the applicant invited', async () => {
    const [sample] = (await finished()).materials;
    const code = sample?.itemCode ?? '';
    const ways: [(first: object) => object[], string, RegExp][] = [
      [() => [], 'MISSING', /缺少必需的材料/],
      [(first) => [{ ...first, format: 'exe' }], 'FORMAT', /格式应为/],
      [(first) => [{ ...first, sizeBytes: 1_000_000_000 }], 'SIZE', /大小不能超过/],
      [(first) => [{ ...first, fileId: undefined }], 'FORMAT', /缺少文件编号/],
    ];
    for (const [spoil, rule, why] of ways) {
      const { bjNo, materials } = await finished();
      const [first = {}, ...rest] = materials;
      const answer = await hand(body(bjNo, [...spoil(first), ...rest]));
      expect(answer).toMatchObject({
        code: 1002,
        data: {
          materials: rest.length,
          invited: true,
          refused: [{ itemCode: code, rule, message: expect.stringMatching(why) }],
        },
      });
      expect(answer).not.toHaveProperty('partial');
    }
  });

  it('01 §11.9 an item that was refused is sent again alone; one that was stored is not replaced', async () => {
    const { bjNo, materials } = await finished();
    const [first = { itemCode: '' }, second, ...rest] = materials;
    const content = body(bjNo, [{ ...first, format: 'exe' }, second ?? {}, ...rest]);
    expect(await hand(content)).toMatchObject({ code: 1002, data: { invited: true, materials: materials.length - 1 } });
    expect(await hand({ ...content, materials: [{ ...second, sizeBytes: 1 }] })).toMatchObject({
      code: 1002,
      data: {
        refused: [
          { itemCode: second?.itemCode, rule: 'TAKEN' },
          { itemCode: first.itemCode, rule: 'MISSING' },
        ],
      },
    });
    expect(await hand({ ...content, materials: [first] })).toMatchObject({
      code: 0,
      data: { materials: materials.length, invited: false },
    });
    expect(await hand({ ...content, materials })).toMatchObject({ code: 0 });
    const mine = (await kept()).filter(({ no }) => no === content.handoverNo);
    expect(mine).toHaveLength(1);
  });

  it('one that comes twice is stored once, one that the matter does not know not at all', async () => {
    const { bjNo, materials } = await finished();
    const [first] = materials;
    expect(
      await hand(body(bjNo, [...materials, { ...first }, { itemCode: '__proto__', source: 'UPLOAD' }])),
    ).toMatchObject({
      code: 1002,
      data: {
        materials: materials.length,
        refused: [
          { itemCode: first?.itemCode, rule: 'TWICE' },
          { itemCode: '__proto__', rule: 'UNKNOWN' },
        ],
      },
    });
  });

  it('is refused by the schema before anything is looked at: hostile shapes, unknown fields, too many', async () => {
    const { bjNo, materials } = await finished();
    const [first] = materials;
    for (const given of [
      [{ ...first, source: 'STOLEN' }],
      [{ ...first, extra: 1 }],
      [{ ...first, sizeBytes: -1 }],
      [{ ...first, pages: '2' }],
      [{ ...first, value: 'x'.repeat(2001) }],
      Array.from({ length: 101 }, () => first ?? {}),
      'materials',
    ])
      expect(await hand(body(bjNo, given as object[]))).toMatchObject({ code: 1002 });
    expect(await hand(body(bjNo, materials, { finishedAt: 'yesterday' }))).toMatchObject({ code: 1002 });
  });

  it('is 1003 for a case that is not ours, 1002 for one of another matter or not finished', async () => {
    const { bjNo, materials } = await finished();
    expect(await hand(body("BJ-310109-2026-' or 1=1", materials))).toMatchObject({ code: 1003, message: '未找到办件' });
    expect(await hand(body(bjNo, materials, { matterCode: 'M02' }))).toMatchObject({
      code: 1002,
      message: expect.stringMatching(/^matterCode/),
    });
    const open = await finished('IN_PROGRESS');
    expect(await hand(body(open.bjNo, open.materials))).toMatchObject({ code: 1002, message: 'bjNo：办件尚未办结' });
  });

  const LIST = `query ($f: HandoverFilter) { handovers(filter: $f, first: 50) { nodes { handoverNo bjNo state stateTitle attempts materials
    caseId invitedAt tries { taken message faults { itemCode message } } } } }`;
  const listed = async (by: Browser, f: object = {}) =>
    ((await by.run(LIST, { f })).data.handovers as { nodes: Record<string, unknown>[] }).nodes;

  it('R9.5 one that was refused is listed with the faults of each item, and again once it comes corrected', async () => {
    const { bjNo, materials } = await finished();
    const [first, ...rest] = materials;
    const content = body(bjNo, [{ ...first, format: 'exe' }, ...rest]);
    expect(await hand(content)).toMatchObject({ code: 1002 });
    const clerk = await app.as('clerk_hk');
    const search = content.handoverNo;
    expect(await listed(clerk, { search })).toMatchObject([
      {
        handoverNo: search,
        state: 'PARTIAL',
        stateTitle: '部分接收，待补报',
        attempts: 1,
        invitedAt: expect.any(String),
        tries: [
          { taken: false, faults: [{ itemCode: first?.itemCode, message: expect.stringContaining('格式应为') }] },
        ],
      },
    ]);
    expect(await hand({ ...content, materials })).toMatchObject({ code: 0, data: { invited: false } });
    const [now] = await listed(clerk, { search });
    expect(now).toMatchObject({ state: 'TAKEN', attempts: 2, invitedAt: expect.any(String) });
    expect(now).toMatchObject({ tries: [{ taken: true }, { taken: false }] });
    expect(await listed(clerk, { search, states: ['PARTIAL'] })).toEqual([]);
  });

  it('R9.5 is seen within the own scope: not by another district, nor without the right; unknown numbers by the city alone', async () => {
    const { bjNo, materials } = await finished();
    const content = body(bjNo, materials);
    await hand(content);
    const unknown = body('BJ-310109-2026-999999', materials);
    await hand(unknown);
    const [clerk, pudong] = [await app.as('clerk_hk'), await app.as('clerk_pd')];
    const numbers = async (by: Browser) => (await listed(by)).map(({ handoverNo }) => handoverNo);
    expect(await numbers(clerk)).toContain(content.handoverNo);
    expect(await numbers(clerk)).not.toContain(unknown.handoverNo);
    expect(await numbers(pudong)).not.toContain(content.handoverNo);
    expect(await numbers(manager)).toEqual(expect.arrayContaining([content.handoverNo, unknown.handoverNo]));
    expect((await new Browser(app).run(LIST)).code).toBe('UNAUTHENTICATED');
    expect((await (await app.as('trainee_demo')).run(LIST)).code).toBe('FORBIDDEN');
  });

  it('01 §11.9 invites the applicant of what ended well to evaluate it, once; nobody for what was terminated', async () => {
    const { bjNo, materials } = await finished();
    expect(await hand(body(bjNo, materials))).toMatchObject({ data: { invited: true } });
    expect(await hand(body(bjNo, materials))).toMatchObject({ data: { invited: false } });
    const invited = sql`select i.service_type as type, i.channel, i.scene,
        (select count(*)::int from notification n where n.template_code = 'N316' and n.record_id = i.service_id) as told
        from evaluation_invite i where i.service_no = ${bjNo}`;
    expect(await rows(system(), invited)).toEqual([{ type: 'subCase', channel: 'SMS', scene: 'ONLINE', told: 1 }]);
    const ended = await finished('FINISHED_TERMINATED');
    expect(await hand(body(ended.bjNo, ended.materials))).toMatchObject({ code: 0, data: { invited: false } });
  });

  it('other systems may not hand over: the portal has no right to it', async () => {
    const { bjNo, materials } = await finished();
    const answer = await gateway.portal().send({ bizType: 'PLACEMENT.CASE_FINISHED', body: body(bjNo, materials) });
    expect(answer.status).toBe(404);
  });

  it('is judged by the items as they are when it arrives: a new required item is missed at once', async () => {
    const { bjNo, materials } = await finished();
    await save(manager, { itemCode: 'M01-NEW' }, { required: true, materialName: '新增材料' });
    expect(await hand(body(bjNo, materials))).toMatchObject({
      code: 1002,
      message: expect.stringMatching(/M01-NEW：缺少必需的材料“新增材料”/),
    });
    await save(manager, { itemCode: 'M01-NEW', version: 1 }, { required: true, enabled: false });
    expect(await hand(body(bjNo, materials))).toMatchObject({ code: 0 });
  });
});

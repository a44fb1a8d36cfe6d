import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { allowHosts, buildEntry, ReductionSource } from '../../../../test/uplink.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const reductions = new ReductionSource();
const URL = 'https://ministry.example.gov.cn/uplink';
const KEY = `04${'ab'.repeat(64)}`;
const CREATE =
  'mutation ($input: UplinkEntryInput!) { createUplinkEntry(input: $input) { id version state stateTitle secretSet canRun sourceTitle } }';
const UPDATE =
  'mutation ($id: ID!, $version: Int!, $input: UplinkEntryInput!) { updateUplinkEntry(id: $id, version: $version, input: $input) { version secretSet } }';

let app: Product;
let admin: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('uplink_entries', { further: [reductions.module] });
  await allowHosts(system(), 'ministry.example.gov.cn', 'host', 'reserved.example.gov.cn');
  admin = await app.as('dx_admin');
});
afterAll(() => app.close());

const create = async (overrides: Record<string, unknown> = {}) => {
  const input = buildEntry(URL, overrides);
  const answer = await admin.run(CREATE, { input });
  return { input, ...answer, entry: answer.data.createUplinkEntry as { id: string; version: number } };
};
const SFTP = { protocol: 'SFTP', endpoint: 'sftp://host/in', ackMode: 'NONE', hostKey: 'ab'.repeat(32), account: 'a' };
const item = (overrides: Record<string, unknown>) => ({
  items: [{ internalField: 'no', targetName: 'no', type: 'STRING', transform: 'NONE', required: true, ...overrides }],
});

describe('an entry', () => {
  it('is saved as 草稿, then in versions; its secret is never answered, and kept unless another is given', async () => {
    const made = await create({ secret: 'token-1' });
    expect(made.data.createUplinkEntry).toMatchObject({
      version: 1,
      stateTitle: '草稿',
      secretSet: true,
      canRun: false,
      sourceTitle: '优抚减员',
    });
    const { id } = made.entry;
    const change = (version: number, more: object) =>
      admin.run(UPDATE, { id, version, input: { ...made.input, secret: undefined, ...more } });
    expect((await change(1, { batchSize: 100 })).data).toMatchObject({
      updateUplinkEntry: { version: 2, secretSet: true },
    });
    expect((await change(1, {})).code).toBe('E-0504');
    expect((await change(2, { code: 'OTHER_CODE' })).code).toBe('DX-UP-02');
    expect((await change(2, { secret: '' })).data).toMatchObject({
      updateUplinkEntry: { version: 3, secretSet: false },
    });
    const kept = await firstRow<{ n: number; text: string }>(
      system(),
      sql`select count(*)::int as n, string_agg(content::text, '') as text from exchange_revision where object_id = ${id}`,
    );
    expect(kept?.n).toBe(3);
    expect(kept?.text).not.toContain('token-1');
  });

  it('goes 草稿 → 启用 ⇄ 停用 → 已删除, with reasons; its code is not used again', async () => {
    const { entry, input } = await create();
    const enable = (enabled: boolean, reason?: string) =>
      admin.run(
        'mutation ($id: ID!, $enabled: Boolean!, $reason: String) { setUplinkEntryEnabled(id: $id, version: 1, enabled: $enabled, reason: $reason) { state } }',
        { id: entry.id, enabled, reason },
      );
    const remove = () =>
      admin.run('mutation ($id: ID!) { deleteUplinkEntry(id: $id, version: 1, reason: "条目不再使用") }', {
        id: entry.id,
      });
    expect((await enable(false, '对方停机维护')).code).toBe('E-0503');
    expect((await enable(true)).data).toMatchObject({ setUplinkEntryEnabled: { state: 'ENABLED' } });
    expect((await remove()).code).toBe('E-0503');
    expect((await enable(false)).code).toBe('E-0005');
    expect((await enable(false, '对方停机维护')).data).toMatchObject({ setUplinkEntryEnabled: { state: 'DISABLED' } });
    expect((await remove()).data).toMatchObject({ deleteUplinkEntry: true });
    expect((await remove()).code).toBe('NOT_FOUND');
    expect((await admin.run(CREATE, { input: { ...input, name: '另一个名称' } })).code).toBe('DX-UP-01');
  });

  it.each([
    [{ code: 'lower' }, '编码须以大写字母开头，由3–32位大写字母、数字和下划线组成'],
    [{ code: 'AB' }, '编码须以大写字母开头，由3–32位大写字母、数字和下划线组成'],
    [{ code: 'A'.repeat(33) }, '编码须以大写字母开头，由3–32位大写字母、数字和下划线组成'],
    [{ name: '短' }, '条目名称须为2–50个字'],
    [{ name: '长'.repeat(51) }, '条目名称须为2–50个字'],
    [{ description: '长'.repeat(501) }, '条目描述不超过500个字'],
    [{ endpoint: 'ftp://host/x' }, '调用地址应以 https://、http:// 开头'],
    [{ endpoint: 'https://user:pw@host/x' }, '调用地址中不能带用户名和密码，请填写在认证信息中'],
    [
      { endpoint: 'https://elsewhere.example.gov.cn/x' },
      '主机 elsewhere.example.gov.cn 不在允许的主机名单中，请先登记',
    ],
    [
      { endpoint: 'https://127.0.0.1/x' },
      '本机、链路本地、组播、保留地址和地址转换（NAT64 等）前缀下的地址不能作为调用地址',
    ],
    [
      { endpoint: 'https://[::1]/x' },
      '本机、链路本地、组播、保留地址和地址转换（NAT64 等）前缀下的地址不能作为调用地址',
    ],
    [
      { endpoint: 'https://2130706433/x' },
      '本机、链路本地、组播、保留地址和地址转换（NAT64 等）前缀下的地址不能作为调用地址',
    ],
    [
      { endpoint: 'http://169.254.169.254/latest' },
      '本机、链路本地、组播、保留地址和地址转换（NAT64 等）前缀下的地址不能作为调用地址',
    ],
    [
      { protocol: 'AMQP', endpoint: 'amqps://host/queue', ackMode: 'NONE' },
      '消息队列须为本平台已配置的服务（AMQP_URL）',
    ],
    [{ targetUnit: 'OTHER' }, '请填写接收单位名称'],
    [{ batchSize: 5001 }, '每批行数须为1–5000'],
    [{ batchSize: 0 }, '每批行数须为1–5000'],
    [{ ackWaitMinutes: 0 }, '等待回执的时间须为1–1440分钟'],
    [{ ackWaitMinutes: 1441 }, '等待回执的时间须为1–1440分钟'],
    [{ schedule: '0 0 30 2 *' }, '定时规则不正确，格式为“分 时 日 月 周”'],
    [{ schedule: '每小时' }, '定时规则不正确，格式为“分 时 日 月 周”'],
    [{ mode: 'EVENT' }, '按事件上行的条目不设定时'],
    [{ sourceKey: 'select * from person' }, '请从目录中选择数据来源'],
    [{ items: [] }, '请至少选择一个数据项'],
    [item({ internalField: 'salary' }), '数据来源中没有这个字段'],
    [item({ transform: 'CODE_MAP' }), '请填写 no 的代码对照，原代码不能重复'],
    [
      item({
        transform: 'CODE_MAP',
        codes: [
          { from: '1', to: 'A' },
          { from: '1', to: 'B' },
        ],
      }),
      '请填写 no 的代码对照，原代码不能重复',
    ],
    [{ items: [...item({}).items, ...item({ internalField: 'kind' }).items] }, '目标项 no 重复'],
    [item({ targetName: '1x' }), '目标项须以字母开头，由字母、数字和下划线组成'],
    [item({ targetName: 'a'.repeat(61) }), '目标项须以字母开头，由字母、数字和下划线组成'],
    [item({ internalField: 'diedOn', transform: 'DATE_FORMAT' }), '请选择 no 的日期格式'],
    [item({ transform: 'DATE_FORMAT' }), '“减员编号”不是日期，不能转换日期格式'],
    [item({ internalField: 'name' }), '“姓名”属个人信息，须脱敏、加密，或填写公钥后整批加密'],
    [{ ...item({ internalField: 'idNo' }), publicKey: KEY }, '“身份证号”属敏感信息，须脱敏或加密'],
    [item({ internalField: 'idNo', transform: 'ENCRYPT' }), '加密传输须先填写接收单位的公钥'],
    [{ publicKey: 'abc' }, '公钥须为以04开头的130位十六进制数'],
    [{ ackMode: 'ASYNC' }, '请填写回执的发送方代码'],
    [
      { protocol: 'SFTP', endpoint: 'sftp://host/in', ackMode: 'NONE' },
      '请填写对方主机密钥的SHA-256指纹（64位十六进制）',
    ],
    [{ ...SFTP, account: null }, '请填写登录账号'],
    [{ ...SFTP, ackMode: 'SYNC' }, '文件上传没有即时应答，请选择“异步回执”或“不需要回执”'],
  ])('is refused with %j: %s', async (wrong, text) => {
    expect(await create(wrong)).toMatchObject({ code: 'BAD_INPUT', message: text });
  });

  it.each([
    { code: 'ABC', name: '上行', batchSize: 1, ackWaitMinutes: 1 },
    {
      code: 'A'.repeat(32),
      name: '长'.repeat(50),
      description: '长'.repeat(500),
      batchSize: 5000,
      ackWaitMinutes: 1440,
      ...item({ targetName: 'a'.repeat(60) }),
    },
    SFTP,
  ])('is taken with %j: the bounds are within', async (right) => {
    expect((await create(right)).code).toBeUndefined();
  });

  it('keeps its host on the list: nobody takes away what an entry calls', async () => {
    const { input } = await create({ endpoint: 'https://reserved.example.gov.cn/x' });
    const gone = await admin.run('mutation { disallowExchangeHost(host: "reserved.example.gov.cn") { host } }');
    expect(gone).toMatchObject({
      code: 'E-DX-18',
      message: `主机 reserved.example.gov.cn 正被 ${String(input.name)} 使用，不能移出`,
    });
  });

  it('shows a sample of what would be sent, persons masked whatever the mapping says, rows that cannot be sent with their reason', async () => {
    await reductions.change(system(), ['JY-1']);
    await reductions.change(system(), ['JY-2'], { no: null });
    const { data } = await admin.run(
      'query ($items: [UplinkItemInput!]!, $key: String) { uplinkSample(sourceKey: "reductions", items: $items, publicKey: $key) { recordKey data error } }',
      {
        items: [...item({}).items, ...item({ internalField: 'name', targetName: 'xm', required: false }).items],
        key: KEY,
      },
    );
    expect(data.uplinkSample).toEqual(
      expect.arrayContaining([
        { recordKey: 'JY-1', data: { no: 'JY-1', xm: '王**' }, error: null },
        { recordKey: 'JY-2', data: null, error: '必填项 no 为空' },
      ]),
    );
  });
});

describe('access', () => {
  const ID = '01990000-0000-7000-8000-0000000000aa';
  const operations: readonly string[] = [
    '{ uplinkSources { key } }',
    '{ uplinkEntries { nodes { id } } }',
    `{ uplinkEntry(id: "${ID}") { id } }`,
    '{ uplinkSample(sourceKey: "reductions", items: []) { recordKey } }',
    '{ transferTasks { nodes { id } } }',
    `{ transferTask(id: "${ID}") { id } }`,
    `{ transferRecords(taskId: "${ID}") { nodes { id } } }`,
    `mutation { setUplinkEntryEnabled(id: "${ID}", version: 1, enabled: true) { id } }`,
    `mutation { deleteUplinkEntry(id: "${ID}", version: 1, reason: "不再使用了") }`,
    `mutation { runUplinkEntry(id: "${ID}") { id } }`,
    `mutation { cancelTransferTask(id: "${ID}", reason: "对方停机维护") { id } }`,
    `mutation { resendUplinkRows(entryId: "${ID}", input: { recordKeys: ["A"] }) { id } }`,
    `mutation { resendTransferBatch(id: "${ID}") { id } }`,
  ];

  it.each(operations)('%s is not for others', async (operation) => {
    expect((await new Browser(app).run(operation)).code).toBe('UNAUTHENTICATED');
    for (const name of ['clerk_hk', 'city_officer', 'sys_admin'])
      expect((await (await app.as(name)).run(operation)).code).toBe('FORBIDDEN');
  });

  it('the security administrator reads and changes nothing', async () => {
    const reader = await app.as('sec_admin');
    expect((await reader.run('{ uplinkEntries { totalCount } transferTasks { totalCount } }')).code).toBeUndefined();
    for (const operation of operations.filter((text) => text.startsWith('mutation')))
      expect((await reader.run(operation)).code).toBe('FORBIDDEN');
    expect((await reader.run(CREATE, { input: buildEntry(URL) })).code).toBe('FORBIDDEN');
    expect((await reader.run(UPDATE, { id: ID, version: 1, input: buildEntry(URL) })).code).toBe('FORBIDDEN');
  });

  it('says NOT_FOUND for what is not there, and for what is no id', async () => {
    for (const operation of operations.slice(7))
      for (const text of [operation, operation.replaceAll(ID, 'nonsense')])
        expect(await admin.run(text)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../../../test/bare-app.ts';
import { buildTarget } from '../../../../../test/channel-target.ts';
import { type FreshDatabase, freshDatabase } from '../../../../../test/database/test-database.ts';
import { PENSION_RECORD, type SoapService, soapAnswer, startSoapService } from '../../../../../test/soap-service.ts';
import { run, sql } from '../../../../database/sql.ts';
import { auditModule } from '../../../audit/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { exchangeModule } from '../../index.ts';
import type { ChannelTarget } from '../channel-driver.ts';
import { soapDriver } from './soap-driver.ts';

const PERSON = '310101194503120016';
const MAPPING = [
  { field: 'idNo', theirs: 'aac002' },
  { field: 'name', theirs: 'xm' },
  { field: 'month', theirs: 'period.month' },
  { field: 'amount', theirs: 'money' },
];
let database: FreshDatabase;
let app: BareApp;
let service: SoapService;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const target = (overrides: Partial<ChannelTarget> = {}) =>
  buildTarget({
    endpoint: `${service.endpoint}#operation=QueryPension`,
    requestMapping: [{ field: 'idNo', theirs: 'aac002' }],
    rowsPath: 'list.record',
    responseMapping: MAPPING,
    ...overrides,
  });
const ask = (one: ChannelTarget, idNo = PERSON) => soapDriver.call(ctx(), one, { params: { idNo }, limit: 10 });

beforeAll(async () => {
  [database, service] = await Promise.all([freshDatabase('soap'), startSoapService()]);
  app = await bareApp({
    url: database.url,
    modules: [auditModule, exchangeModule],
    env: { EXCHANGE_LOOPBACK: 'true' },
  });
  await run(
    ctx(),
    sql`insert into exchange_host (host, note, added_at, added_by) values ('127.0.0.1', '测试', now(), '测试')`,
  );
});
afterAll(async () => {
  await service.close();
  await app.close();
  await database.drop();
});
beforeEach(() => {
  service.calls = [];
  service.described = 0;
  service.answer = () => ({ body: soapAnswer([PENSION_RECORD]) });
});

describe('a SOAP channel', () => {
  it('asks by the service’s own description, read once, and answers rows under our names', async () => {
    const one = target();
    const answer = await ask(one);
    expect(answer).toEqual({
      rows: [{ idNo: PERSON, name: '张三 & 李四', month: '2026-02', amount: '4321.50' }],
      more: false,
      status: 200,
      retries: 0,
    });
    await ask(one, `<&"'>`);
    expect(service.described).toBe(1);
    const [first, second] = service.calls;
    expect(first?.headers).toMatchObject({ soapaction: '"urn:query"', 'content-type': 'text/xml; charset=utf-8' });
    expect(first?.body).toContain(
      `<q:QueryPensionRequest xmlns:q="${service.namespace}"><q:aac002>${PERSON}</q:aac002></q:QueryPensionRequest>`,
    );
    expect(second?.body).toContain('<q:aac002>&lt;&amp;&quot;&apos;&gt;</q:aac002>');
  });

  it('asks by what stands in the endpoint, version 1.2 and unqualified parameters too', async () => {
    const settings = 'operation=Query&namespace=urn:other&action=urn:act&soap=1.2&form=unqualified';
    await ask(target({ endpoint: `${service.endpoint}#${settings}` }));
    expect(service.described).toBe(0);
    expect(service.calls[0]?.headers['content-type']).toBe('application/soap+xml; charset=utf-8; action="urn:act"');
    expect(service.calls[0]?.body).toContain('http://www.w3.org/2003/05/soap-envelope');
    expect(service.calls[0]?.body).toContain(`<q:Query xmlns:q="urn:other"><aac002>${PERSON}</aac002></q:Query>`);
  });

  it.each([
    ['none', [], 0],
    ['one', [PENSION_RECORD], 1],
    ['three of which two are wanted', [PENSION_RECORD, PENSION_RECORD, PENSION_RECORD], 2],
  ])('%s records', async (_name, records, count) => {
    service.answer = () => ({ body: soapAnswer(records) });
    const { rows, more } = await soapDriver.call(ctx(), target(), { params: { idNo: PERSON }, limit: 2 });
    expect([rows.length, more]).toEqual([count, records.length > 2]);
  });

  it('signs in by name and password', async () => {
    await ask(target({ authKind: 'BASIC', authAccount: 'we', secret: 'secret' }));
    expect(service.calls[0]?.headers.authorization).toBe(`Basic ${Buffer.from('we:secret').toString('base64')}`);
  });

  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>`;
  const file = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`;
  it.each([
    ['a page', '<html><body>内部页面</body></html>', '不是SOAP报文'],
    ['broken XML', '<a><b></a>', 'XML格式不正确'],
    ['a document type that multiplies', bomb, '不允许文档类型声明'],
    ['a document type that reads files', file, '不允许文档类型声明'],
    ['an entity nobody declared', soapAnswer(['<ns2:aac002>&secret;</ns2:aac002>']), 'XML格式不正确'],
    ['depth without end', '<a>'.repeat(100), '层次过深'],
    ['bytes that are no UTF-8', '\ufffd', '不是SOAP报文'],
    ['a list of texts', soapAnswer(['just text']), '不是数据列表'],
  ])('%s is a fault, and nothing of it is passed on', async (_name, body, text) => {
    service.answer = () => ({ body });
    await expect(ask(target())).rejects.toMatchObject({ kind: 'FAULT', message: expect.stringContaining(text) });
  });

  it('a SOAP fault is told by its code, without its words', async () => {
    const fault = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>张三不存在</faultstring></s:Fault></s:Body></s:Envelope>`;
    service.answer = () => ({ status: 500, body: fault });
    await expect(ask(target())).rejects.toMatchObject({ message: '上游应答SOAP错误（s:Client）', status: 500 });
  });

  it('a failed call is tried again where that harms nobody', async () => {
    service.answer = () =>
      service.calls.length === 1 ? { status: 503, body: '' } : { body: soapAnswer([PENSION_RECORD]) };
    expect(await ask(target({ retries: 1 }))).toMatchObject({ retries: 1 });
    service.answer = () => ({ status: 503, body: '' });
    await expect(ask(target())).rejects.toMatchObject({ kind: 'FAULT', message: '上游应答 HTTP 503' });
  });

  it('the test of a channel names a parameter, an operation or a style that the description does not have', async () => {
    const test = (one: ChannelTarget) => soapDriver.test(ctx(), one, { params: { idNo: PERSON }, limit: 5 });
    expect(await test(target())).toMatchObject({ rows: [{ idNo: PERSON }] });
    await expect(test(target({ requestMapping: [{ field: 'idNo', theirs: 'sfzh' }] }))).rejects.toThrow(
      '没有参数 sfzh',
    );
    const other = (operation: string) => test(target({ endpoint: `${service.endpoint}#operation=${operation}` }));
    await expect(other('Absent')).rejects.toThrow('服务描述中没有操作 Absent');
    await expect(other('Rpc')).rejects.toThrow('不是 document/literal');
  });

  it.each([
    ['', '请在调用地址的 # 之后填写 operation'],
    ['#operation=a b', '参数 operation 不正确'],
    ['#operation=Q&wsdl=x', '参数 wsdl 无法识别'],
    ['#operation=Q&soap=2', '参数 soap 不正确'],
    ['#operation=Q', undefined],
  ])('the endpoint’s settings %j are judged when it is saved', async (settings, problem) => {
    const found = await soapDriver.problemOf(ctx(), service.endpoint + settings);
    if (problem) expect(found).toContain(problem);
    else expect(found).toBeUndefined();
  });
});

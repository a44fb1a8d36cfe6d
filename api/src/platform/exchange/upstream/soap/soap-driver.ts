import type { App } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/index.ts';
import {
  type ChannelAnswer,
  type ChannelDriver,
  type ChannelQuery,
  type ChannelTarget,
  UpstreamFault,
} from '../channel-driver.ts';
import { type OptionRule, problemOfOptions, readEndpoint } from '../endpoint-options.ts';
import { problemOfAddress } from '../problem-of-address.ts';
import { problemOfAnswer } from '../problem-of-answer.ts';
import { rowsOf } from '../read-rows.ts';
import { safeRequest } from '../safe-http.ts';
import { headersOf, underTheirNames, WEB, withRetries } from '../web-call.ts';
import { XmlFault } from '../xml/read-xml.ts';
import { readEnvelope, writeEnvelope } from './envelope.ts';
import { describeOperation, type SoapOperation } from './wsdl.ts';

const URI = /^[^\s"<>]{1,300}$/;

const OPTIONS: Readonly<Record<string, OptionRule>> = {
  operation: { required: true, pattern: /^[A-Za-z_][\w-]{0,63}$/, hint: '操作名，如 operation=QueryPension' },
  namespace: { pattern: URI, hint: '请求元素的命名空间；不填则读取服务描述（?wsdl）' },
  action: { pattern: URI, hint: 'SOAPAction' },
  soap: { pattern: /^1\.[12]$/, hint: 'SOAP版本，1.1或1.2' },
  form: { pattern: /^(un)?qualified$/, hint: '参数是否带命名空间，qualified或unqualified' },
};

/** Asks a document/literal service over HTTP POST, by what stands in the endpoint or else by the service's own description. */
export const soapDriver: ChannelDriver = {
  mode: 'SOAP',
  title: 'SOAP',
  problemOf: async (ctx, endpoint) =>
    problemOfOptions(readEndpoint(endpoint), OPTIONS) ?? (await problemOfAddress(ctx, endpoint, WEB)),
  test: async (ctx, target, query) => {
    assertKnown(await operationOf(ctx, target), underTheirNames(target, query.params));
    return call(ctx, target, query);
  },
  call,
};

function call(ctx: Ctx, target: ChannelTarget, query: ChannelQuery): Promise<ChannelAnswer> {
  const { url } = readEndpoint(target.endpoint);
  return withRetries(target, async () => {
    const operation = await operationOf(ctx, target);
    const request = {
      method: 'POST' as const,
      url,
      body: writeEnvelope(operation, underTheirNames(target, query.params)),
    };
    const { status, body } = await safeRequest(ctx, {
      ...request,
      headers: { ...headersOf(ctx, target, request, formOf(operation)), ...actionOf(operation) },
      timeoutMs: target.timeoutMs,
    });
    // Where there is nothing to list, XML leaves the list out.
    const answer = readEnvelope(body, status);
    const found = rowsOf(answer, target, query.limit, status);
    const problem = problemOfAnswer({ answer, list: [], rows: found.rows, fields: target.fields });
    if (problem !== undefined) throw new UpstreamFault('FAULT', problem, status);
    return { ...found, status };
  });
}

function formOf({ version, action }: SoapOperation): { accept: string; contentType: string } {
  if (version === '1.1') return { accept: 'text/xml', contentType: 'text/xml; charset=utf-8' };
  const quoted = action === '' ? '' : `; action="${action}"`;
  return { accept: 'application/soap+xml', contentType: `application/soap+xml; charset=utf-8${quoted}` };
}

function actionOf({ version, action }: SoapOperation): Record<string, string> {
  return version === '1.1' ? { soapaction: `"${action}"` } : {};
}

/** A parameter that the description does not know would be answered with an empty list for ever. */
function assertKnown({ parameters, element }: SoapOperation, asked: Readonly<Record<string, string>>): void {
  const stranger = Object.keys(asked).find((path) => !parameters.includes(path.split('.')[0] ?? ''));
  if (parameters.length > 0 && stranger !== undefined)
    throw new UpstreamFault('FAULT', `服务描述中的 ${element} 没有参数 ${stranger}，请核对请求参数的字段对应`);
}

const described = new WeakMap<App, Map<string, Promise<SoapOperation>>>();
/** Versions of channels whose description is remembered. */
const MOST_DESCRIBED = 500;

/** As the endpoint says; without a namespace as the service describes itself, which is asked once for each version of a channel. */
function operationOf(ctx: Ctx, target: ChannelTarget): Promise<SoapOperation> {
  const { options } = readEndpoint(target.endpoint);
  const { operation = '', namespace, action = '', soap, form } = options;
  if (namespace !== undefined)
    return Promise.resolve({
      version: soap === '1.2' ? '1.2' : '1.1',
      action,
      element: operation,
      namespace,
      qualified: form !== 'unqualified',
      parameters: [],
    });
  const known = described.get(ctx.app) ?? new Map<string, Promise<SoapOperation>>();
  described.set(ctx.app, known);
  const key = `${target.id}.${target.version}`;
  const there = known.get(key);
  if (there) return there;
  const asked = askDescription(ctx, target, operation);
  if (known.size >= MOST_DESCRIBED) known.clear();
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}

async function askDescription(ctx: Ctx, target: ChannelTarget, operation: string): Promise<SoapOperation> {
  const url = new URL(readEndpoint(target.endpoint).url);
  url.search = 'wsdl';
  const request = { method: 'GET' as const, url: url.href };
  const { status, body } = await safeRequest(ctx, {
    ...request,
    headers: headersOf(ctx, target, request, { accept: 'text/xml', contentType: '' }),
    timeoutMs: target.timeoutMs,
  });
  if (status !== 200) throw new UpstreamFault('FAULT', `服务描述无法读取（HTTP ${status}）`, status);
  try {
    return describeOperation(body.toString('utf8'), operation);
  } catch (error) {
    if (error instanceof XmlFault) throw new UpstreamFault('FAULT', error.message, status);
    throw error;
  }
}

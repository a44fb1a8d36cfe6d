import { z } from 'zod';
import { SERVICE_CALLS } from '../calls/all.ts';
import type { ServiceCall } from '../calls/call.ts';
import { healthCall } from '../calls/standing.calls.ts';
import { SERVICE_REFUSALS } from '../errors.ts';

const BASE = '/crypto/v1';

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

const SIGNED = [
  header('X-Client-Id', '客户标识，如 YF'),
  header('X-Key-Id', '签名所用密钥编号，见客户系统登记页面'),
  header('X-Timestamp', '毫秒（13位）或秒（10位）时间戳，与服务时钟相差不超过300秒'),
  header('X-Nonce', '随机数，16至64位字母、数字、下划线或连字符，16分钟内不得重复'),
  header(
    'X-Signature',
    '签名：SM2（DER）或 HMAC-SM3，十六进制；原文为 方法、路径（含查询串）、请求体SM3、时间戳、随机数，以换行符连接',
  ),
];

const REFUSAL = {
  type: 'object',
  required: ['code', 'message', 'traceId'],
  properties: {
    code: { type: 'string', description: '错误码' },
    message: { type: 'string', description: '错误说明' },
    traceId: { type: 'string', description: '追踪编号' },
    serverTime: { type: 'string', format: 'date-time', description: '服务时间，仅 E-CR-03' },
  },
};

const content = (schema: object) => ({ 'application/json': { schema } });

/** What a schema of the code says in JSON Schema; `io` whose side it describes. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

/** OpenAPI 3.1 of the cryptography service, made of the schemas with which it reads its calls (03 §41.10). */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const call of SERVICE_CALLS) paths[BASE + call.path] = { [call.method.toLowerCase()]: operationOf(call) };
  const health = { description: '正常', content: content(jsonSchema(healthCall.answer, 'output')) };
  paths[BASE + healthCall.path] = {
    get: {
      operationId: 'health',
      summary: healthCall.title,
      description: healthCall.note,
      responses: { 200: health, 503: { ...health, description: '密码模块不可用或自检未通过' } },
    },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: '军人退役“一件事”综合管理平台 · 密码服务',
      version: '1.0',
      description:
        '各业务系统统一调用的密码服务：加解密、盲索引、完整性校验、签名验签、数字信封。单次不超过1000项，逐项返回结果；日志只记数量和数据类别，不记内容。',
    },
    paths,
    components: { schemas: { Refusal: REFUSAL } },
  };
}

function operationOf({ path, method, title, note, query = {}, body, answer }: ServiceCall): object {
  const asked = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    required: true,
    description,
    schema: { type: 'string' },
  }));
  return {
    operationId: path.slice(1).replaceAll(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary: title,
    description: note,
    parameters: [...asked, ...SIGNED],
    ...(method === 'POST' && body && { requestBody: { required: true, content: content(jsonSchema(body, 'input')) } }),
    responses: { 200: { description: '成功', content: content(jsonSchema(answer, 'output')) }, ...refusals() },
  };
}

/** The refusals by HTTP status, each with its codes and texts. */
function refusals(): Record<string, object> {
  const byStatus = new Map<number, string[]>();
  for (const [code, { status, text }] of Object.entries(SERVICE_REFUSALS))
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${code} ${text}`]);
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      status,
      { description: lines.join('；'), content: content({ $ref: '#/components/schemas/Refusal' }) },
    ]),
  );
}

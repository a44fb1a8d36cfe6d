import { CHANNELS_PATH, KEYS_PATH, MESSAGES_PATH, MOST_BODY_MB } from '../gateway/gateway.routes.ts';
import { GATEWAY_REFUSALS } from '../gateway/refusals.ts';

/** A kind of message that the gateway takes. */
export interface MessageKind {
  bizType: string;
  title: string;
  file: string;
}

const header = (name: string, description: string, required = true) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

const SIGNED = [
  header('X-App-Id', '应用编号'),
  header('X-Timestamp', '毫秒（13位）或秒（10位）时间戳，与平台时钟相差不超过300秒'),
  header('X-Nonce', '随机数，16至64位字母、数字、下划线或连字符，16分钟内不得重复'),
  header('X-Signature', '请求签名，十六进制'),
  header('X-Signature-Method', 'HMAC-SM3（默认）或 SM2', false),
];

const json = (ref: string) => ({ 'application/json': { schema: { $ref: ref } } });

/** OpenAPI 3.1 of the gateway. */
export function openApi(kinds: readonly MessageKind[]): object {
  return {
    openapi: '3.1.0',
    info: {
      title: '军人退役“一件事”综合管理平台 · 数据交换网关',
      version: '1.0',
      description: `外部系统向平台报送消息、查询已分发数据的唯一入口。业务类型：\n${kinds
        .map(({ bizType, title, file }) => `- \`${bizType}\` ${title}（schemas/${file}）`)
        .join('\n')}\n\n签名方法、规范化规则和示例代码见同目录 README.md。`,
    },
    paths: {
      [MESSAGES_PATH]: {
        post: {
          operationId: 'sendMessage',
          summary: '报送一条消息',
          description: `请求体为信封，最大 ${MOST_BODY_MB} MB；更大的材料以 reference 方式报送。`,
          parameters: SIGNED,
          requestBody: { required: true, content: json('schemas/envelope.schema.json') },
          responses: {
            200: {
              description: '信封应答：已受理，或信封层面的拒绝（见 code）',
              content: json('schemas/ack.schema.json'),
            },
            ...refusals(),
            500: {
              description: '平台内部错误：信封应答 1099，请稍后以同一 messageId 重发',
              content: json('schemas/ack.schema.json'),
            },
          },
        },
      },
      [`${CHANNELS_PATH}/{code}`]: {
        post: {
          operationId: 'askChannel',
          summary: '查询一个数据通道',
          description: '返回分发给本应用的字段，不多不少；条数以分发的单次上限为限，超出时 truncated 为 true。',
          parameters: [
            { name: 'code', in: 'path', required: true, description: '通道编码', schema: { type: 'string' } },
            ...SIGNED,
          ],
          requestBody: { required: true, content: { 'application/json': { schema: QUESTION } } },
          responses: {
            200: { description: '成功', content: { 'application/json': { schema: ROWS } } },
            ...refusals(),
          },
        },
      },
      [KEYS_PATH]: {
        get: {
          operationId: 'getPublicKeys',
          summary: '平台的 SM2 公钥',
          description: 'signing 用于验证平台发出的签名，encryption 用于向平台发送加密报文。',
          responses: {
            200: { description: '公钥，04 开头的十六进制未压缩点', content: { 'application/json': { schema: KEYS } } },
          },
        },
      },
    },
  };
}

const QUESTION = {
  type: 'object',
  additionalProperties: false,
  properties: {
    params: { type: 'object', description: '查询条件：字段标识到值，只能用数据源登记的查询字段' },
    fields: { type: 'array', items: { type: 'string' }, description: '所需字段；不填为全部已分发字段' },
  },
};

const ROWS = {
  type: 'object',
  required: ['code', 'message', 'traceId', 'data'],
  properties: {
    code: { const: '0000' },
    message: { type: 'string' },
    traceId: { type: 'string' },
    data: {
      type: 'object',
      required: ['rows', 'count', 'truncated'],
      properties: {
        rows: { type: 'array', items: { type: 'object' } },
        count: { type: 'integer' },
        truncated: { type: 'boolean', description: '还有更多数据未返回' },
      },
    },
  },
};

const KEY = {
  type: 'object',
  required: ['keyId', 'publicKey'],
  properties: { keyId: { type: 'string' }, publicKey: { type: 'string', pattern: '^04[0-9a-f]{128}$' } },
};

const KEYS = {
  type: 'object',
  required: ['code', 'signing', 'encryption'],
  properties: { code: { type: 'string' }, signing: KEY, encryption: KEY },
};

/** The refusals by HTTP status, each with its codes and texts. */
function refusals(): Record<string, object> {
  const byStatus = new Map<number, string[]>();
  for (const [code, { status, text }] of Object.entries(GATEWAY_REFUSALS)) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${code} ${text}`]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      status,
      { description: lines.join('；'), content: json('schemas/refusal.schema.json') },
    ]),
  );
}

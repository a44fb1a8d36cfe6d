import { CombinedGraphQLErrors, CombinedProtocolErrors, ServerError, ServerParseError } from '@apollo/client/errors';

export interface FieldRefusal {
  path: string;
  message: string;
}

/** A failure in words for the person at the desk. */
export interface ErrorView {
  /** Stable code, e.g. E-0504; `NETWORK` and `UNKNOWN` are the client's own. */
  code: string;
  /** What happened. */
  title: string;
  /** What is safe. */
  safe?: string;
  /** What to do. */
  advice: string;
  /** Fields the server refused, e.g. `form.idNo`, each in its own words. */
  fields: FieldRefusal[];
  traceId?: string;
  /** The system answered as it should, with no: asking again brings the same answer. */
  expected: boolean;
}

/** Failures that may be over the next time; every other code is an answer. */
const PASSING = [
  'INTERNAL',
  'INTERNAL_SERVER_ERROR',
  'UNKNOWN',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
  'E-0008',
  'E-0019',
];

const advices: Record<string, string> = {
  'E-0504': '请刷新后核对他人的修改，再重新操作。',
  'E-0503': '请刷新页面查看当前状态。',
  'E-0007': '请重新登录，登录后可继续。',
  UNAUTHENTICATED: '请重新登录，登录后可继续。',
  FORBIDDEN: '如工作需要，请联系本单位系统管理员开通权限。',
  NOT_FOUND: '请核对编号，或返回列表重新查找。',
  PERSISTED_QUERY_NOT_FOUND: '系统已更新，请刷新页面。',
};

interface Extensions {
  code?: unknown;
  fields?: unknown;
  traceId?: unknown;
}

/** Any failure of a request → what happened, what is safe, what to do, trace number. */
export function presentError(error: unknown): ErrorView {
  if (CombinedGraphQLErrors.is(error)) return fromGraphQL(error.errors[0]);
  if (CombinedProtocolErrors.is(error)) return fromGraphQL(error.errors[0]);
  if (ServerError.is(error) || ServerParseError.is(error)) {
    const busy = error.statusCode === 429 || error.statusCode === 503;
    return {
      code: `HTTP-${error.statusCode}`,
      title: busy ? '系统繁忙，暂时没有响应' : '服务器没有正常响应',
      safe: '本次操作没有生效，已有数据不受影响。',
      advice: '请稍后重试；多次出现请联系技术支持。',
      expected: false,
      fields: [],
    };
  }
  if (error instanceof TypeError || isOffline()) {
    return {
      code: 'NETWORK',
      title: '网络连接中断',
      safe: '页面上已填写的内容仍在。',
      advice: '请检查网络，恢复后重试。',
      expected: false,
      fields: [],
    };
  }
  return {
    code: 'UNKNOWN',
    title: '页面出现异常',
    safe: '已保存的数据不受影响。',
    advice: '请刷新页面重试；多次出现请联系技术支持。',
    expected: false,
    fields: [],
  };
}

function fromGraphQL(first: { message: string; extensions?: unknown } | undefined): ErrorView {
  const extensions = (first?.extensions ?? {}) as Extensions;
  const code = typeof extensions.code === 'string' ? extensions.code : 'UNKNOWN';
  const fields = Array.isArray(extensions.fields) ? extensions.fields.filter(isFieldRefusal) : [];
  const expected = !PASSING.includes(code);
  const advice =
    advices[code] ??
    (fields.length > 0 ? '请按提示修改后重新提交。' : expected ? '' : '请稍后重试；多次出现请联系技术支持。');
  return {
    code,
    title: first?.message ?? '请求没有成功',
    advice,
    fields,
    expected,
    ...(typeof extensions.traceId === 'string' && { traceId: extensions.traceId }),
  };
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}

function isFieldRefusal(value: unknown): value is FieldRefusal {
  const { path, message } = (value ?? {}) as Partial<Record<keyof FieldRefusal, unknown>>;
  return typeof path === 'string' && typeof message === 'string';
}

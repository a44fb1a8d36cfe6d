/** A refusal of the product: its code, its words, the fields it names. */
export class Refusal extends Error {
  readonly code: string;
  readonly fields: readonly { path: string; message: string }[];

  constructor(code: string, message: string, fields: readonly { path: string; message: string }[] = []) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }
}

/** A document of code generation: only its hash is sent, the product knows the rest. */
export interface Operation<Result, Variables> {
  readonly __meta__?: Readonly<Record<string, unknown>>;
  /** Types only. */
  readonly __apiType?: (variables: Variables) => Result;
}

interface Reply<Result> {
  data?: Result;
  errors?: readonly {
    message: string;
    extensions?: { code?: string; fields?: readonly { path: string; message: string }[] };
  }[];
}

const AWAY = '网络不通，请检查网络后重试；已填写的内容仍在';

/** Sends one operation. @throws Refusal */
export function post<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  token: string | undefined,
): Promise<Result> {
  const hash = String(operation.__meta__?.hash ?? '').replace(/^sha256:/, '');
  return new Promise((resolve, reject) => {
    my.request({
      url: `${__API_URL__}/graphql`,
      method: 'POST',
      dataType: 'json',
      timeout: 20_000,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      data: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
      success: (answer) => settle(answer.data as Reply<Result>, resolve, reject),
      // Alipay calls everything but 2xx a failure; what the product said then is in the data.
      fail: (failure) => {
        const { data } = failure as { data?: Reply<Result> };
        if (data && typeof data === 'object') settle(data, resolve, reject);
        else reject(new Refusal('AWAY', AWAY));
      },
    });
  });
}

function settle<Result>(
  reply: Reply<Result>,
  resolve: (result: Result) => void,
  reject: (error: Refusal) => void,
): void {
  const [error] = reply.errors ?? [];
  if (error) reject(new Refusal(error.extensions?.code ?? 'UNKNOWN', error.message, error.extensions?.fields ?? []));
  else if (reply.data) resolve(reply.data);
  else reject(new Refusal('AWAY', AWAY));
}

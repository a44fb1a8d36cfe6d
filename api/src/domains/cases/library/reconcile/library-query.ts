import { z } from 'zod';
import { findIntegration, getJson, logCall, TransportError } from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readNormalResults } from '../mapping/mapping-kind.ts';
import { CASE_LIBRARY } from '../push-library.ts';

/** Where a case stands: not known, open, ended normally, or terminated, withdrawn and refused alike. */
export type LibraryState = 'MISSING' | 'OPEN' | 'NORMAL' | 'TERMINATED';

/** The question that the comparison asks of the case library; another library needs another of these and nothing else. */
export interface LibraryQuery {
  /** Most numbers in one question. */
  readonly batch: number;
  /** The state of each number; one that the library does not know is left out. Throws {@link TransportError}. */
  find(ctx: Ctx, projids: readonly string[]): Promise<ReadonlyMap<string, LibraryState>>;
}

const answerSchema = z.object({
  records: z.array(z.object({ projid: z.string(), doneresult: z.number().nullable() })),
});

const TIMEOUT_MS = 15_000;

/** `GET /library/records?projid=a,b`, with our token. Undefined while no library is configured, or it is switched off. */
export async function libraryQueryOf(context: Ctx): Promise<LibraryQuery | undefined> {
  const library = await findIntegration(context, 'CASE_LIBRARY');
  if (!library) return undefined;
  const { url: base, token } = library;
  const normal = await readNormalResults(context);
  return {
    batch: 20,
    find: async (ctx, projids) => {
      const url = new URL(`${base}/library/records`);
      url.searchParams.set('projid', projids.join(','));
      const answer = answerSchema.safeParse(await ask(ctx, url, token));
      if (!answer.success) throw new TransportError('办件库的应答无法识别');
      return new Map(answer.data.records.map(({ projid, doneresult }) => [projid, stateOf(doneresult, normal)]));
    },
  };
}

/** Whatever is not a good end by 办件库代码对应 is one without success (01 §2.7, A10). */
function stateOf(doneresult: number | null, normal: ReadonlySet<number>): LibraryState {
  if (doneresult === null) return 'OPEN';
  return normal.has(doneresult) ? 'NORMAL' : 'TERMINATED';
}

async function ask(ctx: Ctx, url: URL, token: string | undefined): Promise<unknown> {
  const startedAt = performance.now();
  const headers = { 'x-trace-id': ctx.traceId, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const reply = await getJson({ url: url.href, headers, timeoutMs: TIMEOUT_MS }).catch((error: unknown) => {
    if (error instanceof TransportError) return error;
    throw error;
  });
  const failed = reply instanceof TransportError;
  await logCall(ctx, {
    direction: 'OUT',
    clientIp: url.hostname,
    appId: CASE_LIBRARY,
    method: 'GET',
    path: url.pathname,
    bizType: 'QUERY',
    httpStatus: failed ? 0 : reply.status,
    resultCode: failed ? 'TRANSPORT' : String(reply.status),
    errorText: failed ? reply.message : null,
    startedAt,
    requestBytes: 0,
    responseBytes: failed ? 0 : reply.bytes,
    requestBody: '',
  });
  if (failed) throw reply;
  if (reply.status !== 200) throw new TransportError(`办件库查询失败（HTTP ${reply.status}）`);
  return reply.json;
}

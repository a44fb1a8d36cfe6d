/** One call in or out, refused ones included. Metadata only (03 §38): nothing here names a person. */
export interface ExchangeCall {
  direction: 'IN' | 'OUT';
  /** The caller's address; for OUT the host that was called. */
  clientIp: string;
  proxyIp?: string | null;
  appId?: string | null;
  method: string;
  /** Without query values. */
  path: string;
  bizType?: string | null;
  messageId?: string | null;
  /** 0 when no answer came. */
  httpStatus: number;
  resultCode: string;
  errorText?: string | null;
  /** `performance.now()` at the beginning. */
  startedAt: number;
  requestBytes: number;
  responseBytes: number;
  requestBody: Uint8Array | string;
  /** SM3 of the body, where it is known. */
  requestDigest?: string | undefined;
  /** SM3 of the answer, where it was kept whole. */
  responseDigest?: string | null;
  /** When we asked the source, when it answered (03 §38: with `startedAt` and the end of the call, X-Road's four times). */
  requestOutAt?: Date | null;
  responseInAt?: Date | null;
  distributionId?: string | null;
  distributionVersion?: number | null;
  channelId?: string | null;
  channelVersion?: number | null;
  sourceId?: string | null;
  /** Uplink entry and batch of an OUT call. */
  entryId?: string | null;
  batchNo?: string | null;
  /** Who triggered it, where a person did. */
  operatorId?: string | null;
  operatorName?: string | null;
  purpose?: string | null;
  /** Blind indexes of the query's values, never the values. */
  queryKeys?: readonly string[];
  /** Blind indexes of the persons the answer is about. */
  subjects?: readonly string[];
  fieldsReturned?: readonly string[];
  rowCount?: number;
  /** 2xx with a code that means success; counted so in the statistics (03 §37). */
  succeeded?: boolean;
  upstreamStatus?: number | null;
  retries?: number;
  sigKeyId?: string | null;
  /** The whole request and answer, for channels that keep them as evidence (03 §38 "full"); sealed before it leaves this process's memory. */
  payload?: { request: string; response: string };
}

import { uuidv7 } from '../src/database/uuid.ts';
import type { ExchangeCall } from '../src/platform/exchange/log/exchange-call.ts';
import { toRecord } from '../src/platform/exchange/log/log-record.ts';
import { writeRecords } from '../src/platform/exchange/log/write-records.ts';
import type { App } from '../src/platform/kernel/index.ts';

/** A call as the gateway logs it, with the moment and length that a test wants. */
export interface LoggedCall extends Partial<ExchangeCall> {
  at: Date;
  ms?: number;
}

/** Calls as they would lie in the log: from 10.10.1.20 by the app youfu, answered well, unless said. */
export async function logCalls(app: App, calls: readonly LoggedCall[]): Promise<void> {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  const records = calls.map(({ at, ms = 20, ...call }) => ({
    ...toRecord(ctx, {
      direction: 'IN',
      clientIp: '10.10.1.20',
      appId: 'youfu',
      method: 'POST',
      path: '/exchange/v1/channels/RS_PENSION',
      httpStatus: 200,
      resultCode: '0000',
      startedAt: performance.now(),
      requestBytes: 100,
      responseBytes: 200,
      requestBody: '{}',
      rowCount: 1,
      ...call,
    }),
    id: uuidv7(at.getTime()),
    at: at.toISOString(),
    duration_ms: ms,
  }));
  await writeRecords(app, records);
}

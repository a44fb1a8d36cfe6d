import { demoToken } from './demo-keys.ts';
import type { Sandbox } from './sandbox.ts';

const NO_TOKEN = { status: 401, body: { code: 401, message: '令牌无效' } };
const TURNED_DOWN = { status: 200, body: { code: 1002, message: '数据不符合接收规范' } };

/** The superior unit that internal data are sent up to, and what an evaluator may make it do. */
export function mountSuperior({ server, faults, superior }: Sandbox): void {
  server.post('/superior/uplink', (request, reply) =>
    faults.serve(
      'superior',
      reply,
      async () =>
        request.headers.authorization === `Bearer ${demoToken('superior')}`
          ? superior.receive(request.body as never)
          : NO_TOKEN,
      TURNED_DOWN,
    ),
  );
  server.get('/superior/state', async () => ({
    batches: superior.batches,
    rows: superior.rows.size,
    repeatedRows: superior.repeatedRows,
    acknowledges: superior.acknowledges,
    rejections: Object.fromEntries(superior.rejections),
  }));
  server.put<{ Body: { acknowledges: boolean } }>('/superior/manner', async (request) => {
    superior.acknowledges = request.body.acknowledges;
    return { acknowledges: superior.acknowledges };
  });
  server.put<{ Params: { recordKey: string }; Body: { reason?: string } }>(
    '/superior/rejections/:recordKey',
    async (request) => {
      const { recordKey } = request.params;
      if (request.body.reason) superior.rejections.set(recordKey, request.body.reason);
      else superior.rejections.delete(recordKey);
      return Object.fromEntries(superior.rejections);
    },
  );
}

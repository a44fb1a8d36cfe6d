import type { FastifyInstance } from 'fastify';

/** How the pension source misbehaves, beside the faults that every counterpart has. */
export const PENSION_MODES = {
  ok: '正常',
  html: '返回网页而不是数据',
  many: '返回10001条',
  slow: '迟缓（等待3秒）',
  error500: '系统错误（HTTP 500）',
  redirect: '要求跳转到内部地址',
  drift: '多出未登记的字段，缺少必填字段',
  endless: '没完没了的应答',
  failing: '以HTTP 200应答业务错误（code 500）',
} as const;
export type PensionMode = keyof typeof PENSION_MODES;

interface PensionRow {
  idNo: string;
  name: string;
  month: string;
  amount: string;
  insuredPlace: string;
}

/** 社保中心's pension data of fictional persons, over HTTP, with switches for everything that an upstream may do wrong. */
export class PensionSource {
  mode: PensionMode = 'ok';
  /** How many calls came. */
  calls = 0;

  mount(server: FastifyInstance): void {
    server.get<{ Querystring: { idNo?: string } }>('/pension/records', async (request, reply) => {
      this.calls += 1;
      const row = pensionOf(request.query.idNo ?? '');
      switch (this.mode) {
        case 'ok':
          return { data: { list: row ? [row] : [] } };
        case 'html':
          return reply.type('text/html; charset=utf-8').send('<html><body>内部页面 10.1.2.3</body></html>');
        case 'many':
          return { data: { list: Array.from({ length: 10_001 }, () => row) } };
        case 'slow':
          await new Promise((resolve) => setTimeout(resolve, 3000));
          return { data: { list: row ? [row] : [] } };
        case 'error500':
          return reply.code(500).send({ message: '系统内部错误' });
        case 'redirect':
          return reply.redirect('http://169.254.169.254/latest/meta-data/', 302);
        case 'drift':
          return { data: { list: [{ ...row, amount: undefined, secretNote: '不应传出' }] } };
        case 'failing':
          return { code: 500, message: '数据库连接失败' };
        case 'endless':
          reply.hijack();
          reply.raw.writeHead(200, { 'content-type': 'application/json' });
          pour(reply.raw);
          return reply;
      }
    });
    server.put<{ Body: { mode?: string } }>('/pension/mode', async (request, reply) => {
      const mode = request.body?.mode ?? '';
      if (!(mode in PENSION_MODES)) return reply.code(400).send({ message: '没有这个故障方式' });
      this.mode = mode as PensionMode;
      return { mode };
    });
  }
}

/** Everybody with a number of 18 digits has a pension here. */
function pensionOf(idNo: string): PensionRow | undefined {
  if (!/^\d{17}[\dX]$/.test(idNo)) return undefined;
  return { idNo, name: '张三', month: '2026-02', amount: '4321.50', insuredPlace: '上海市黄浦区' };
}

function pour(target: NodeJS.WritableStream & { destroyed?: boolean }): void {
  const chunk = `[${' '.repeat(1024 * 1024)}`;
  const more = () => {
    while (!target.destroyed && target.write(chunk));
    if (!target.destroyed) target.once('drain', more);
  };
  more();
}

import { contentsOf, textOf } from '../../../platform/exchange/docs/published-schema.ts';
import { createEnvelopeChannel, findIntegration, type OutboundChannel } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

export const ROSTER_CHANNEL = 'cadre-system';
export const RECUP_ROSTER = 'RECUP_ROSTER';
/** 军休服务管理系统 as receiver of messages. */
const RECEIVER = 'JX';

async function endpointOf(ctx: Ctx) {
  const system = await findIntegration(ctx, 'CADRE_SYSTEM');
  const { CADRE_SYSTEM_PUBLIC_KEY: publicKey } = ctx.app.config;
  if (!system || !publicKey) return undefined;
  return { url: `${system.url}/recuperation/messages`, token: system.token, publicKey, timeoutMs: system.timeoutMs };
}

/**
 * The way to 军休服务管理系统 (03 §29.8, C-14): who joins and who leaves each version of a roster, in order for each plan. While it has no address
 * messages wait as they are; until that interface exists the file of the year list stands in for it.
 */
export const rosterChannel: OutboundChannel = createEnvelopeChannel({
  key: ROSTER_CHANNEL,
  title: '军休服务管理系统',
  kinds: { [RECUP_ROSTER]: '荣誉疗养名单' },
  endpoint: endpointOf,
  paused: async (ctx) => (await endpointOf(ctx)) === undefined,
  receiverCode: () => RECEIVER,
  bizType: ({ kind }) => `RECUP.${kind}`,
  published: {
    [RECUP_ROSTER]: {
      description:
        '荣誉疗养名单确定后报送第1版全部人员，其后每一版报送增加（ADD）和减少（REMOVE）的人员；按计划编号和版本幂等。',
      schema: contentsOf({
        planNo: textOf('计划编号', { pattern: '^LY\\d{4}-\\d{2,}$' }),
        year: { type: 'integer', title: '年度' },
        version: { type: 'integer', title: '名单版本', minimum: 1 },
        rows: {
          type: 'array',
          title: '增减人员',
          items: contentsOf({
            cadreUid: textOf('人员编号'),
            orgCode: textOf('军休机构编号'),
            startDate: textOf('开始日期'),
            endDate: textOf('结束日期'),
            action: { type: 'string', title: '增加或减少', enum: ['ADD', 'REMOVE'] },
          }),
        },
      }),
      examples: [
        {
          planNo: 'LY2026-01',
          year: 2026,
          version: 2,
          rows: [
            {
              cadreUid: 'JX0000001',
              orgCode: 'J02',
              startDate: '2026-05-11',
              endDate: '2026-05-20',
              action: 'REMOVE',
            },
          ],
        },
      ],
      changes: [{ version: '1.0', date: '2026-11-30', note: '首次发布。' }],
    },
  },
});

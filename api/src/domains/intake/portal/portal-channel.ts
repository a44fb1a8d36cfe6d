import {
  createEnvelopeChannel,
  findIntegration,
  isPaused,
  type OutboundChannel,
} from '../../../platform/exchange/index.ts';

export const PORTAL_STATUS = 'portal-status';

/** 一网通办办件中心 hears where an application stands (01 §9.5), in the envelope of 01 §2.8, encrypted for it. */
export const portalChannel: OutboundChannel = createEnvelopeChannel({
  key: PORTAL_STATUS,
  title: '一网通办办件中心',
  kinds: { STATUS: '办件状态' },
  receiverCode: () => 'YWTB',
  bizType: () => 'APPLICATION.STATUS',
  head: ({ payload: { caseNo } }) => (typeof caseNo === 'string' ? { caseNo } : {}),
  endpoint: async (ctx) => {
    const portal = await findIntegration(ctx, 'PORTAL_STATUS');
    const { PORTAL_STATUS_PUBLIC_KEY: publicKey } = ctx.app.config;
    if (!portal || !publicKey) return undefined;
    const { url, token, timeoutMs } = portal;
    return { url: `${url}/portal/statuses`, token, publicKey, timeoutMs };
  },
  promptAfterOutage: true,
  paused: (ctx) => isPaused(ctx, 'PORTAL_STATUS'),
});

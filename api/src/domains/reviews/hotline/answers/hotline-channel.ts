import {
  createEnvelopeChannel,
  findIntegration,
  isPaused,
  type OutboundChannel,
} from '../../../../platform/exchange/index.ts';
import { ANSWER_KINDS } from '../words.ts';
import { hotlineMessages } from './messages.schema.ts';

export const HOTLINE = 'hotline';
/** The hotline's code as receiver of messages. */
const HOTLINE_CODE = 'RX';

/** 12345市民服务热线 (X14): contact, extension and result, in order for each order, each with the hotline's receipt (01 §11.9). */
export const hotlineChannel: OutboundChannel = createEnvelopeChannel({
  key: HOTLINE,
  title: '12345市民服务热线',
  kinds: ANSWER_KINDS,
  endpoint: async (ctx) => {
    const hotline = await findIntegration(ctx, 'HOTLINE');
    const { HOTLINE_PUBLIC_KEY: publicKey } = ctx.app.config;
    if (!hotline || !publicKey) return undefined;
    const { url, token, timeoutMs } = hotline;
    return { url: `${url}/hotline/messages`, token, publicKey, timeoutMs };
  },
  receiverCode: () => HOTLINE_CODE,
  bizType: ({ kind }) => `HOTLINE.${kind}`,
  paused: (ctx) => isPaused(ctx, 'HOTLINE'),
  published: hotlineMessages,
});

import {
  createHttpChannel,
  findIntegration,
  isPaused,
  type OutboundChannel,
} from '../../../platform/exchange/index.ts';
import { reviewMessages } from './messages.schema.ts';

export const REVIEW_PLATFORM = 'review-platform';

const KINDS = { EVALUATION: '评价', REPLY: '答复', RECTIFY: '差评整改状态' } as const;

/** What may be corrected where the platform no longer knows the code of the matter (11.10). */
const serviceCode = {
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['serviceCode'],
    properties: { serviceCode: { type: 'string', title: '事项编码', minLength: 1, maxLength: 33 } },
  },
  revealPermission: 'push:view',
  read: (payload: Readonly<Record<string, unknown>>) => ({ serviceCode: String(payload.serviceCode ?? '') }),
  write: (payload: Readonly<Record<string, unknown>>, values: Readonly<Record<string, string>>) => ({
    ...payload,
    serviceCode: values.serviceCode ?? payload.serviceCode,
  }),
} as const;

/** The city's 好差评 platform (X13): evaluations, answers and what became of negative ones, in order for each evaluation (01 §11.9). */
export const reviewChannel: OutboundChannel = createHttpChannel({
  key: REVIEW_PLATFORM,
  title: '市好差评平台',
  kinds: KINDS,
  endpoint: async (ctx) => {
    const platform = await findIntegration(ctx, 'REVIEW_PLATFORM');
    const { REVIEW_PLATFORM_PUBLIC_KEY: publicKey } = ctx.app.config;
    if (!platform || !publicKey) return undefined;
    const { url, token, timeoutMs } = platform;
    return { url: `${url}/reviews/messages`, token, publicKey, timeoutMs };
  },
  paused: (ctx) => isPaused(ctx, 'REVIEW_PLATFORM'),
  corrections: { EVALUATION: serviceCode },
  published: reviewMessages,
});

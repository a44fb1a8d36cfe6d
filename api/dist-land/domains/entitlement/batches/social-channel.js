import { createEnvelopeChannel, findIntegration, isPaused } from "../../../platform/exchange/index.js";
import { SOCIAL_SYSTEM } from "../matching/social-query.js";
export const SOCIAL_INSURANCE = 'social-insurance';
/** 市大数据中心, which brings what 社保系统 says. */ const DATA_CENTRE = 'DSJ';
const DAY_MS = 86_400_000;
/**
 * The way to 社保系统 through 市大数据中心 (8.6 no. 5): the centre takes a message at once, 社保系统 acknowledges it in a message of its
 * own; one that is not acknowledged goes out again each day under the same number.
 */ export const socialChannel = createEnvelopeChannel({
    key: SOCIAL_INSURANCE,
    title: '社保系统（市大数据中心）',
    kinds: {
        BATCH: '免申即享名单',
        STOP: '停保通知'
    },
    endpoint: async (ctx)=>{
        const centre = await findIntegration(ctx, 'BIG_DATA');
        const { BIG_DATA_PUBLIC_KEY: publicKey } = ctx.app.config;
        if (!centre || !publicKey) return undefined;
        const { url, token, timeoutMs } = centre;
        return {
            url: `${url}/big-data/messages`,
            publicKey,
            token,
            timeoutMs
        };
    },
    paused: (ctx)=>isPaused(ctx, 'BIG_DATA'),
    receiverCode: ()=>SOCIAL_SYSTEM,
    settledBy: ()=>DATA_CENTRE,
    bizType: ({ kind })=>`ENTITLEMENT.${kind}`,
    ackMode: 'ASYNC',
    ackWaitMs: DAY_MS
});

//# sourceMappingURL=social-channel.js.map
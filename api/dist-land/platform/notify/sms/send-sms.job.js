import { findIntegration, isPaused } from "../../exchange/integrations/find-integration.js";
import { HttpSmsGateway } from "./http-gateway.js";
import { SEND_SMS_JOB } from "./job-name.js";
import { sendDueSms } from "./send-due.js";
/** Started by every commit that leaves messages behind, and every minute for retries and for what a crash left. */ export const sendSmsJob = {
    name: SEND_SMS_JOB,
    title: '短信发送',
    cron: '* * * * *',
    concurrency: 1,
    run: async (ctx)=>{
        // Switched off by an administrator: messages wait.
        if (!await isPaused(ctx, 'SMS_GATEWAY')) await sendDueSms(ctx, await gatewayOf(ctx));
    }
};
/** The configured gateway. Without one, messages fail visibly and reach the clerks instead of waiting unseen. */ export async function gatewayOf(ctx) {
    const gateway = await findIntegration(ctx, 'SMS_GATEWAY');
    if (gateway) return new HttpSmsGateway(gateway.url, gateway.token, gateway.timeoutMs);
    return {
        send: async ()=>({
                outcome: 'FAILED',
                reason: '未配置短信网关'
            })
    };
}

//# sourceMappingURL=send-sms.job.js.map
import { defineModule } from "../kernel/module.js";
import { loadDemoApps } from "./demo/load-demo-apps.js";
import { mountGateway } from "./gateway/gateway.routes.js";
import { forgetOldMessages } from "./gateway/kept-message.js";
import { forgetNonces } from "./gateway/nonce.js";
import { GATEWAY_REFUSALS } from "./gateway/refusals.js";
export const exchangeModule = defineModule({
    name: 'exchange',
    title: '数据交换',
    errors: {
        ...Object.fromEntries(Object.entries(GATEWAY_REFUSALS).map(([code, { text }])=>[
                code,
                text
            ])),
        'E-0101': '外部反馈报文校验失败：{字段}'
    },
    routes: mountGateway,
    demo: loadDemoApps,
    jobs: [
        {
            name: 'exchange.forget-nonces',
            title: '清理已过期的随机数',
            cron: '*/5 * * * *',
            run: async (ctx)=>void await forgetNonces(ctx)
        },
        {
            name: 'exchange.forget-messages',
            title: '清理超过保存期的交换报文',
            cron: '30 3 * * *',
            run: async (ctx)=>{
                await forgetOldMessages(ctx);
            }
        }
    ]
});

//# sourceMappingURL=module.js.map
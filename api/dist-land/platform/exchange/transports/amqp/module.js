import { defineModule } from "../../../kernel/module.js";
import { AmqpLink } from "./amqp-link.js";
import { consumeApplications } from "./inbound-consumer.js";
import { useLink } from "./publish.js";
import { DURABLE, outboundQueue } from "./queues.js";
import { consumeVerdicts } from "./verdict-consumer.js";
/** Background part: one connection per process. Web processes publish only; messages are consumed where jobs run. */ async function startAmqp(app) {
    const url = app.config.AMQP_URL;
    if (!url) return async ()=>undefined;
    const link = new AmqpLink(app, async ()=>({
            url
        }), async (model, publisher, self)=>{
        for (const receiver of app.config.DEPARTMENT_QUEUES)await publisher.assertQueue(outboundQueue(receiver), DURABLE);
        if (app.config.ROLE === 'web') return;
        await consumeApplications(app, model, publisher, self);
        await consumeVerdicts(app, model, self);
    });
    useLink(app, link);
    await link.start();
    return async ()=>{
        useLink(app, undefined);
        await link.stop();
    };
}
/** AMQP 0-9-1 for partners that exchange messages by queue (01 §2.8, §3.7). */ export const amqpModule = defineModule({
    name: 'exchange-amqp',
    title: '消息队列',
    background: startAmqp
});

//# sourceMappingURL=module.js.map
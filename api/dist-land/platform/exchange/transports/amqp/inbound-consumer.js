import { setTimeout as pause } from 'node:timers/promises';
import { findOrgByCode } from "../../../access/index.js";
import { transaction } from "../../../kernel/index.js";
import { sendNotices } from "../../../notify/index.js";
import { findQueueApps } from "../../gateway/exchange-app.js";
import { ackQueue, DEAD_QUEUE, DURABLE, inboundQueue } from "./queues.js";
import { takeMessage } from "./take-message.js";
/** Messages of one application under way at a time. */ const PREFETCH = 10;
/** Tries of a message that we fail at (1099); then it lies in the dead queue and a technician is told. */ const MOST_TRIES = 3;
const TRIES = 'x-tries';
const PAUSE_MS = 1000;
const CITY = '310000';
/** Consumes the queue of every application that may send messages and can sign them. */ export async function consumeApplications(app, model, publisher, link) {
    const apps = await findQueueApps(app.context({
        kind: 'SYSTEM',
        name: '消息队列'
    }));
    await publisher.assertQueue(DEAD_QUEUE, DURABLE);
    for (const one of apps){
        const channel = await model.createChannel();
        channel.on('error', (error)=>app.log.warn({
                err: error,
                appId: one.appId
            }, 'amqp: consumer failed'));
        await channel.prefetch(PREFETCH);
        for (const queue of [
            inboundQueue(one.appId),
            ackQueue(one.appId)
        ])await channel.assertQueue(queue, DURABLE);
        await channel.consume(inboundQueue(one.appId), (message)=>{
            if (message) link.track(handle(app, one, channel, publisher, message));
        });
    }
}
/** The broker forgets a message only after our answer lies in the sender's queue; a process that dies in between gets it again (1005). */ async function handle(app, from, channel, publisher, message) {
    try {
        const answer = await takeMessage(app, from, message);
        if (answer.code === 1099) await tryAgain(app, from, publisher, message);
        const replyTo = ackQueue(from.appId);
        await send(publisher, replyTo, Buffer.from(JSON.stringify(answer)), {
            correlationId: message.properties.correlationId
        });
        channel.ack(message);
    } catch (error) {
        app.log.error({
            err: error,
            appId: from.appId
        }, 'amqp: message could not be handled');
        // Not at once: what is broken now is mostly still broken a millisecond later.
        await pause(PAUSE_MS);
        // Its connection may be gone, and the message with it: then the broker delivers it again by itself.
        try {
            channel.nack(message, false, true);
        } catch  {
            app.log.warn({
                appId: from.appId
            }, 'amqp: message returns with the next connection');
        }
    }
}
/** Behind the others again, counted; at the end to the dead queue. */ async function tryAgain(app, from, publisher, message) {
    const tries = Number(message.properties.headers?.[TRIES] ?? 0) + 1;
    const dead = tries >= MOST_TRIES;
    await send(publisher, dead ? DEAD_QUEUE : inboundQueue(from.appId), message.content, {
        correlationId: message.properties.correlationId,
        headers: {
            [TRIES]: tries,
            'x-app-id': from.appId
        }
    });
    if (dead) await alarm(app, from);
}
async function alarm(app, from) {
    const ctx = app.context({
        kind: 'SYSTEM',
        name: '消息队列'
    });
    await transaction(ctx, async (tx)=>{
        const city = await findOrgByCode(tx, CITY);
        if (!city) return;
        await sendNotices(tx, [
            {
                template: 'N04',
                receivers: [
                    {
                        roleCode: 'TECH',
                        orgId: city.id
                    }
                ],
                variables: {
                    故障描述: `${from.name}经消息队列发来的一份报文处理${MOST_TRIES}次未成功，已移入死信队列 ${DEAD_QUEUE}`,
                    影响范围: '该份报文未处理，其他报文不受影响',
                    解决建议: '按追踪编号查看错误日志，处理后由对方重发',
                    traceId: tx.traceId
                }
            }
        ]);
    });
}
function send(publisher, queue, content, options) {
    return new Promise((resolve, reject)=>{
        publisher.sendToQueue(queue, content, {
            persistent: true,
            ...options
        }, (error)=>error ? reject(error) : resolve());
    });
}

//# sourceMappingURL=inbound-consumer.js.map
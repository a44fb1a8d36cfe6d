import { TransportError } from "../../http-post.js";
const links = new WeakMap();
/** Makes the link the one that this process publishes through; undefined takes it away. */ export function useLink(app, link) {
    if (link) links.set(app, link);
    else links.delete(app);
}
/** Puts a message into a queue of the broker; returns when the broker has it. @throws TransportError without a broker */ export async function publishAmqp(app, queue, content, options) {
    const link = links.get(app);
    if (!link) throw new TransportError('未配置消息队列');
    await link.publish(queue, content, options);
}

//# sourceMappingURL=publish.js.map
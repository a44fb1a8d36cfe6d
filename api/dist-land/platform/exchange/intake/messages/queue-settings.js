import { UpstreamFault } from "../../channels/channel-driver.js";
import { readEndpoint } from "../../upstream/endpoint-options.js";
import { resolveHost } from "../../upstream/resolve-host.js";
export const QUEUE_OPTIONS = {
    queue: {
        required: true,
        pattern: /^[\w.:-]{1,120}$/,
        hint: '队列名'
    },
    key: {
        pattern: /^\w{1,64}(,\w{1,64}){0,9}$/,
        hint: '决定一行是谁的字段，以逗号分隔，后来的同一行代替先前的'
    }
};
export function queueSettings({ endpoint }) {
    const { queue = '', key } = readEndpoint(endpoint).options;
    return {
        queue,
        deadQueue: `${queue}.dead`,
        key: key?.split(',') ?? []
    };
}
/** Address with the account, and the one IP that is connected to. @throws UpstreamFault */ export async function brokerOf(ctx, { endpoint, authAccount, secret }) {
    const url = new URL(readEndpoint(endpoint).url);
    const address = await resolveHost(ctx, url.href);
    if (!authAccount || !secret) throw new UpstreamFault('FAULT', '请填写认证账号和密码');
    url.username = encodeURIComponent(authAccount);
    url.password = encodeURIComponent(secret);
    return {
        url: url.href,
        address
    };
}

//# sourceMappingURL=queue-settings.js.map
import type { Ctx } from '../../../kernel/index.ts';
import { type ChannelTarget, UpstreamFault } from '../../upstream/channel-driver.ts';
import { type OptionRule, readEndpoint } from '../../upstream/endpoint-options.ts';
import { resolveHost } from '../../upstream/resolve-host.ts';

export const QUEUE_OPTIONS: Readonly<Record<string, OptionRule>> = {
  queue: { required: true, pattern: /^[\w.:-]{1,120}$/, hint: '队列名' },
  key: { pattern: /^\w{1,64}(,\w{1,64}){0,9}$/, hint: '决定一行是谁的字段，以逗号分隔，后来的同一行代替先前的' },
};

/** Queue of a channel, where its unusable messages go, and how its broker is reached. */
export interface QueueSettings {
  queue: string;
  deadQueue: string;
  key: readonly string[];
}

export function queueSettings({ endpoint }: Pick<ChannelTarget, 'endpoint'>): QueueSettings {
  const { queue = '', key } = readEndpoint(endpoint).options;
  return { queue, deadQueue: `${queue}.dead`, key: key?.split(',') ?? [] };
}

/** Address with the account, and the one IP that is connected to. @throws UpstreamFault */
export async function brokerOf(ctx: Ctx, { endpoint, authAccount, secret }: ChannelTarget) {
  const url = new URL(readEndpoint(endpoint).url);
  const address = await resolveHost(ctx, url.href);
  if (!authAccount || !secret) throw new UpstreamFault('FAULT', '请填写认证账号和密码');
  url.username = encodeURIComponent(authAccount);
  url.password = encodeURIComponent(secret);
  return { url: url.href, address };
}

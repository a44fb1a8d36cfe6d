import type { App } from '../../../kernel/app.ts';
import { followSettings } from '../../../live/index.ts';
import { DIRECTORY } from '../../serve/announce-directory.ts';
import { readChannels } from '../../serve/directory.ts';
import { Subscription } from './subscription.ts';

/** Background part, where jobs run: listens for every enabled channel of that mode; one that was changed begins anew, one switched off ends. */
export async function startSubscriptions(app: App): Promise<() => Promise<void>> {
  if (app.config.ROLE === 'web') return async () => undefined;
  const open = new Map<string, Subscription>();
  const stop = await followSettings(app, DIRECTORY, async () => {
    const channels = await readChannels(app.context({ kind: 'SYSTEM', name: '消息订阅' }));
    const wanted = new Map(
      channels
        .filter(({ callMode, enabled }) => callMode === 'AMQP_SUBSCRIBE' && enabled)
        .map((channel): [string, typeof channel] => [
          `${channel.id}.${channel.version}.${JSON.stringify(channel.fields)}`,
          channel,
        ]),
    );
    for (const [key, subscription] of open) {
      if (wanted.has(key)) continue;
      open.delete(key);
      await subscription.stop();
    }
    for (const [key, channel] of wanted) {
      if (open.has(key)) continue;
      const subscription = new Subscription(app, channel);
      open.set(key, subscription);
      await subscription.start();
    }
  });
  return async () => {
    await stop();
    await Promise.all([...open.values()].map((subscription) => subscription.stop()));
  };
}

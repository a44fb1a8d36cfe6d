import type { App } from '../../kernel/app.ts';
import type { ChannelAnswer } from '../upstream/channel-driver.ts';
import type { ServedChannel } from './directory.ts';

const MOST_ANSWERS = 1000;
/** Longer answers are asked for again: memory belongs to the many. */
const MOST_ROWS = 200;

interface Kept {
  answer: ChannelAnswer;
  until: number;
}

const caches = new WeakMap<App, Map<string, Kept>>();

function keyOf(channel: ServedChannel, limit: number, params: Readonly<Record<string, string>>): string {
  return JSON.stringify([channel.id, channel.version, limit, Object.entries(params).sort()]);
}

/** What a channel with `cacheSeconds` answered to the same question a moment ago, on this node. */
export function cachedAnswer(
  app: App,
  channel: ServedChannel,
  limit: number,
  params: Readonly<Record<string, string>>,
): ChannelAnswer | undefined {
  if (channel.cacheSeconds === 0) return undefined;
  const kept = caches.get(app)?.get(keyOf(channel, limit, params));
  return kept && kept.until > app.clock.now().getTime() ? kept.answer : undefined;
}

export function cacheAnswer(
  app: App,
  channel: ServedChannel,
  limit: number,
  params: Readonly<Record<string, string>>,
  answer: ChannelAnswer,
): void {
  if (channel.cacheSeconds === 0 || answer.rows.length > MOST_ROWS) return;
  const cache = caches.get(app) ?? new Map<string, Kept>();
  caches.set(app, cache);
  const key = keyOf(channel, limit, params);
  cache.delete(key);
  const oldest = cache.size >= MOST_ANSWERS ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(key, { answer, until: app.clock.now().getTime() + channel.cacheSeconds * 1000 });
}

import type { ExchangeGraphQuery } from '../../../generated/graphql.ts';
import type { GraphInput } from './graph-layout.ts';

/** What is drawn; with `all` also what the platform ships, what was recalled, and applications without a distribution. */
export function inputOf(data: ExchangeGraphQuery, all: boolean): GraphInput {
  const distributions = data.distributions.filter(({ state }) => all || state !== 'RECALLED');
  const served = new Set(distributions.map(({ appId }) => appId));
  return {
    sources: data.dataSources
      .filter(({ builtIn }) => all || !builtIn)
      .map(({ id, name, state }) => ({ id, name, off: state !== 'ENABLED' })),
    channels: data.dataChannels
      .filter(({ builtIn }) => all || !builtIn)
      .map(({ id, name, sourceId, state }) => ({ id, name, sourceId, off: state !== 'ENABLED' })),
    distributions: distributions.map(({ id, channelId, appId, purpose, state }) => ({
      id,
      channelId,
      appId,
      purpose,
      off: state !== 'ACTIVE' && state !== 'PENDING_APPROVAL',
    })),
    apps: data.clientApps
      .filter(({ id }) => all || served.has(id))
      .map(({ id, name, enabled }) => ({ id, name, off: !enabled })),
  };
}

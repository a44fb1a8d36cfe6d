import { Link } from 'react-router';
import { PlainTable } from '../../PlainTable.tsx';
import type { GraphInput } from './graph-layout.ts';

interface Line {
  id: string;
  source: { id: string; name: string };
  channel?: { id: string; name: string };
  distribution?: { id: string; purpose: string };
  app?: string;
}

/** The same as the picture, a line for every chain as far as it reaches. */
export function RelationTable({ input }: { input: GraphInput }) {
  const lines = linesOf(input);
  return (
    <PlainTable
      label="数据关系"
      columns={[
        {
          key: 'source',
          title: '数据源',
          render: ({ source }) => <Link to={`/exchange/sources/${source.id}`}>{source.name}</Link>,
        },
        {
          key: 'channel',
          title: '通道',
          render: ({ channel }) =>
            channel ? <Link to={`/exchange/channels/${channel.id}`}>{channel.name}</Link> : '没有通道',
        },
        {
          key: 'distribution',
          title: '分发（用途）',
          render: ({ distribution, channel }) =>
            distribution ? (
              <Link to={`/exchange/distributions/${distribution.id}`}>{distribution.purpose}</Link>
            ) : channel ? (
              '没有分发'
            ) : (
              '—'
            ),
        },
        { key: 'app', title: '应用', render: ({ app }) => app ?? '—' },
      ]}
      rows={lines}
      empty={{ title: '还没有登记数据源', hint: '登记数据源、通道和分发后，这里列出数据从哪里来、到哪里去。' }}
    />
  );
}

export function linesOf({ sources, channels, distributions, apps }: GraphInput): Line[] {
  const names = new Map(apps.map((app) => [app.id, app.name]));
  return sources.flatMap((source): Line[] => {
    const own = channels.filter((channel) => channel.sourceId === source.id);
    if (own.length === 0) return [{ id: source.id, source }];
    return own.flatMap((channel): Line[] => {
      const over = distributions.filter((distribution) => distribution.channelId === channel.id);
      if (over.length === 0) return [{ id: channel.id, source, channel }];
      return over.map((distribution) => {
        const app = names.get(distribution.appId);
        return { id: distribution.id, source, channel, distribution, ...(app !== undefined && { app }) };
      });
    });
  });
}

import { StateTag, useSession } from '@yjs/web-kit';
import type { ExchangeUsageQuery } from '../../../generated/graphql.ts';
import { Figures } from '../../charts/Figures.tsx';

export type Usage = ExchangeUsageQuery['exchangeUsage'];

/** What is configured and shared at this moment, and what was conspicuous in the period. */
export function UsageFigures({ usage, onIdle }: { usage: Usage; onIdle(): void }) {
  const { inventory, interfaces, interfaceTarget } = usage;
  // The target is the city's: what a district sees of the exchange says nothing about it.
  const cityWide = useSession().session?.user.org.level === 'CITY';
  const reached = interfaces.length >= interfaceTarget;
  return (
    <>
      <h2 className="staff-section-title">现有接口和配置</h2>
      <Figures
        label="现有接口和配置"
        figures={[
          { title: '共享接口', value: interfaces.length, note: cityWide ? `目标 ≥ ${interfaceTarget}` : undefined },
          ...(cityWide
            ? [
                {
                  title: '达标情况',
                  value: <StateTag title={reached ? '达标' : '未达标'} tone={reached ? 'done' : 'waiting'} />,
                },
              ]
            : []),
          { title: '数据源', value: inventory.sourcesEnabled, note: `共 ${inventory.sources}` },
          { title: '通道', value: inventory.channelsEnabled, note: `共 ${inventory.channels}` },
          { title: '生效分发', value: inventory.distributionsActive, note: `共 ${inventory.distributions}` },
          { title: '应用', value: inventory.appsEnabled, note: `共 ${inventory.apps}` },
          { title: '闲置分发', value: inventory.idleDistributions, onOpen: onIdle },
          {
            title: '未关闭异常',
            value: usage.anomaliesOpen,
            to: '/exchange/anomalies?state=NEW,CONFIRMED,HANDLING',
            note: `已关闭 ${usage.anomaliesClosed}`,
          },
          { title: '正在封禁', value: inventory.activeBans, to: '/exchange/bans?state=ACTIVE' },
        ]}
      />
      {interfaces.length > 0 && (
        <p className="yjs-quiet">
          共享接口：{interfaces.map(({ title, succeeded }) => `${title}（7天成功 ${succeeded} 次）`).join('、')}
        </p>
      )}
    </>
  );
}

import { formatCount, formatMinutes } from '@yjs/web-kit';
import { Link } from 'react-router';
import { Figures } from '../../charts/Figures.tsx';
import { PlainTable } from '../../PlainTable.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import type { Statistics } from './chart-options.ts';
import { logAddress, percent, type StatState } from './statistics-state.ts';
import type { Usage } from './UsageFigures.tsx';

const none = { title: '没有调用', hint: '这段日期没有数据交换。' };

interface CallTablesProps {
  stats: Statistics;
  usage: Usage;
  state: StatState;
  onChanged(): void;
}

/** Channels, applications, results and transmission of the period in figures. */
export function CallTables({ stats, usage, state, onChanged }: CallTablesProps) {
  const { uplink } = usage;
  return (
    <>
      <section>
        <h2 className="staff-section-title">各通道</h2>
        <ChannelTable channels={stats.channels} state={state} onChanged={onChanged} />
      </section>
      <div className="staff-charts">
        <section>
          <h2 className="staff-section-title">各应用</h2>
          <PlainTable
            label="各应用"
            rows={stats.topApps.map((app) => ({ ...app, id: app.appId }))}
            empty={none}
            columns={[
              {
                key: 'app',
                title: '应用',
                render: (row) =>
                  row.appId ? <Link to={logAddress(state, { app: row.appId })}>{row.title}</Link> : '未识别',
              },
              { key: 'calls', title: '调用', align: 'right', render: (row) => formatCount(row.calls) },
              { key: 'rate', title: '成功率', align: 'right', render: (row) => percent(row.ok, row.calls) },
              { key: 'denied', title: '被拒', align: 'right', render: (row) => row.denied },
              { key: 'errors', title: '上游异常', align: 'right', render: (row) => row.errors },
            ]}
          />
        </section>
        <section>
          <h2 className="staff-section-title">各结果</h2>
          <PlainTable
            label="各结果"
            rows={stats.codes.map((code) => ({ ...code, id: code.code }))}
            empty={none}
            columns={[
              {
                key: 'code',
                title: '结果码',
                render: (row) => <Link to={logAddress(state, { code: row.code })}>{row.code}</Link>,
              },
              { key: 'title', title: '含义', render: (row) => row.title },
              { key: 'calls', title: '次数', align: 'right', render: (row) => formatCount(row.calls) },
            ]}
          />
        </section>
      </div>
      {uplink && (
        <section>
          <h2 className="staff-section-title">数据上行</h2>
          <Figures
            label="数据上行"
            figures={[
              { title: '传输任务', value: formatCount(uplink.tasks), to: logAddress(state, { direction: 'OUT' }) },
              { title: '批次', value: formatCount(uplink.batches) },
              { title: '应传输行数', value: formatCount(uplink.rows) },
              { title: '发送行数', value: formatCount(uplink.rowsSent) },
              { title: '确认行数', value: formatCount(uplink.rowsAcked) },
              { title: '失败行数', value: formatCount(uplink.rowsFailed) },
              {
                title: '平均时延',
                value: uplink.averageDelayMinutes == null ? '—' : formatMinutes(uplink.averageDelayMinutes),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

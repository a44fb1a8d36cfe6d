import { type DataColumn, formatAgo, formatDateTime, LevelTag, MarkTag, StateTag } from '@yjs/web-kit';
import type { ExchangeLightColour } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';
import type { BoardData } from './BoardFigures.tsx';

type Light = BoardData['lights'][number];
type Queue = BoardData['queues'][number] & { id: string };
type Node = BoardData['nodes'][number] & { id: string };

/** Lights, waiting transmissions and nodes, side by side where there is room. */
export function BoardTables({ board, direction }: { board: BoardData; direction: 'IN' | 'OUT' }) {
  return (
    <div className="monitor-tables">
      <section>
        <h2>{direction === 'IN' ? '数据通道' : '接收方'}</h2>
        <PlainTable
          label="健康灯"
          columns={lightColumns(direction === 'IN')}
          rows={board.lights}
          empty={{ title: '没有启用的数据通道', hint: '在“数据通道”中启用后，这里会显示它的健康状态。' }}
        />
      </section>
      {direction === 'OUT' && (
        <section>
          <h2>待传输</h2>
          <PlainTable
            label="待传输"
            columns={queueColumns}
            rows={board.queues.map((queue) => ({ ...queue, id: queue.title }))}
            empty={{ title: '没有接收方' }}
          />
        </section>
      )}
      <section>
        <h2>服务节点</h2>
        <PlainTable
          label="服务节点"
          columns={nodeColumns}
          rows={board.nodes.map((node) => ({ ...node, id: node.nodeId }))}
          empty={{ title: '还没有节点上报', hint: '节点启动后几秒内会出现在这里。' }}
        />
      </section>
    </div>
  );
}

function Colour({ colour }: { colour: ExchangeLightColour }) {
  if (colour === 'RED') return <LevelTag level="RED" text="异常" />;
  if (colour === 'YELLOW') return <LevelTag level="YELLOW" text="注意" />;
  return <StateTag title={colour === 'GREEN' ? '正常' : '尚未探测'} tone={colour === 'GREEN' ? 'done' : 'waiting'} />;
}

function lightColumns(probed: boolean): DataColumn<Light>[] {
  const columns: DataColumn<Light>[] = [
    { key: 'title', title: '名称', render: (row) => row.title },
    { key: 'colour', title: '健康灯', render: (row) => <Colour colour={row.colour} /> },
    { key: 'reason', title: '原因', render: (row) => row.reason },
  ];
  const checked = (row: Light) => (row.checkedAt ? formatDateTime(row.checkedAt) : '—');
  return probed ? [...columns, { key: 'checked', title: '最近探测', render: checked }] : columns;
}

const queueColumns: DataColumn<Queue>[] = [
  { key: 'title', title: '接收方', render: (row) => row.title },
  { key: 'waiting', title: '等待', align: 'right', render: (row) => row.waiting },
  { key: 'failed', title: '失败', align: 'right', render: (row) => row.failed },
  { key: 'oldest', title: '最早一条', render: (row) => (row.oldestAt ? formatAgo(row.oldestAt) : '—') },
];

const nodeColumns: DataColumn<Node>[] = [
  { key: 'node', title: '节点', render: (row) => row.nodeId },
  { key: 'state', title: '状态', render: (row) => <NodeState node={row} /> },
  { key: 'waiting', title: '日志待写', align: 'right', render: (row) => row.waiting },
  { key: 'unlogged', title: '未能记录', align: 'right', render: (row) => row.unlogged },
];

function NodeState({ node }: { node: Node }) {
  if (node.silent) return <MarkTag why={`最近一次上报：${formatDateTime(node.seenAt)}`}>无上报</MarkTag>;
  if (node.storeDown) return <LevelTag level="RED" text="日志库不可用" />;
  return <StateTag title="正常" tone="done" />;
}

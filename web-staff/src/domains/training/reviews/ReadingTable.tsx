import { useQuery } from '@apollo/client/react';
import { type DataColumn, formatDateTime, QueryGate } from '@yjs/web-kit';
import type { ReviewReadingsQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ReadingParts } from './ReadingParts.tsx';
import { ReviewReadingsDocument } from './reviews.graphql.ts';
import { durationText } from './words.ts';

type Reading = ReviewReadingsQuery['reviewReadings'][number] & { id: string };

const columns: DataColumn<Reading>[] = [
  { key: 'project', title: '项目', render: ({ projectSeq, projectName }) => `${projectSeq}. ${projectName}` },
  { key: 'expert', title: '专家', render: ({ expertName }) => expertName },
  { key: 'seconds', title: '阅读时长', align: 'right', render: ({ seconds }) => durationText(seconds) },
  { key: 'sections', title: '材料部分', align: 'right', render: ({ sections }) => sections },
  { key: 'files', title: '文件', align: 'right', render: ({ files }) => files },
  { key: 'pages', title: '页数', align: 'right', render: ({ pages }) => pages },
  { key: 'first', title: '首次打开', render: ({ firstAt }) => (firstAt ? formatDateTime(firstAt) : '未打开') },
  { key: 'last', title: '最近阅读', render: ({ lastAt }) => (lastAt ? formatDateTime(lastAt) : '—') },
  {
    key: 'parts',
    title: '明细',
    render: ({ parts }) => <ReadingParts parts={parts} />,
  },
];

/** 阅卷记录: what each expert has opened of which project, and for how long (02 §10.3). */
export function ReadingTable({ id }: { id: string }) {
  const readings = useQuery(ReviewReadingsDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryGate queries={[readings]}>
      <p className="yjs-quiet">
        只计材料显示在专家面前的时间。页数为打开过的材料部分、图片各计一页，PDF按显示满1秒的页计；Word、表格、视频不计页数。
      </p>
      <PlainTable
        label="阅卷记录"
        columns={columns}
        rows={readings.data?.reviewReadings.map((row) => ({ ...row, id: row.assignmentId }))}
        empty={{ title: '还没有评审任务', hint: '分配专家后在这里查看阅卷情况。' }}
      />
    </QueryGate>
  );
}

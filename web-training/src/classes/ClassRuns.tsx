import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, PageHeader, QueryGate } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { ClassRunsQuery } from '../generated/graphql.ts';
import { ClassRunsDocument } from './classes.graphql.ts';

type Row = ClassRunsQuery['trainingRuns']['nodes'][number];

const columns: DataColumn<Row>[] = [
  { key: 'no', title: '班次编号', fixed: true, render: (row) => <Link to={`/classes/${row.id}`}>{row.runNo}</Link> },
  { key: 'name', title: '班次名称', wrap: true, render: (row) => row.name },
  { key: 'state', title: '状态', render: (row) => row.stateTitle },
  { key: 'days', title: '培训日期', render: (row) => `${row.plannedStart} 至 ${row.plannedEnd}` },
  { key: 'trainees', title: '学员', align: 'right', render: (row) => row.traineeCount },
];

/** 分班管理 of the institution: its runs, each with classes, timetable and attendance. */
export default function ClassRuns() {
  const runs = useQuery(ClassRunsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHeader
        title="分班管理"
        help="选择班次，分班、编排课程表、登记考勤。启动培训以前，须完成分班并发布各班第一周的课程表。"
      />
      <QueryGate queries={[runs]}>
        <DataTable<Row>
          id="class-runs"
          label="班次"
          rows={runs.data?.trainingRuns.nodes ?? []}
          columns={columns}
          empty={{ title: '没有可以分班的班次', hint: '申请开班后，在这里分班、排课。' }}
        />
      </QueryGate>
    </>
  );
}

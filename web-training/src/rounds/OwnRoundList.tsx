import { useQuery } from '@apollo/client/react';
import { type Cells, formatWindowDays } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { type EnrolmentRoundTypes, enrolmentRound } from '../records/enrolment-round.ts';
import { OwnRoundProjectsDocument } from './rounds.graphql.ts';

const help = ['为在库项目拟定报名批次，提交后由所在区退役军人事务局发布；到报名开始时间自动开放，到截止时间自动关闭。'];

const cells: Cells<EnrolmentRoundTypes> = {
  openFrom: (row) => formatWindowDays(row.openFrom, row.openTo),
  enrolled: (row) => `${row.enrolled}/${row.capacity}`,
};

/** 报名批次 of the institution: drafted here, published by its district. */
export default function OwnRoundList() {
  const { data } = useQuery(OwnRoundProjectsDocument);
  return (
    <RecordListPage
      record={enrolmentRound}
      help={help}
      cells={cells}
      choices={{ project: (data?.roundProjects ?? []).map(({ id, title }) => ({ value: id, label: title })) }}
      actions={
        <Link to="/own-rounds/new">
          <Button type="primary">新建批次</Button>
        </Link>
      }
      empty={{ title: '没有符合条件的报名批次', hint: '点击“新建批次”，为在库项目开放报名。' }}
    />
  );
}

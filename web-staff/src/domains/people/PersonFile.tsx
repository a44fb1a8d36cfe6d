import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatInstant, MarkTag, PageHeader } from '@yjs/web-kit';
import { Descriptions, Skeleton, Tabs } from 'antd';
import { useParams } from 'react-router';
import type { PersonFileQuery } from '../../generated/graphql.ts';
import { insuranceTypeTitles } from '../../generated/titles/insurance-type.ts';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { PersonFileDocument } from './PersonFile.graphql.ts';

type File = PersonFileQuery['personFile'];

const typeWords = insuranceTypeTitles;

/** 个人档案: what every line of business knows of a person, tab by tab; 参保信息 is the first. */
export default function PersonFile() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PersonFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.personFile;
  if (!file) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return (
    <>
      <PageHeader
        title={`个人档案 ${file.name}`}
        tags={
          file.incomplete && <MarkTag why="档案由其他系统的数据自动建立，部分信息尚未登记，请补录。">待补录</MarkTag>
        }
      />
      <Descriptions
        size="small"
        column={3}
        items={[
          { key: 'id', label: '身份证号码', children: file.idNo },
          { key: 'mobile', label: '手机号', children: file.mobile || '未登记' },
          { key: 'birth', label: '出生日期', children: file.birthDate },
        ]}
      />
      <Tabs items={[{ key: 'insurance', label: '参保信息', children: <Insurance rows={file.insurance} /> }]} />
    </>
  );
}

function Insurance({ rows }: { rows: File['insurance'] }) {
  return (
    <PlainTable
      label="参保信息"
      rows={rows}
      onRetry={() => undefined}
      empty={{ title: '没有参保信息', hint: '社保系统返回办理结果后，参保信息会写入这里。' }}
      columns={[
        { key: 'type', title: '险种', render: (row) => typeWords[row.insuranceType] },
        {
          key: 'status',
          title: '状态',
          render: (row) => (row.status === 'ACTIVE' ? '参保' : `停保 ${row.toMonth ?? row.stoppedOn}`),
        },
        { key: 'account', title: '保险账号', render: (row) => row.account },
        { key: 'enrolled', title: '参保时间', render: (row) => <span className="staff-nowrap">{row.enrolledOn}</span> },
        { key: 'unit', title: '参保单位', render: (row) => row.unitName ?? '—' },
        { key: 'base', title: '缴费基数（元）', align: 'right', render: (row) => row.paymentBase ?? '—' },
        { key: 'standard', title: '缴费标准', render: (row) => row.payStandard ?? '—' },
        {
          key: 'months',
          title: '起止月份',
          render: (row) => `${row.fromMonth ?? '—'} 至 ${row.toMonth ?? (row.stoppedOn ? '—' : '今')}`,
        },
        { key: 'source', title: '来源', render: (row) => `${row.source} ${formatInstant(row.sourceAt)}` },
      ]}
    />
  );
}

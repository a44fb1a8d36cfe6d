import { useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatMoney } from '@yjs/web-kit';
import { Descriptions, Skeleton } from 'antd';
import type { ReductionOutlookQuery, ReductionOutlookQueryVariables } from '../../generated/graphql.ts';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { ReductionOutlookDocument } from './bereavement.graphql.ts';

type Outlook = ReductionOutlookQuery['reductionOutlook'];
type Row = Outlook['classes'][number];
type DeathRow = Outlook['records'][number];

const recordColumns: readonly DataColumn<DeathRow>[] = [
  {
    key: 'source',
    title: '来源',
    render: ({ sourceTitle, sourceRecordId }) => (
      <>
        {sourceTitle}
        <div className="yjs-quiet">{sourceRecordId}</div>
      </>
    ),
  },
  { key: 'name', title: '姓名', render: ({ nameMasked }) => nameMasked },
  { key: 'idNo', title: '身份证号', render: ({ idNoMasked }) => idNoMasked ?? '—' },
  {
    key: 'diedOn',
    title: '死亡日期',
    render: ({ diedOn, previousDiedOn }) => (
      <>
        {diedOn}
        {previousDiedOn && <div className="yjs-quiet">{`更正前 ${previousDiedOn}`}</div>}
      </>
    ),
  },
  { key: 'registeredOn', title: '登记日期', render: ({ registeredOn }) => registeredOn },
  { key: 'certNo', title: '证明编号', render: ({ certNo }) => certNo ?? '—' },
  { key: 'op', title: '操作', render: ({ opTitle }) => opTitle },
];

const classColumns: readonly DataColumn<Row>[] = [
  { key: 'class', title: '类别', render: ({ classTitle }) => classTitle },
  { key: 'monthly', title: '月发放标准', align: 'right', render: ({ monthly }) => formatMoney(monthly) },
  { key: 'status', title: '发放状态', render: ({ payStatusTitle }) => payStatusTitle },
  { key: 'last', title: '最后发放月份', render: ({ lastPayMonth }) => lastPayMonth },
  { key: 'stop', title: '停发月份', render: ({ stopMonth }) => stopMonth },
  {
    key: 'over',
    title: '多发',
    align: 'right',
    render: ({ overpaid, overpaidMonths }) => (
      <>
        {formatMoney(overpaid)}
        {overpaidMonths.map((month) => (
          <div key={month} className="yjs-quiet">
            {month}
          </div>
        ))}
      </>
    ),
  },
  {
    key: 'funeral',
    title: '丧葬补助费提示',
    align: 'right',
    render: ({ funeral }) => (funeral === '0.00' ? '—' : formatMoney(funeral)),
  },
];

/** 死亡库记录 beside 本地信息, and what the death comes to in each class (03 §34.6). */
export function OutlookPanel({ of }: { of: ReductionOutlookQueryVariables }) {
  const { data, error, refetch } = useQuery(ReductionOutlookDocument, {
    variables: of,
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const { personName, idNo, birthDate, strength, classes, records } = data.reductionOutlook;
  return (
    <>
      <PageSection id="local" title="本地信息">
        <Descriptions
          size="small"
          column={4}
          items={[
            { key: 'name', label: '姓名', children: personName },
            { key: 'idNo', label: '身份证号', children: idNo },
            { key: 'birth', label: '出生日期', children: birthDate },
            { key: 'strength', label: '比对', children: strength ?? '没有死亡库记录' },
          ]}
        />
      </PageSection>
      <PageSection id="registry" title="死亡库记录">
        <PlainTable
          label="死亡库记录"
          columns={recordColumns}
          rows={records}
          empty={{ title: '没有死亡库记录', hint: '须凭死亡证明、火化证明或户籍注销证明办理。' }}
        />
      </PageSection>
      <PageSection id="outlook" title="停发和多发试算">
        <PlainTable
          label="停发和多发试算"
          columns={classColumns}
          rows={classes}
          empty={{ title: '没有发放类别', hint: '填写死亡日期后显示试算结果。' }}
        />
        <p className="yjs-quiet">从死亡的次月起停发；多发只登记追回，不自动扣减；丧葬补助费在优抚系统发放。</p>
      </PageSection>
    </>
  );
}

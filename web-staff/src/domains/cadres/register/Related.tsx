import { useQuery } from '@apollo/client/react';
import { formatDateTime, formatMoney, QueryGate } from '@yjs/web-kit';
import { Table } from 'antd';
import { Link } from 'react-router';
import {
  CadreApplicationsOfDocument,
  CadreChangesDocument,
  CadreSubsidiesOfDocument,
  CadreTransfersOfDocument,
} from '../cadres.graphql.ts';

const FRESH = { fetchPolicy: 'cache-and-network' } as const;
const shared = { rowKey: 'id', size: 'small', pagination: false } as const;

/** What was asked of the register about a person. */
export function ApplicationsTable({ cadreId }: { cadreId: string }) {
  const query = useQuery(CadreApplicationsOfDocument, { variables: { cadreId }, ...FRESH });
  return (
    <QueryGate queries={[query]}>
      {query.data && (
        <Table
          {...shared}
          dataSource={[...query.data.cadreApplications.nodes]}
          locale={{ emptyText: '没有申请' }}
          columns={[
            {
              title: '申请编号',
              dataIndex: 'applicationNo',
              render: (no: string, { id }) => <Link to={`/cadre-applications/${id}`}>{no}</Link>,
            },
            { title: '类型', dataIndex: 'kindTitle' },
            { title: '原因', dataIndex: 'reason' },
            { title: '状态', dataIndex: 'stateTitle' },
          ]}
        />
      )}
    </QueryGate>
  );
}

/** The transfers of a person that the reader may see. */
export function TransfersTable({ cadreId }: { cadreId: string }) {
  const query = useQuery(CadreTransfersOfDocument, { variables: { cadreId }, ...FRESH });
  return (
    <QueryGate queries={[query]}>
      {query.data && (
        <Table
          {...shared}
          dataSource={[...query.data.cadreTransfers.nodes]}
          locale={{ emptyText: '没有关系转移' }}
          columns={[
            {
              title: '转移单号',
              dataIndex: 'transferNo',
              render: (no: string, { id }) => <Link to={`/cadre-transfers/${id}`}>{no}</Link>,
            },
            { title: '迁出区', dataIndex: 'fromName' },
            { title: '迁入区', dataIndex: 'toName' },
            {
              title: '生效时间',
              dataIndex: 'effectiveAt',
              render: (at: string | null) => (at ? formatDateTime(at) : '—'),
            },
            { title: '状态', dataIndex: 'stateTitle' },
          ]}
        />
      )}
    </QueryGate>
  );
}

/** What was changed of a person, by whom and why (03 §31.4). */
export function ChangesTable({ id }: { id: string }) {
  const query = useQuery(CadreChangesDocument, { variables: { id }, ...FRESH });
  return (
    <QueryGate queries={[query]}>
      {query.data && (
        <Table
          {...shared}
          dataSource={[...query.data.empCadreChanges]}
          locale={{ emptyText: '没有变更记录' }}
          columns={[
            { title: '栏目', dataIndex: 'field' },
            { title: '变更前', dataIndex: 'before', render: (text: string | null) => text ?? '—' },
            { title: '变更后', dataIndex: 'after', render: (text: string | null) => text ?? '—' },
            {
              title: '依据',
              dataIndex: 'applicationNo',
              render: (no: string | null, { reason }) => no ?? reason ?? '—',
            },
            { title: '变更人', dataIndex: 'changedBy' },
            { title: '时间', dataIndex: 'changedAt', render: (at: string) => formatDateTime(at) },
          ]}
        />
      )}
    </QueryGate>
  );
}

/** The rows of 医疗补助 that are a person's (03 §31.7). */
export function SubsidiesTable({ cadreId }: { cadreId: string }) {
  const query = useQuery(CadreSubsidiesOfDocument, { variables: { cadreId }, ...FRESH });
  return (
    <QueryGate queries={[query]}>
      {query.data && (
        <Table
          {...shared}
          dataSource={[...query.data.medicalRows.nodes]}
          locale={{ emptyText: '没有医疗补助' }}
          columns={[
            { title: '报销周期', dataIndex: 'cycleNo' },
            { title: '发放区', dataIndex: 'districtName' },
            { title: '补助金额（元）', dataIndex: 'pay', align: 'right', render: (pay: string) => formatMoney(pay) },
            {
              title: '标记',
              dataIndex: 'flagTitle',
              render: (text: string | null, { holdReason }) => holdReason ?? text ?? '—',
            },
            { title: '发放', dataIndex: 'payStateTitle' },
            { title: '发放时间', dataIndex: 'paidAt', render: (at: string | null) => (at ? formatDateTime(at) : '—') },
          ]}
        />
      )}
    </QueryGate>
  );
}

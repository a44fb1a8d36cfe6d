import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { Table } from 'antd';
import { Link } from 'react-router';
import { CadreDifferencesOfDocument } from '../cadres.graphql.ts';

/** The differences that comparisons have found of a person. */
export function DifferencesTable({ cadreId }: { cadreId: string }) {
  const query = useQuery(CadreDifferencesOfDocument, { variables: { cadreId }, fetchPolicy: 'cache-and-network' });
  const shown = (text: string | null) => text ?? '—';
  return (
    <QueryGate queries={[query]}>
      {query.data && (
        <Table
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={[...query.data.cadreDifferences.nodes]}
          locale={{ emptyText: '没有比对结果' }}
          columns={[
            {
              title: '结果编号',
              dataIndex: 'differenceNo',
              render: (no: string, { id }) => <Link to={`/cadre-differences/${id}`}>{no}</Link>,
            },
            { title: '来源', dataIndex: 'sourceTitle' },
            { title: '结果', dataIndex: 'codeTitle' },
            { title: '栏目', dataIndex: 'fieldTitle' },
            { title: '名册信息', dataIndex: 'localText', render: shown },
            { title: '来源信息', dataIndex: 'remoteText', render: shown },
            { title: '状态', dataIndex: 'stateTitle' },
          ]}
        />
      )}
    </QueryGate>
  );
}

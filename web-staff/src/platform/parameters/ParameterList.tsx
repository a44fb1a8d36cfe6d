import { useQuery } from '@apollo/client/react';
import { formatDateTime, PageHeader } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { ParameterRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { ChangeParameter } from './ChangeParameter.tsx';
import { ParametersDocument } from './ParameterList.graphql.ts';
import { ParameterValue } from './ParameterValue.tsx';

const help = ['业务规则中可以调整的数值。修改须填写原因，立即生效，并记入审计日志。'];

/** 业务参数: every value of the business that may be changed without a release. */
export default function ParameterList() {
  const { data, error, refetch } = useQuery(ParametersDocument, { fetchPolicy: 'cache-and-network' });
  const [changing, setChanging] = useState<ParameterRowFragment>();
  return (
    <>
      <PageHeader title="业务参数" help={<HelpLines lines={help} />} />
      <PlainTable
        label="业务参数"
        rows={data?.parameters.map((row) => ({ ...row, id: row.code }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有业务参数', hint: '各业务模块的参数会出现在这里。' }}
        columns={[
          { key: 'title', title: '参数', render: (row) => row.title },
          { key: 'description', title: '说明', render: (row) => row.description },
          { key: 'value', title: '当前值', render: (row) => <ParameterValue fields={row.fields} value={row.value} /> },
          {
            key: 'changed',
            title: '最近修改',
            render: (row) => (row.changedAt ? `${row.changedByName} ${formatDateTime(row.changedAt)}` : '默认值'),
          },
          {
            key: 'acts',
            title: '操作',
            render: (row) =>
              row.changeable && (
                <Button size="small" onClick={() => setChanging(row)}>
                  修改
                </Button>
              ),
          },
        ]}
      />
      {changing && <ChangeParameter parameter={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}

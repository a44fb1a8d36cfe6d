import { useLazyQuery, useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatDateTime, PageHeader, StateTag } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import type { CryptoSelfTestQuery } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { CryptoSelfTestDocument } from './keys.graphql.ts';

type Result = CryptoSelfTestQuery['cryptoSelfTest']['results'][number] & { id: string };

const help = [
  '用国家标准公布的测试向量检验本机的 SM2、SM3、SM4 算法；启动时自动检验，不通过则拒绝启动。',
  '“重新自检”包括耗时约一秒的一百万次加密（V6）。',
];

const columns: readonly DataColumn<Result>[] = [
  { key: 'code', title: '编号', render: ({ code }) => code },
  { key: 'title', title: '检验内容', render: ({ title }) => title },
  {
    key: 'passed',
    title: '结果',
    render: ({ passed }) => <StateTag title={passed ? '通过' : '未通过'} tone={passed ? 'done' : 'paused'} />,
  },
  { key: 'ms', title: '用时（毫秒）', align: 'right', render: ({ ms }) => ms.toFixed(2) },
];

/** 自检 (03 §41.3, AC41-1): the published vectors on this machine, with times. */
export default function SelfTestPage() {
  const first = useQuery(CryptoSelfTestDocument, { variables: { slow: false }, fetchPolicy: 'network-only' });
  const [again, whole] = useLazyQuery(CryptoSelfTestDocument, { fetchPolicy: 'network-only' });
  const test = whole.data?.cryptoSelfTest ?? first.data?.cryptoSelfTest;
  const error = whole.error ?? first.error;
  return (
    <>
      <PageHeader
        title="密码自检"
        subtitle={test && `${test.provider}，${formatDateTime(test.at)}`}
        help={<HelpLines lines={help} />}
        actions={
          <Button type="primary" loading={whole.loading} onClick={() => void again({ variables: { slow: true } })}>
            重新自检
          </Button>
        }
      />
      {error && <ErrorNotice error={error} />}
      {test && !test.certified && (
        <Alert
          type="info"
          showIcon
          title="当前为软件密码模块，未经商用密码产品认证；密评要求使用经认证的密码机。"
          style={{ marginBottom: 12 }}
        />
      )}
      <PlainTable
        label="自检结果"
        columns={columns}
        rows={test?.results.map((one) => ({ id: one.code, ...one }))}
        empty={{ title: '没有检验项', hint: '' }}
      />
    </>
  );
}

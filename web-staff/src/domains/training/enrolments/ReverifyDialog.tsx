import { useMutation } from '@apollo/client/react';
import { type AskedAct, ErrorNotice, useRequestId } from '@yjs/web-kit';
import { Modal } from 'antd';
import type { ReviewRowFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ReverifyDocument } from './enrolments.graphql.ts';
import { ResultTag } from './ResultTag.tsx';

/** 重新核验 of several enrolments: asks the discharge system about each, then says what it answered. */
export function ReverifyDialog({
  rows,
  onClose,
  onDone,
}: Pick<AskedAct<ReviewRowFragment>, 'rows' | 'onClose' | 'onDone'>) {
  const [reverify, { data, loading, error }] = useMutation(ReverifyDocument);
  const requestId = useRequestId();
  const ids = rows.map(({ id }) => id);
  const asked = data?.reverifyEnrolments;

  async function ask(): Promise<void> {
    const answer = await reverify({ variables: { ids, requestId: requestId(ids) } }).catch(() => undefined);
    if (answer) onDone();
  }

  return (
    <Modal
      open
      title="重新核验"
      okText={asked ? '关闭' : '重新核验'}
      cancelText="返回"
      confirmLoading={loading}
      {...(asked && { cancelButtonProps: { style: { display: 'none' } } })}
      onOk={asked ? onClose : () => void ask()}
      onCancel={onClose}
    >
      {asked ? (
        <PlainTable
          label="核验结果"
          columns={[
            { key: 'who', title: '学员', render: (row) => named(rows, row.id) },
            {
              key: 'result',
              title: '核验',
              render: (row) => <ResultTag result={row.identityResult} notes={row.identityNotes} />,
            },
          ]}
          rows={asked}
          empty={{ title: '没有核验', hint: '' }}
        />
      ) : (
        <p>将向退役退休系统逐个查询 {rows.length} 名学员的身份；核验结果为“警告”“人工”的须打开逐条审核。</p>
      )}
      {error && <ErrorNotice error={error} />}
    </Modal>
  );
}

function named(rows: readonly ReviewRowFragment[], id: string): string {
  const one = rows.find((row) => row.id === id);
  return one ? `${one.name}（${one.enrolNo}）` : '';
}

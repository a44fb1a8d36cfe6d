import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  formatDateTime,
  MarkTag,
  presentError,
  reasonTextRules,
  useColumnSort,
  useKeysetPage,
  usePermission,
  useRequestId,
} from '@yjs/web-kit';
import { Alert, App, Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import type {
  DoubtRowFragment,
  IdentityDoubtDecision,
  IdentityDoubtKind,
  IdentityDoubtSortField,
} from '../../../generated/graphql.ts';
import { identityDoubtKindTitles } from '../../../generated/titles/identity-doubt-kind.ts';
import { DecideDoubtsDocument, DoubtsDocument } from './sync.graphql.ts';

const kindWords: Record<IdentityDoubtKind, string> = identityDoubtKindTitles;
const decisionWords: Record<IdentityDoubtDecision, { title: string; consequence: string }> = {
  KEEP: { title: '保留', consequence: '身份镜像不变，在再次下发前不再提示。' },
  CANCEL: {
    title: '确认注销',
    consequence: '身份镜像转为注销：不能再报名，已审核通过的报名退回复查并通知安置区。',
  },
};

interface Asked {
  row: DoubtRowFragment;
  decision: IdentityDoubtDecision;
}

const persons: DataColumn<DoubtRowFragment, IdentityDoubtSortField>[] = [
  { key: 'name', title: '姓名', fixed: true, render: (row) => row.name },
  { key: 'idNo', title: '身份证号码', render: (row) => row.idNo },
  { key: 'kind', title: '原因', render: (row) => <MarkTag>{kindWords[row.kind]}</MarkTag> },
  { key: 'reason', title: '说明', render: (row) => row.reason },
  { key: 'district', title: '安置区', sortField: 'DISTRICT', render: (row) => row.districtName },
  {
    key: 'enrolments',
    title: '进行中的报名',
    sortField: 'ENROLMENTS',
    align: 'right',
    render: (row) => row.enrolments,
  },
  { key: 'since', title: '自', sortField: 'SINCE', render: (row) => formatDateTime(row.since) },
];

/** 待处理人员: whom the discharge system did not confirm; nothing happens to them without a decision. */
export function DoubtTable({ onDone }: { onDone(): void }) {
  const may = usePermission('training.identity:decide');
  const page = useKeysetPage();
  const sorting = useColumnSort(persons);
  const { data, loading, error, refetch } = useQuery(DoubtsDocument, {
    variables: { ...page.variables, sort: sorting.sort },
    fetchPolicy: 'cache-and-network',
  });
  const [asked, setAsked] = useState<Asked>();
  const columns: DataColumn<DoubtRowFragment, IdentityDoubtSortField>[] = [
    ...persons,
    {
      key: 'acts',
      title: '操作',
      render: (row) =>
        may && (
          <Space>
            <Button size="small" onClick={() => setAsked({ row, decision: 'KEEP' })}>
              保留
            </Button>
            {row.kind === 'MISSING' && (
              <Button size="small" danger onClick={() => setAsked({ row, decision: 'CANCEL' })}>
                确认注销
              </Button>
            )}
          </Space>
        ),
    },
  ];
  return (
    <>
      <DataTable
        id="training.identity-doubts"
        label="待处理人员"
        columns={columns}
        {...sorting}
        rows={data?.identityDoubts.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有待处理人员', hint: '全量核对未下发或信息不合规范的人员出现在这里。' }}
        paging={{ page, info: data?.identityDoubts.pageInfo }}
      />
      {asked && (
        <DecideDialog
          {...asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            void refetch();
            onDone();
          }}
        />
      )}
    </>
  );
}

function DecideDialog({ row, decision, onClose, onDone }: Asked & { onClose(): void; onDone(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const requestIdOf = useRequestId();
  const [decide, { loading, error }] = useMutation(DecideDoubtsDocument);
  const { title, consequence } = decisionWords[decision];

  async function submit({ reason }: { reason: string }): Promise<void> {
    const variables = { ids: [row.id], decision, reason };
    try {
      await decide({ variables: { ...variables, requestId: requestIdOf(variables) } });
      message.success(`${title}：${row.name} 已处理`);
      onDone();
      onClose();
    } catch {
      // The answer stands in the dialog; what was typed stays.
    }
  }

  return (
    <Modal
      open
      title={`${title} · ${row.name} ${row.idNo}`}
      okText={title}
      cancelText="返回"
      okButtonProps={{ danger: decision === 'CANCEL' }}
      confirmLoading={loading}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{consequence}</p>
      {row.enrolments > 0 && <p>该人员有 {row.enrolments} 条进行中的报名。</p>}
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <Form.Item name="reason" label="处理理由" rules={reasonTextRules(true, '处理理由')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
        {error && <Alert type="error" showIcon title={presentError(error).title} />}
      </Form>
    </Modal>
  );
}

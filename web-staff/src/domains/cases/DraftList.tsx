import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, formatDateTime, PageHeader, presentError } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { Link } from 'react-router';
import type { DraftRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { DeleteRegistrationDraftDocument, RegistrationDraftsDocument } from './RegistrationDraft.graphql.ts';

const help = [
  '窗口登记时填写的内容和材料会自动存为草稿，只有本人可以看到。',
  '点“继续填写”恢复原来的内容和材料；提交后草稿转为办件，从这里消失。',
  '长期没有改动的草稿到期自动删除，到期时间见列表。',
];

/** 我的草稿: what this clerk has begun at the window and not submitted. */
export default function DraftList() {
  const { data, error, refetch } = useQuery(RegistrationDraftsDocument, { fetchPolicy: 'network-only' });
  const remove = useDeleteDraft(() => void refetch());
  return (
    <>
      <PageHeader title="我的草稿" help={<HelpLines lines={help} />} />
      <PlainTable
        label="我的草稿"
        columns={columns(remove)}
        rows={data?.registrationDrafts}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有未提交的草稿', hint: '窗口登记时填写的内容会自动存到这里。' }}
      />
    </>
  );
}

function columns(remove: (draft: DraftRowFragment) => void): DataColumn<DraftRowFragment>[] {
  return [
    { key: 'name', title: '姓名', render: (row) => <Link to={formOf(row)}>{nameOf(row)}</Link> },
    { key: 'idNo', title: '证件号码', render: (row) => row.idNo ?? '—' },
    { key: 'placement', title: '安置方式', render: (row) => row.placementTypeTitle ?? '—' },
    { key: 'files', title: '材料', align: 'right', render: (row) => `${row.fileCount} 个` },
    { key: 'updatedAt', title: '最近修改', render: (row) => formatDateTime(row.updatedAt) },
    { key: 'expiresAt', title: '到期删除', render: (row) => formatDateTime(row.expiresAt) },
    {
      key: 'acts',
      title: '操作',
      render: (row) => (
        <Space size={4}>
          <Link to={formOf(row)}>继续填写</Link>
          <Button size="small" type="link" danger onClick={() => remove(row)}>
            删除
          </Button>
        </Space>
      ),
    },
  ];
}

const formOf = ({ id }: DraftRowFragment) => `/cases/new?draft=${id}`;
const nameOf = ({ personName }: DraftRowFragment) => personName ?? '（未填姓名）';

function useDeleteDraft(onDone: () => void): (draft: DraftRowFragment) => void {
  const { message, modal } = App.useApp();
  const [mutate] = useMutation(DeleteRegistrationDraftDocument);

  async function confirmed({ id }: DraftRowFragment): Promise<void> {
    try {
      await mutate({ variables: { id } });
      message.success('草稿已删除');
    } catch (failure) {
      message.error(presentError(failure).title);
    }
    onDone();
  }

  return (draft) =>
    void modal.confirm({
      title: `删除 ${nameOf(draft)} 的草稿？`,
      content: '已填写的内容和已上传的材料一并删除，不能恢复。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '返回',
      onOk: () => confirmed(draft),
    });
}

import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DownloadButton,
  ErrorNotice,
  FormDialog,
  formatDateTime,
  ReasonItem,
  usePermission,
  useRequestId,
} from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { ReserveExportsQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import type { ReserveRecordTypes } from '../../../records/reserve-record.ts';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import {
  DeliverReserveFormDocument,
  ExportReserveFormDocument,
  ReserveExportsDocument,
  SendReserveFormDocument,
} from './reserve.graphql.ts';

type Edition = ReserveExportsQuery['reserveExports'][number];
type One = ReserveRecordTypes['One'];

const columns = (mayRead: boolean): DataColumn<Edition>[] => [
  { key: 'exportNo', title: '登记表编号', render: ({ exportNo, edition }) => `${exportNo}（第${edition}版）` },
  {
    key: 'exportedAt',
    title: '导出',
    render: ({ exportedAt, exportedByName }) => `${formatDateTime(exportedAt)} ${exportedByName}`,
  },
  { key: 'reason', title: '原因', render: ({ reason }) => reason },
  {
    key: 'leftOut',
    title: '无权限未导出的栏目',
    render: ({ leftOut }) => (leftOut.length > 0 ? leftOut.join('、') : '无'),
  },
  ...(mayRead
    ? [
        {
          key: 'files',
          title: '下载',
          render: ({ id }: Edition) => (
            <Space wrap>
              {(['pdf', 'ofd', 'docx'] as const).map((format) => (
                <DownloadButton
                  key={format}
                  label={format.toUpperCase()}
                  url={`/exports/reserve-forms/${id}/form.${format}`}
                />
              ))}
            </Space>
          ),
        },
      ]
    : []),
];

/** What is still to come before a form, or how far it has come on its way. */
function noteOf({ missing, sendStateTitle, sentAt }: One): string | undefined {
  if (missing.length > 0) return `还缺：${missing.join('、')}`;
  return sendStateTitle ? `${sendStateTitle}（${formatDateTime(sentAt)}）` : undefined;
}

/** 登记表: its editions, making another one, and handing it over. */
export function FormSection({ one, onChanged }: { one: One; onChanged(): void }) {
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(ReserveExportsDocument, { variables: { id: one.id } });
  const [make] = useMutation(ExportReserveFormDocument);
  const [deliver] = useMutation(DeliverReserveFormDocument);
  const [send] = useMutation(SendReserveFormDocument);
  const mayExport = usePermission('reserve:export');
  const mayDecide = usePermission('reserve:result');
  const mayDeliver = usePermission('reserve:deliver') && one.state === 'EXPORTED';
  const [open, setOpen] = useState<'export' | 'deliver' | 'send'>();
  const requestIdOf = useRequestId();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;

  const exportNow = async ({ reason }: { reason: string }) => {
    const asked = { id: one.id, reason };
    const made = await make({ variables: { ...asked, requestId: requestIdOf({ ...asked, version: one.version }) } });
    message.success(`已生成登记表 ${made.data?.exportReserveForm.exportNo ?? ''}`);
    await refetch();
    onChanged();
  };
  const sendNow = async ({ reason }: { reason: string }) => {
    const asked = { id: one.id, version: one.version, reason };
    await send({ variables: { ...asked, requestId: requestIdOf(asked) } });
    message.success('已发送，武装部应答后自动登记移交');
    onChanged();
  };
  return (
    <PageSection
      id="forms"
      title="登记表"
      note={noteOf(one)}
      extra={
        <Space>
          {mayDeliver && <Button onClick={() => setOpen('deliver')}>登记移交</Button>}
          {mayDeliver && !one.sendState && (
            <Button type="primary" onClick={() => setOpen('send')}>
              发送武装部
            </Button>
          )}
          {mayExport && ['DRAFT', 'COMPLETE'].includes(one.state) && (
            <Button type="primary" onClick={() => setOpen('export')}>
              生成登记表
            </Button>
          )}
        </Space>
      }
    >
      <PlainTable
        label="登记表各版"
        columns={columns(mayExport || mayDecide)}
        rows={data?.reserveExports ?? []}
        empty={{ title: '还没有登记表', hint: '必填项填齐后点击“生成登记表”。' }}
      />
      {open === 'export' && (
        <FormDialog<{ reason: string }>
          title="生成预备役信息登记表"
          okText="生成"
          onSubmit={exportNow}
          onClose={() => setOpen(undefined)}
        >
          <p className="yjs-quiet">生成后内容冻结并取得正式编号，导出人和时间以水印印在每页。无权限的栏目不导出。</p>
          <ReasonItem label="导出原因" />
        </FormDialog>
      )}
      {open === 'send' && (
        <FormDialog<{ reason: string }>
          title="发送登记表数据至区人民武装部"
          okText="发送"
          onSubmit={sendNow}
          onClose={() => setOpen(undefined)}
        >
          <p className="yjs-quiet">
            {`发送登记表 ${one.exportNo ?? ''} 的加密数据，发出后不能收回。您无权查看的栏目不发送。武装部应答后自动登记移交。`}
          </p>
          <ReasonItem label="发送原因" />
        </FormDialog>
      )}
      {open === 'deliver' && (
        <ReceiptDialog
          title="登记移交武装部"
          onSubmit={async (input) => {
            const { id, version } = one;
            await deliver({ variables: { id, version, input, requestId: requestIdOf({ id, version, input }) } });
            onChanged();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </PageSection>
  );
}

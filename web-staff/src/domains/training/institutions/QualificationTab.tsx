import { useMutation } from '@apollo/client/react';
import { AttachmentLink, type DataColumn, ErrorNotice, presentError, usePermission } from '@yjs/web-kit';
import { App, Button, Space, Typography } from 'antd';
import { useState } from 'react';
import type { TrainingInstitutionQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { VerifyQualificationDocument } from './training.graphql.ts';
import { expiryWords, verifyWords } from './words.ts';

type Qualification = TrainingInstitutionQuery['trainingInstitution']['qualifications'][number];

interface QualificationTabProps {
  qualifications: readonly Qualification[];
  onDone(): void;
}

/** 资质: how long each holds, what the district has found, and its verdict where one is due. */
export function QualificationTab({ qualifications, onDone }: QualificationTabProps) {
  const mayVerify = usePermission('training.institution:verify');
  const { message } = App.useApp();
  const [verify, { error }] = useMutation(VerifyQualificationDocument);
  const [doubted, setDoubted] = useState<Qualification>();

  async function judge({ id, version }: Qualification, verdict: 'VERIFIED' | 'DOUBTFUL', note?: string): Promise<void> {
    await verify({ variables: { input: { id, version, verdict, note: note ?? null } } });
    message.success(verdict === 'VERIFIED' ? '已核验' : '已记为存疑，机构收到通知');
    setDoubted(undefined);
    onDone();
  }

  const acts: DataColumn<Qualification> = {
    key: 'acts',
    title: '核验',
    render: (row) =>
      mayVerify && !row.superseded && row.verifyState === 'UNVERIFIED' ? (
        <Space>
          <Button
            size="small"
            type="primary"
            onClick={() => void judge(row, 'VERIFIED').catch((failure) => message.error(presentError(failure).title))}
          >
            已核验
          </Button>
          <Button size="small" onClick={() => setDoubted(row)}>
            存疑
          </Button>
        </Space>
      ) : (
        <Verdict row={row} />
      ),
  };
  return (
    <>
      <PlainTable
        label="资质"
        rows={qualifications}
        columns={[...columns, acts]}
        empty={{ title: '没有资质', hint: '机构在“机构信息”中上传资质后，在这里核验。' }}
      />
      {doubted && (
        <ReasonDialog
          title={`${doubted.kindTitle}存疑`}
          okText="存疑"
          label="核验意见"
          lines={['存疑的资质不作数，机构收到通知后重新上传。']}
          onConfirm={(note) => judge(doubted, 'DOUBTFUL', note)}
          onClose={() => setDoubted(undefined)}
        />
      )}
      {error && !doubted && <ErrorNotice error={error} />}
    </>
  );
}

const columns: DataColumn<Qualification>[] = [
  {
    key: 'kind',
    title: '资质',
    render: (row) => (
      <>
        {row.kindTitle} {row.required && <span className="yjs-quiet">必备</span>}
      </>
    ),
  },
  { key: 'no', title: '证书编号', render: (row) => row.certNo },
  { key: 'issuer', title: '发证机关', render: (row) => row.issuer },
  { key: 'valid', title: '有效期', render: (row) => `${row.validFrom} 至 ${row.validTo ?? '长期'}` },
  { key: 'expiry', title: '状态', render: (row) => <Standing row={row} /> },
  {
    key: 'files',
    title: '扫描件',
    render: (row) => row.files.map((file) => <AttachmentLink key={file.id} file={file} />),
  },
];

function Standing({ row }: { row: Qualification }) {
  if (row.superseded) return <span className="yjs-quiet">已被替代</span>;
  const words = expiryWords[row.expiryState];
  if (row.expiryState === 'EXPIRED') return <Typography.Text type="danger">{words}</Typography.Text>;
  if (row.expiryState === 'EXPIRING')
    return (
      <Typography.Text type="warning">
        {words}，剩 {row.daysLeft} 天
      </Typography.Text>
    );
  return <>{words}</>;
}

function Verdict({ row }: { row: Qualification }) {
  return (
    <>
      {verifyWords[row.verifyState]}
      {row.verifiedByName && <span className="yjs-quiet"> {row.verifiedByName}</span>}
      {row.verifyNote && <div className="yjs-quiet">{row.verifyNote}</div>}
    </>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  type Facts,
  FormDialog,
  formatMoney,
  reasonTextRules,
  usePermission,
  useRequestId,
} from '@yjs/web-kit';
import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { StandardUsesQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type SubsidyStandardTypes, subsidyStandard } from '../../../records/subsidy-standard.ts';
import { DaysLeft } from './DaysLeft.tsx';
import { StandardDialog } from './StandardDialog.tsx';
import { standardActs } from './standard-acts.tsx';
import { CopyStandardsDocument, ReviseStandardDocument, StandardUsesDocument } from './standards.graphql.ts';

type Standard = SubsidyStandardTypes['One'];
type Use = StandardUsesQuery['subsidyStandardUses'][number];

const facts: Facts<SubsidyStandardTypes> = {
  kindTitle: ({ kindTitle, itemTitle }) => [kindTitle, itemTitle].filter(Boolean).join(' · '),
  amount: ({ amount, unitTitle }) => `${formatMoney(amount)} ${unitTitle}`,
  validFrom: ({ validFrom, validTo }) => `${validFrom} 至 ${validTo ?? '长期'}`,
  daysLeft: ({ daysLeft }) => <DaysLeft days={daysLeft} />,
  replacesNo: ({ replacesNo, replacesId }) =>
    replacesId && replacesNo ? <Link to={`/training/standards/${replacesId}`}>{replacesNo}</Link> : '无',
};

/** One standard: what is paid, for whom, from when to when, by which document, and what was reckoned by it. */
export default function StandardPage() {
  const mayManage = usePermission('training.standard:manage');
  return (
    <RecordPage
      record={subsidyStandard}
      title={({ kindTitle, standardNo }) => `${kindTitle}标准 ${standardNo}`}
      subtitle={({ docNo, docTitle }) => `${docNo} ${docTitle}`}
      help={['编制人不能确认自己的标准。', '已被引用的标准不能撤回；金额有误的更正为新版次，已生成的台账按冲正调整。']}
      facts={facts}
      files="文件依据"
      acts={standardActs}
      sections={(standard) => (
        <>
          {standard.startsInPast && (
            <Alert
              type="warning"
              showIcon
              title={`生效日期 ${standard.validFrom} 已过：发布后用于今后的结算，已生成的台账不变。`}
              style={{ marginBottom: 12 }}
            />
          )}
          {mayManage && <Changes key={standard.version} standard={standard} />}
          {mayManage && standard.revisionReason && standard.replacesId && (
            <Uses
              id={standard.replacesId}
              title="受更正影响的台账"
              note="按被更正的标准计算，最近200条；需要调整的按冲正办理"
            />
          )}
          {mayManage && <Uses id={standard.id} title="引用情况" note="最近200条" />}
        </>
      )}
    />
  );
}

/** What follows from a standard: other content while it is a draft, the next period, a correction. */
function Changes({ standard }: { standard: Standard }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState<'edit' | 'revise'>();
  const [copy, { loading }] = useMutation(CopyStandardsDocument);
  const requestIdOf = useRequestId();
  const ids = [standard.id];
  async function copyNow() {
    const { data } = await copy({ variables: { ids, requestId: requestIdOf({ ids }) } }).catch(() => ({
      data: undefined,
    }));
    const [made] = data?.copySubsidyStandards ?? [];
    if (made) navigate(`/training/standards/${made.id}`);
  }
  const { state } = standard;
  if (state === 'CONFIRM_PENDING' || state === 'WITHDRAWN') return null;
  return (
    <PageSection id="next" title={state === 'DRAFT' ? '修改草稿' : '下一期与更正'}>
      <Space>
        {state === 'DRAFT' && <Button onClick={() => setOpen('edit')}>修改</Button>}
        {state !== 'DRAFT' && (
          <Button loading={loading} onClick={() => void copyNow()}>
            复制为下一期
          </Button>
        )}
        {state === 'PUBLISHED' && <Button onClick={() => setOpen('revise')}>更正</Button>}
      </Space>
      {open === 'edit' && (
        <StandardDialog draft={standard} onClose={() => setOpen(undefined)} onDone={() => setOpen(undefined)} />
      )}
      {open === 'revise' && <ReviseDialog standard={standard} onClose={() => setOpen(undefined)} />}
    </PageSection>
  );
}

function ReviseDialog({ standard, onClose }: { standard: Standard; onClose(): void }) {
  const navigate = useNavigate();
  const [revise] = useMutation(ReviseStandardDocument);
  const requestIdOf = useRequestId();
  async function send({ reason }: { reason: string }) {
    const input = { id: standard.id, reason };
    const { data } = await revise({ variables: { ...input, requestId: requestIdOf(input) } });
    if (data) navigate(`/training/standards/${data.reviseSubsidyStandard.id}`);
  }
  return (
    <FormDialog<{ reason: string }>
      title={`更正标准 ${standard.standardNo}`}
      okText="生成更正草稿"
      onSubmit={send}
      onClose={onClose}
    >
      <p className="yjs-quiet">更正草稿经另一人确认后替代本标准；已生成的台账不变，需要调整的按冲正办理。</p>
      <Form.Item name="reason" label="更正原因" rules={reasonTextRules(true, '更正原因')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}

const columns: DataColumn<Use & { id: string }>[] = [
  { key: 'recordNo', title: '台账或异地培训编号', render: ({ recordNo }) => recordNo },
  { key: 'amount', title: '金额（元）', align: 'right', render: ({ amount }) => formatMoney(amount) },
  { key: 'usedOn', title: '引用日期', render: ({ usedOn }) => usedOn },
];

function Uses({ id, title, note }: { id: string; title: string; note: string }) {
  const { data, error, refetch } = useQuery(StandardUsesDocument, { variables: { id } });
  return (
    <PageSection id={`uses-${id}`} title={title} note={note}>
      <PlainTable
        label={title}
        columns={columns}
        rows={data?.subsidyStandardUses.map((use, n) => ({ ...use, id: String(n) }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有被引用', hint: '结算和报销使用本标准后显示在这里。' }}
      />
    </PageSection>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import {
  DownloadButton,
  ErrorNotice,
  FilterBar,
  PageHeader,
  presentError,
  StateTag,
  type StateTone,
  urlChoice,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { App, Button, Descriptions, Skeleton, Space } from 'antd';
import { useState } from 'react';
import type {
  ContractRowFragment,
  ContractState,
  FeedbackDepartment,
  FeedbackTransport,
} from '../../../generated/graphql.ts';
import { contractFieldTypeTitles } from '../../../generated/titles/contract-field-type.ts';
import { feedbackTransportTitles } from '../../../generated/titles/feedback-transport.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ContractEditor } from './ContractEditor.tsx';
import { ContractTrial } from './ContractTrial.tsx';
import { departmentOptions } from './feedback-state.ts';
import { AdvanceContractDocument, DraftContractDocument, FeedbackContractsDocument } from './links.graphql.ts';

const help = [
  '每个部门报送反馈时按“生效”的接口约定检查，约定以外的内容不保存。',
  '“接口文档”是给部门的 Word 文档，列出全部字段、代码、示例、传输方式和应答规则。',
  '“试运行”的版本只校验、留存报文并列出不符合的字段，不改变办件。',
  '修改先起草新版本；发布由另一人完成，新版本生效时旧版本自动停用。',
];
const tones: Record<ContractState, StateTone> = {
  DRAFT: 'waiting',
  TRIAL: 'paused',
  LIVE: 'working',
  RETIRED: 'ended',
};
const transportTitles: Readonly<Record<FeedbackTransport, string>> = feedbackTransportTitles;
const types: Readonly<Record<string, string>> = contractFieldTypeTitles;
const contractUrl = {
  department: urlChoice<FeedbackDepartment>(
    departmentOptions.map((option) => option.value),
    'RS',
  ),
};

/** 接口约定: the register of the departments' interfaces, readable and as documents (R1.1.2). */
export default function FeedbackContracts() {
  const [state, setState] = useUrlState(contractUrl);
  const { data, error, refetch } = useQuery(FeedbackContractsDocument, {
    variables: { department: state.department },
    fetchPolicy: 'cache-and-network',
  });
  const [edited, setEdited] = useState<ContractRowFragment>();
  const contracts = data?.feedbackContracts;
  const refresh = () => void refetch();
  const open = contracts?.some((one) => one.status === 'DRAFT' || one.status === 'TRIAL') ?? true;
  return (
    <>
      <PageHeader
        title="接口约定"
        help={<HelpLines lines={help} />}
        actions={!open && <DraftButton department={state.department} onDone={setEdited} onRefresh={refresh} />}
      />
      <FilterBar
        fields={[{ key: 'department', kind: 'select', label: '部门', options: departmentOptions, width: 160 }]}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
      />
      {error && <ErrorNotice error={error} onRetry={refresh} />}
      {!contracts && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {contracts?.map((contract) => (
        <ContractView key={contract.id} contract={contract} onEdit={() => setEdited(contract)} onRefresh={refresh} />
      ))}
      {edited && (
        <ContractEditor
          key={edited.id}
          contract={edited}
          onClose={() => setEdited(undefined)}
          onSaved={() => {
            setEdited(undefined);
            refresh();
          }}
        />
      )}
    </>
  );
}

interface ViewProps {
  contract: ContractRowFragment;
  onEdit(): void;
  onRefresh(): void;
}

function ContractView({ contract, onEdit, onRefresh }: ViewProps) {
  const { version, statusTitle, status, fields } = contract;
  return (
    <PageSection
      id={`contract-${version}`}
      title={`${contract.departmentTitle} V${version}`}
      note={<StateTag title={statusTitle} tone={tones[status]} />}
      extra={
        <Space>
          <DownloadButton label="接口文档（Word）" url={contract.documentUrl} />
          <DownloadButton label="接口文档（PDF）" url={contract.documentUrl.replace(/\.docx$/, '.pdf')} />
          <ContractActs contract={contract} onEdit={onEdit} onRefresh={onRefresh} />
        </Space>
      }
    >
      <Descriptions
        className="staff-above-table"
        size="small"
        column={3}
        items={[
          { key: 'biz', label: '业务类型', children: contract.bizType },
          {
            key: 'transport',
            label: '传输方式',
            children: contract.transports.map((one) => transportTitles[one]).join('、'),
          },
          { key: 'ack', label: '应答', children: contract.ackMode === 'SYNC' ? '同步，1 秒内' : '异步' },
          { key: 'valid', label: '有效期', children: `${contract.validFrom ?? '—'} 至 ${contract.validTo ?? '长期'}` },
          { key: 'contact', label: '部门联系人', children: contract.contact ?? '—' },
          {
            key: 'silence',
            label: '静默提醒',
            children: contract.silenceHours ? `工作日 ${contract.silenceHours} 小时` : '不提醒',
          },
        ]}
      />
      {status === 'TRIAL' && <ContractTrial id={contract.id} label={`${contract.departmentTitle} V${version}`} />}
      <PlainTable
        label={`${contract.departmentTitle} V${version} 的办理结果字段`}
        columns={[
          { key: 'name', title: '字段', render: (row) => row.name },
          { key: 'type', title: '类型', render: (row) => types[row.type] },
          { key: 'length', title: '长度', align: 'right', render: (row) => row.length },
          { key: 'required', title: '必填', render: (row) => (row.required ? '已办结时必填' : '否') },
          {
            key: 'codes',
            title: '代码表',
            render: (row) => row.codes?.map((one) => `${one.code} ${one.name}`).join('；') ?? '—',
          },
          { key: 'example', title: '示例', render: (row) => row.example },
        ]}
        rows={fields.map((field) => ({ ...field, id: field.name }))}
        onRetry={onRefresh}
        empty={{ title: '没有字段' }}
      />
    </PageSection>
  );
}

interface DraftButtonProps {
  department: FeedbackDepartment;
  onDone(contract: ContractRowFragment): void;
  onRefresh(): void;
}

function DraftButton({ department, onDone, onRefresh }: DraftButtonProps) {
  const may = usePermission('feedback.contract:edit');
  const { message } = App.useApp();
  const [draft, { loading }] = useMutation(DraftContractDocument);
  if (!may) return null;
  async function start(): Promise<void> {
    try {
      const { data } = await draft({ variables: { department } });
      onRefresh();
      if (data) onDone(data.draftFeedbackContract);
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }
  return (
    <Button type="primary" loading={loading} onClick={() => void start()}>
      起草新版本
    </Button>
  );
}

const steps: Readonly<Record<ContractState, readonly { to: ContractState; title: string; text: string }[]>> = {
  DRAFT: [
    {
      to: 'TRIAL',
      title: '转入试运行',
      text: '试运行期间，部门报文同时按本版校验并留存结果，办件仍以生效版本为准；没有生效版本的，报文不改变办件。',
    },
    { to: 'LIVE', title: '生效', text: '立即按这个版本检查部门报文，原生效版本同时停用。' },
    { to: 'RETIRED', title: '作废', text: '草稿作废后不能恢复。' },
  ],
  TRIAL: [
    { to: 'LIVE', title: '生效', text: '立即按这个版本检查部门报文，原生效版本同时停用。' },
    { to: 'RETIRED', title: '作废', text: '作废后不能恢复，可重新起草。' },
  ],
  LIVE: [{ to: 'RETIRED', title: '停用', text: '停用后该部门的全部报文将被拒收（1002），直到新版本生效。' }],
  RETIRED: [],
};

function ContractActs({ contract, onEdit, onRefresh }: ViewProps) {
  const mayEdit = usePermission('feedback.contract:edit');
  const mayPublish = usePermission('feedback.contract:publish');
  const { message, modal } = App.useApp();
  const [advance] = useMutation(AdvanceContractDocument);
  const { id, rowVersion, status, departmentTitle, version } = contract;
  const ask = (step: { to: ContractState; title: string; text: string }) =>
    modal.confirm({
      title: `${departmentTitle} V${version} · ${step.title}`,
      content: step.text,
      okText: step.title,
      cancelText: '返回',
      okButtonProps: { danger: step.to === 'RETIRED' },
      onOk: async () => {
        try {
          await advance({ variables: { id, rowVersion, to: step.to } });
          message.success(`已${step.title}`);
        } catch (failure) {
          message.error(presentError(failure).title);
        }
        onRefresh();
      },
    });
  return (
    <>
      {mayEdit && status === 'DRAFT' && <Button onClick={onEdit}>修改草稿</Button>}
      {mayPublish &&
        steps[status].map((step) => (
          <Button key={step.to} danger={step.to === 'RETIRED'} onClick={() => ask(step)}>
            {step.title}
          </Button>
        ))}
    </>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatInstant, PageHeader, StateTag, usePermission } from '@yjs/web-kit';
import { App, Button, Descriptions, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ExpertQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { ExpertDocument, SetExpertEnabledDocument } from './experts.graphql.ts';
import { RevealExpert } from './RevealExpert.tsx';
import { eventWords, MANAGE, stateTones } from './words.ts';

type Expert = ExpertQuery['reviewExpert'];

const help = [
  '变更须填写理由，写入动态；证件、电话、账号和亲属情况只显示脱敏值，查看完整信息须填写理由并记入审计日志。',
  '停用后不再分配评审任务；正在进行的评审请到评审批次中更换专家。',
];

/** One expert of the library: who he is, what he has judged, what happened to him. */
export default function ExpertPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ExpertDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const mayManage = usePermission(MANAGE);
  const [asking, setAsking] = useState(false);
  const reload = () => void refetch();
  const expert = data?.reviewExpert;
  if (!expert) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={expert.name}
        tags={<StateTag title={expert.stateTitle} tone={stateTones[expert.state]} />}
        subtitle={`${expert.employer} · ${expert.title}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <RevealExpert id={expert.id} />
            {mayManage && (
              <>
                <Button onClick={() => setAsking(true)}>{expert.enabled ? '停用' : '恢复在聘'}</Button>
                <Link to={`/training/experts/${expert.id}/edit`}>
                  <Button type="primary">变更</Button>
                </Link>
              </>
            )}
          </Space>
        }
      />
      <Tabs
        items={[
          { key: 'profile', label: '基本信息', children: <Profile expert={expert} /> },
          { key: 'work', label: `工作经历 ${expert.workHistory.length}`, children: <WorkTable expert={expert} /> },
          { key: 'reviews', label: `评审任务 ${expert.engagements.length}`, children: <Engagements expert={expert} /> },
          { key: 'events', label: '动态', children: <Events expert={expert} /> },
        ]}
      />
      {asking && <EnableDialog expert={expert} onClose={() => setAsking(false)} onDone={reload} />}
    </div>
  );
}

function EnableDialog({ expert, onClose, onDone }: { expert: Expert; onClose(): void; onDone(): void }) {
  const { message } = App.useApp();
  const [set] = useMutation(SetExpertEnabledDocument);
  const { id, version, enabled, name } = expert;
  const word = enabled ? '停用' : '恢复在聘';
  return (
    <ReasonDialog
      title={`${word}：${name}`}
      okText={word}
      danger={enabled}
      lines={
        enabled
          ? ['停用后不能再分配评审任务。', '已分配的任务保留，请到评审批次中更换专家。']
          : ['恢复后可以分配评审任务。']
      }
      common={enabled ? ['本人申请退出专家库', '长期不能参加评审'] : ['本人申请恢复', '停用原因已消除']}
      onConfirm={async (reason) => {
        await set({ variables: { id, version, enabled: !enabled, reason } });
        message.success(`${name}：已${word}`);
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function Profile({ expert }: { expert: Expert }) {
  const facts: [string, string][] = [
    ['身份证号码', expert.idNo],
    ['性别', expert.genderTitle ?? '—'],
    ['手机号', expert.phone],
    ['工作单位', expert.employer],
    ['单位统一社会信用代码', expert.employerUscc ?? '—'],
    ['上级单位', expert.employerParent ?? '—'],
    ['区级机关所属区', expert.employerDistrictTitle ?? '—'],
    ['职称', expert.title],
    ['专业领域', expert.fieldTitles.join('；')],
    ['聘期至', expert.validTo ?? '长期'],
    ['参加评审', `${expert.reviewCount} 次`],
    ['银行账号', expert.bankAccount ?? '未登记'],
    ['登录账号', `${expert.loginName ?? '—'}${expert.accountUsable ? '' : '（账号不可用）'}`],
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}

const workColumns: DataColumn<Expert['workHistory'][number] & { id: string }>[] = [
  { key: 'organisation', title: '单位', render: ({ organisation }) => organisation },
  { key: 'uscc', title: '统一社会信用代码', render: ({ uscc }) => uscc ?? '—' },
  { key: 'role', title: '职务', render: ({ role }) => role },
  { key: 'time', title: '时间', render: ({ from, to }) => `${from} 至 ${to ?? '今'}` },
];

function WorkTable({ expert }: { expert: Expert }) {
  return (
    <PlainTable
      label="工作经历"
      columns={workColumns}
      rows={expert.workHistory.map((row, n) => ({ ...row, id: String(n) }))}
      empty={{ title: '没有登记工作经历', hint: '离职未满回避年限的单位，专家不评审其项目；请在“变更”中登记。' }}
    />
  );
}

const engagementColumns: DataColumn<Expert['engagements'][number]>[] = [
  {
    key: 'batch',
    title: '评审批次',
    render: ({ batchId, batchTitle, batchNo }) => (
      <>
        <Link to={`/training/reviews/${batchId}`}>{batchTitle}</Link>
        <div className="yjs-quiet">{batchNo}</div>
      </>
    ),
  },
  { key: 'project', title: '项目', render: ({ projectName }) => projectName },
  { key: 'institution', title: '申报机构', render: ({ institutionName }) => institutionName },
  { key: 'role', title: '身份', render: ({ leader, reserve }) => (reserve ? '备选' : leader ? '组长' : '成员') },
  { key: 'state', title: '状态', render: ({ stateTitle }) => stateTitle },
];

function Engagements({ expert }: { expert: Expert }) {
  return (
    <PlainTable
      label="评审任务"
      columns={engagementColumns}
      rows={expert.engagements}
      empty={{ title: '还没有分配过评审任务', hint: '在评审批次中分配。' }}
    />
  );
}

const eventColumns: DataColumn<Expert['events'][number]>[] = [
  { key: 'at', title: '时间', render: ({ at }) => formatInstant(at) },
  { key: 'kind', title: '事项', render: ({ kind }) => eventWords[kind] },
  { key: 'text', title: '内容', render: ({ text }) => text },
  { key: 'reason', title: '理由', render: ({ reason }) => reason ?? '—' },
  { key: 'by', title: '办理人', render: ({ byName }) => byName },
];

function Events({ expert }: { expert: Expert }) {
  return (
    <PlainTable label="动态" columns={eventColumns} rows={expert.events} empty={{ title: '没有动态', hint: '' }} />
  );
}

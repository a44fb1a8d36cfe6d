import { useQuery } from '@apollo/client/react';
import { DownloadButton, downloadFile, type Facts, usePermission } from '@yjs/web-kit';
import { Alert, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { ReasonDialog } from '../../platform/ReasonDialog.tsx';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { ListVersions } from '../../platform/versions/ListVersions.tsx';
import { type RecupSubmissionTypes, recupSubmission } from '../../records/recup-submission.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { RankListDocument } from './recuperation.graphql.ts';
import { submissionActs } from './recuperation-acts.ts';

type Submission = RecupSubmissionTypes['One'];

const facts: Facts<RecupSubmissionTypes> = {
  used: ({ used, quota }) => `${used} / ${quota}`,
};

/** An institution's workbench in one plan (03 §29.6): counter, rank list, 人员信息表, versions. */
export default function SubmissionPage() {
  return (
    <RecordPage
      record={recupSubmission}
      title={({ planNo, orgName }) => `${planNo} ${orgName}`}
      subtitle={({ planTitle, used, quota }) => `${planTitle} · 已用 ${used}/${quota}`}
      help={[
        '按排序邀请军休干部，登记本人确认，填写联系人和身体信息；排序在前未推荐的须记录原因。',
        '人员信息填写完整后导出人员信息表，再提交区局；导出后又有变更的须重新导出。',
      ]}
      acts={submissionActs}
      facts={facts}
      actions={(one) => <Sheets one={one} />}
      sections={(one) => (
        <>
          {one.printedEdition !== null && one.printedEdition !== one.contentEdition && (
            <Alert type="warning" showIcon title="人员信息有变更，请重新导出人员信息表" style={{ marginBottom: 12 }} />
          )}
          <RankList one={one} />
          {one.listVersion > 0 && <ListVersions recordType="recupSubmission" recordId={one.id} />}
        </>
      )}
    />
  );
}

function Sheets({ one }: { one: Submission }) {
  const mayPrint = usePermission('recup:health');
  if (!mayPrint) return null;
  const url = `/exports/recuperation-submissions/${one.id}/people`;
  return (
    <Space>
      <DownloadButton label="导出人员信息表" url={`${url}.xlsx`} />
      <DownloadButton label="打印人员信息表" url={`${url}.pdf`} />
      <PlainSheet url={url} />
      <Addition one={one} />
    </Space>
  );
}

/** 未脱敏的人员信息表, for whoever may, with the reason (C-11). */
function PlainSheet({ url }: { url: string }) {
  const may = [usePermission('recup:reveal'), usePermission('export:plain')].every(Boolean);
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>打印未脱敏信息表</Button>
      {asking && (
        <ReasonDialog
          title="打印未脱敏的人员信息表"
          okText="打印"
          lines={['姓名、身份证号、电话不脱敏；打印人、时间和原因印在表上，并记入审计日志。']}
          common={['交机构负责人签字', '交疗养院办理入住']}
          onConfirm={async (plainReason) => {
            await downloadFile(`${url}.pdf`, { plainReason });
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** 增补, where the city has given places out again after the roster stood (R29-5). */
function Addition({ one }: { one: Submission }) {
  const mayChange = usePermission('recup:change');
  const [open, setOpen] = useState(false);
  if (!mayChange || one.granted === 0) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{`发起增补（${one.granted} 个名额）`}</Button>
      {open && (
        <ChangeDialog
          submissionId={one.id}
          original={null}
          onDone={() => setOpen(false)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const WAITING = 'CANDIDATE';

/** 排序名单: the best of those who wait are proposed, as many as there are places left. */
function RankList({ one }: { one: Submission }) {
  const { data, error, refetch } = useQuery(RankListDocument, {
    variables: { submissionId: one.id },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.recupNominations.nodes;
  const left = Math.max(0, one.quota - one.used);
  const proposed = new Set(
    (rows ?? [])
      .filter(({ state, skipReason }) => state === WAITING && !skipReason)
      .slice(0, left)
      .map(({ id }) => id),
  );
  return (
    <PageSection
      id="ranking"
      title="排序名单"
      note={`已用 ${one.used} / 名额 ${one.quota}，剩余 ${left}；点姓名办理邀请、确认和身体信息`}
    >
      <PlainTable
        label="排序名单"
        rows={rows}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有候选人员', hint: '本机构没有符合筛选规则的军休干部。' }}
        columns={[
          { key: 'rank', title: '排序', align: 'right', render: ({ fromRank }) => fromRank },
          {
            key: 'name',
            title: '姓名',
            render: ({ id, nameMasked, cadreUid }) => (
              <>
                <Link to={`/recuperation/nominations/${id}`}>{nameMasked}</Link>
                <span className="yjs-quiet">{` ${cadreUid}`}</span>
              </>
            ),
          },
          { key: 'age', title: '年龄', align: 'right', render: ({ age }) => age ?? '—' },
          { key: 'honours', title: '功勋荣誉', render: ({ honours }) => honours ?? '—' },
          {
            key: 'state',
            title: '状态',
            render: ({ id, stateTitle, skipReason, suspectedDead, lockedChangeId }) => (
              <>
                {stateTitle}
                {proposed.has(id) && <Tag style={{ marginInlineStart: 8 }}>建议邀请</Tag>}
                {suspectedDead && <Tag style={{ marginInlineStart: 8 }}>疑似去世，待核实</Tag>}
                {lockedChangeId && <Tag style={{ marginInlineStart: 8 }}>变更中</Tag>}
                {skipReason && <span className="yjs-quiet">{` ${skipReason}`}</span>}
              </>
            ),
          },
          {
            key: 'health',
            title: '身体信息',
            render: ({ selfCareTitle, doctorOpinionTitle }) =>
              [selfCareTitle, doctorOpinionTitle].filter(Boolean).join(' · ') || '—',
          },
        ]}
      />
    </PageSection>
  );
}

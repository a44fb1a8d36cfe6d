import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, formatDay, ReasonItem, usePermission } from '@yjs/web-kit';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { CadreHonoursDocument } from '../../records/cadre-honour.graphql.ts';
import { CadreRecuperationsDocument } from '../../records/cadre-recuperation.graphql.ts';
import { retiredCadre } from '../../records/retired-cadre.ts';
import { CadreStatus, CorrectCadre } from './CorrectCadre.tsx';
import { HonourProofs } from './HonourProofs.tsx';
import { RevealRetiredCadre } from './Reveals.tsx';
import { InstitutionsDocument, MoveCadreDocument } from './recuperation.graphql.ts';

/** One 军休干部 with what the screening goes by: honours and earlier recuperations (03 §29.1). */
export default function CadrePage() {
  return (
    <RecordPage
      record={retiredCadre}
      title={({ cadreUid }) => `军休干部 ${cadreUid}`}
      subtitle={({ nameMasked, orgName }) => `${nameMasked} · ${orgName}`}
      help={['未核验的荣誉不计入筛选；历史疗养只有已参加的影响筛选和排序。']}
      actions={(one, reload) => (
        <>
          <RevealRetiredCadre id={one.id} />
          <Move key={one.id} id={one.id} at={one.orgName} reload={reload} />
          <CorrectCadre key={`c${one.version}`} one={one} reload={reload} />
          <CadreStatus key={`s${one.version}`} one={one} reload={reload} />
        </>
      )}
      sections={({ id }) => (
        <>
          <Honours cadreId={id} />
          <History cadreId={id} />
        </>
      )}
    />
  );
}

/** 转往其他机构 (03 §29.7). */
function Move({ id, at, reload }: { id: string; at: string; reload(): void }) {
  const may = usePermission('recup.cadre:import');
  const [asking, setAsking] = useState(false);
  const [move] = useMutation(MoveCadreDocument);
  const { data } = useQuery(InstitutionsDocument, { skip: !asking });
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>转往其他机构</Button>
      {asking && (
        <FormDialog<{ orgCode: string; reason: string }>
          title="转往其他机构"
          okText="转往"
          onSubmit={async ({ orgCode, reason }) => {
            await move({ variables: { id, orgCode, reason } });
            reload();
          }}
          onClose={() => setAsking(false)}
        >
          <p className="yjs-quiet">
            原机构尚未提交其推荐的，从原机构的候选人员中移除并通知原机构；已提交的不变。荣誉和历史疗养随之转移。
          </p>
          <Form.Item
            name="orgCode"
            label="转往的军休机构"
            rules={[{ required: true, message: '请选择转往的军休机构' }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="输入名称或编号查找"
              options={(data?.orgs ?? [])
                .filter(({ name }) => name !== at)
                .map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
            />
          </Form.Item>
          <ReasonItem label="原因" />
        </FormDialog>
      )}
    </>
  );
}

function Honours({ cadreId }: { cadreId: string }) {
  const { data, error, refetch } = useQuery(CadreHonoursDocument, {
    variables: { filter: { cadreId }, first: 50 },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PageSection id="honours" title="功勋荣誉">
      <PlainTable
        label="功勋荣誉"
        rows={data?.cadreHonours.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有功勋荣誉', hint: '导入功勋荣誉后显示在这里。' }}
        columns={[
          { key: 'honour', title: '功勋荣誉', render: ({ honourCodeTitle }) => honourCodeTitle },
          { key: 'by', title: '授予单位', render: ({ grantedBy }) => grantedBy ?? '—' },
          { key: 'on', title: '授予日期', render: ({ grantedDate }) => (grantedDate ? formatDay(grantedDate) : '—') },
          { key: 'no', title: '文号', render: ({ documentNo }) => documentNo ?? '—' },
          {
            key: 'proofs',
            title: '证明文件',
            render: (row) => <HonourProofs honour={row} title={row.honourCodeTitle} onDone={() => void refetch()} />,
          },
          { key: 'verified', title: '核验', render: ({ verified }) => (verified ? '已核验' : '荣誉待核验') },
        ]}
      />
    </PageSection>
  );
}

function History({ cadreId }: { cadreId: string }) {
  const { data, error, refetch } = useQuery(CadreRecuperationsDocument, {
    variables: { filter: { cadreId }, first: 50 },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PageSection id="history" title="历史疗养">
      <PlainTable
        label="历史疗养"
        rows={data?.cadreRecuperations.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有参加过疗养', hint: '登记参加结果或导入历史疗养后显示在这里。' }}
        columns={[
          { key: 'year', title: '年度', render: ({ year }) => year },
          { key: 'level', title: '级别', render: ({ levelTitle }) => levelTitle },
          { key: 'plan', title: '计划编号', render: ({ planNo }) => planNo ?? '—' },
          { key: 'attended', title: '参加情况', render: ({ attended }) => (attended ? '已参加' : '未参加') },
          { key: 'source', title: '来源', render: ({ sourceTitle }) => sourceTitle },
        ]}
      />
    </PageSection>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { DownloadButton, formatMoney, presentError, QueryGate, StateTag, useRequestId } from '@yjs/web-kit';
import { Alert, App, Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PortalSection } from '../app/records/PortalSection.tsx';
import { RecordPage } from '../app/records/RecordPage.tsx';
import type { OwnSheetsQuery } from '../generated/graphql.ts';
import { districtSheet } from '../records/district-sheet.ts';
import { type SubsidyApplicationTypes, subsidyApplication } from '../records/subsidy-application.ts';
import { ApplicationForm } from './ApplicationForm.tsx';
import { sheetActs } from './sheet-acts.ts';
import { GenerateSubsidyDocument, OwnSheetsDocument } from './subsidies.graphql.ts';

type One = SubsidyApplicationTypes['One'];
type Sheet = OwnSheetsQuery['districtSheets']['edges'][number]['node'];
const OPEN: readonly string[] = ['DRAFT', 'RETURNED'];

/** One 补助申请: what is claimed, materials, and the sheet of each district. */
export default function SubsidyPage() {
  return (
    <RecordPage<SubsidyApplicationTypes>
      record={subsidyApplication}
      title={({ runName }) => `${runName} 补助申请`}
      subtitle={({ applicationNo, projectName }) => `${applicationNo} · ${projectName}`}
      help={[
        '先填写实际鉴定费（和住宿费），上传发票、证书和生活补助发放计划，勾选承诺并保存。',
        '结业名册、考勤表和合同由系统提供，不用上传。',
        '再逐份或一并提交结算单；被退回的结算单补正后重新提交。',
      ]}
      about="申请"
      files="发票、证书和发放计划"
      actions={(one, reload) => (
        <>
          <Regenerate one={one} onDone={reload} />
          <DownloadButton label="补助申请表" url={`/exports/subsidy-applications/${one.id}/application.pdf`} />
        </>
      )}
      sections={(one) => <Sections key={one.version} one={one} />}
    />
  );
}

/** 重新计算 while something of it is still the institution's. */
function Regenerate({ one, onDone }: { one: One; onDone(): void }) {
  const { message } = App.useApp();
  const requestId = useRequestId();
  const [times, setTimes] = useState(0);
  const [generate, { loading }] = useMutation(GenerateSubsidyDocument, { refetchQueries: 'active' });

  async function run(): Promise<void> {
    try {
      const { runId } = one;
      await generate({ variables: { runId, lateReason: null, requestId: requestId({ runId, times }) } });
      setTimes(times + 1);
      message.success('已按现有考勤、证书和标准重新计算');
      onDone();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }
  return (
    <Button loading={loading} onClick={() => void run()}>
      重新计算
    </Button>
  );
}

const columns: TableColumnsType<Sheet> = [
  {
    title: '结算单',
    render: ({ id, sheetNo }: Sheet) => <Link to={`/subsidy-sheets/${id}`}>{sheetNo}</Link>,
  },
  { title: '结业/学员', dataIndex: 'people', align: 'right' },
  { title: '其中生活补助（元）', align: 'right', render: ({ living }: Sheet) => formatMoney(living) },
  { title: '合计（元）', align: 'right', render: ({ total }: Sheet) => formatMoney(total) },
  {
    title: '状态',
    render: ({ state, stateTitle }: Sheet) => <StateTag title={stateTitle} tone={districtSheet.tones?.[state]} />,
  },
];

function Sections({ one }: { one: One }) {
  const query = useQuery(OwnSheetsDocument, { variables: { id: one.id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState(false);
  const sheets = query.data?.districtSheets.edges.map(({ node }) => node) ?? [];
  const open = sheets.filter(({ state }) => OPEN.includes(state));
  const action = open[0]?.flow.availableActions.find(({ action: name }) => name === 'submit');
  const waiting = open[0]?.flow.waitingActions.find(({ action: name }) => name === 'submit');
  return (
    <QueryGate queries={[query]}>
      {open.length > 0 && (
        <PortalSection id="content" title="填写和材料">
          <ApplicationForm one={one} />
        </PortalSection>
      )}
      <PortalSection id="sheets" title="分区结算单">
        <Table<Sheet>
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={sheets}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
        {action && (
          <Button type="primary" style={{ marginTop: 12 }} onClick={() => setAsked(true)}>
            {open.length > 1 ? `提交${open.length}份结算单` : '提交结算单'}
          </Button>
        )}
        {!action && waiting && (
          <Alert type="info" showIcon style={{ marginTop: 12 }} title="还不能提交结算单" description={waiting.reason} />
        )}
      </PortalSection>
      {asked &&
        action &&
        sheetActs.dialog({
          action,
          rows: open,
          onClose: () => setAsked(false),
          onDone: () => void query.refetch(),
        })}
    </QueryGate>
  );
}

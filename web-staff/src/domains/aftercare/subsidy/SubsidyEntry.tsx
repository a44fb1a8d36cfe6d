import { useLazyQuery, useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, toPicked, useRequestId } from '@yjs/web-kit';
import { Alert, App, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SubsidyCandidateQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { CalculationPanel, serviceWords } from './CalculationPanel.tsx';
import { EntryFields, type EntryValues, inputOf } from './EntryFields.tsx';
import { PrepareSubsidyDocument, SubsidyCandidateDocument, SubsidyReckoningDocument } from './subsidies.graphql.ts';
import { Verdicts } from './Verdicts.tsx';

type Candidate = SubsidyCandidateQuery['subsidyCandidate'];

/** 申报补助: an ID number, and everything that is known is filled in; the calculation stands beside it (01 §13.7). */
export default function SubsidyEntry() {
  const [find, { data, error, loading }] = useLazyQuery(SubsidyCandidateDocument, { fetchPolicy: 'network-only' });
  const [idNo, setIdNo] = useState('');
  const candidate = data?.subsidyCandidate;
  return (
    <>
      <PageHeader
        title="申报补助"
        help={
          <HelpLines
            lines={[
              '输入身份证号后，服役时间、加发情形和账户从一件事申请带入，核对后保存即可。',
              '金额按现行标准核算，右侧列出每一行的依据；保存后请本人确认或登记纸质确认。',
            ]}
          />
        }
      />
      <PageSection id="person" title="人员">
        <Form
          layout="inline"
          onFinish={({ number }: { number: string }) => {
            setIdNo(number.trim());
            void find({ variables: { idNo: number.trim() } });
          }}
        >
          <Form.Item name="number" label="身份证号" rules={[{ required: true, message: '请填写身份证号' }]}>
            <Input autoFocus maxLength={40} autoComplete="off" style={{ width: 240 }} />
          </Form.Item>
          <Button htmlType="submit" type={candidate ? 'default' : 'primary'} loading={loading}>
            查找
          </Button>
        </Form>
        {error && !loading && <ErrorNotice error={error} />}
        {candidate && !loading && (
          <p>
            {candidate.personNameMasked} {candidate.idNoMasked}
            <span className="yjs-quiet">{` · 一件事 ${candidate.caseNo}`}</span>
          </p>
        )}
        {candidate && !loading && <Verdicts verdicts={candidate.verdicts} />}
        {candidate && !candidate.eligible && !loading && (
          <Alert
            type="warning"
            showIcon
            title="不符合申报条件，暂不能申报"
            description="打叉的各项满足后，可以重新查找。"
          />
        )}
      </PageSection>
      {candidate?.eligible && !loading && <Entry key={idNo} idNo={idNo} candidate={candidate} />}
    </>
  );
}

function Entry({ idNo, candidate }: { idNo: string; candidate: Candidate }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<EntryValues>();
  const [prepare, { loading, error }] = useMutation(PrepareSubsidyDocument);
  const requestIdOf = useRequestId();
  const enlistDate = Form.useWatch('enlistDate', form)?.format('YYYY-MM-DD') ?? candidate.enlistDate;
  const dischargeDate = Form.useWatch('dischargeDate', form)?.format('YYYY-MM-DD') ?? candidate.dischargeDate;
  const grounds = Form.useWatch('grounds', form) ?? candidate.grounds;
  const corrected = enlistDate !== candidate.enlistDate || dischargeDate !== candidate.dischargeDate;
  async function send(values: EntryValues) {
    const input = inputOf(values);
    const asked = { idNo, input };
    const done = await prepare({ variables: { ...asked, requestId: requestIdOf(asked) } }).catch(() => undefined);
    if (!done?.data) return;
    message.success(`已保存 ${done.data.prepareOneOffSubsidy.applyNo}，请本人确认或登记纸质确认`);
    navigate(`/aftercare/subsidies/${done.data.prepareOneOffSubsidy.id}`);
  }
  return (
    <div className="subsidy-entry">
      <PageSection id="entry" title="申报内容">
        <Form<EntryValues>
          form={form}
          layout="vertical"
          initialValues={{
            enlistDate: toPicked(candidate.enlistDate),
            dischargeDate: toPicked(candidate.dischargeDate),
            grounds: candidate.grounds,
            accountKind: 'OWN',
            bankCode: candidate.bankCode,
            bankName: candidate.bankName,
          }}
          onFinish={(values) => void send(values)}
        >
          <EntryFields knownAccount={candidate.bankAccountMasked ?? null} corrected={corrected} />
          {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
          <Space>
            <Button type="primary" htmlType="submit" loading={loading}>
              保存申报
            </Button>
            <Button onClick={() => navigate('/aftercare/subsidies')}>返回</Button>
          </Space>
        </Form>
      </PageSection>
      <PageSection id="calculation" title="核算明细">
        <Reckoning idNo={idNo} enlistDate={enlistDate} dischargeDate={dischargeDate} grounds={grounds} />
      </PageSection>
    </div>
  );
}

/** What it comes to with what stands in the form now; the last sum stays while another one is reckoned. */
function Reckoning(asked: { idNo: string; enlistDate: string; dischargeDate: string; grounds: string[] }) {
  const { data, previousData, error } = useQuery(SubsidyReckoningDocument, {
    variables: asked,
    fetchPolicy: 'network-only',
  });
  if (error) return <ErrorNotice error={error} />;
  const found = (data ?? previousData)?.subsidyReckoning;
  if (!found) return <p className="yjs-quiet">正在核算…</p>;
  const { calculation, amount, standardName, serviceMonths } = found;
  return (
    <CalculationPanel
      calculation={calculation}
      amount={amount}
      standardName={standardName}
      service={serviceWords(serviceMonths)}
    />
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, toPicked } from '@yjs/web-kit';
import { Button, Form, Skeleton, Space } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { type OneOffSubsidyTypes, oneOffSubsidy } from '../../../records/one-off-subsidy.ts';
import { CalculationPanel } from './CalculationPanel.tsx';
import { EntryFields, type EntryValues, inputOf } from './EntryFields.tsx';
import { EditSubsidyDocument } from './subsidies.graphql.ts';

/** 修改 an application that nobody has confirmed; what it comes to is reckoned anew when it is saved. */
export default function SubsidyEdit() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(oneOffSubsidy.one, { variables: { id } });
  if (!data) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <Edit application={oneOffSubsidy.record(data)} />;
}

function Edit({ application: one }: { application: OneOffSubsidyTypes['One'] }) {
  const navigate = useNavigate();
  const [form] = Form.useForm<EntryValues>();
  const [edit, { loading, error }] = useMutation(EditSubsidyDocument);
  const enlistDate = Form.useWatch('enlistDate', form)?.format('YYYY-MM-DD') ?? one.enlistDate;
  const dischargeDate = Form.useWatch('dischargeDate', form)?.format('YYYY-MM-DD') ?? one.dischargeDate;
  const corrected = one.factsCorrected || enlistDate !== one.enlistDate || dischargeDate !== one.dischargeDate;
  const back = () => navigate(`/aftercare/subsidies/${one.id}`);
  async function send(values: EntryValues) {
    const { id, version } = one;
    const done = await edit({ variables: { id, version, input: inputOf(values) } }).catch(() => undefined);
    if (done?.data) back();
  }
  return (
    <>
      <PageHeader title={`修改申报 ${one.applyNo}`} subtitle={one.personNameMasked} />
      <div className="subsidy-entry">
        <PageSection id="entry" title="申报内容">
          <Form<EntryValues>
            form={form}
            layout="vertical"
            initialValues={{
              enlistDate: toPicked(one.enlistDate),
              dischargeDate: toPicked(one.dischargeDate),
              factsReason: one.factsReason,
              grounds: one.grounds,
              accountKind: one.accountKind,
              bankCode: one.bankCode,
              bankName: one.bankName,
              remark: one.remark,
            }}
            onFinish={(values) => void send(values)}
          >
            <EntryFields knownAccount={one.bankAccountMasked ?? null} corrected={corrected} />
            {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
            <Space>
              <Button type="primary" htmlType="submit" loading={loading}>
                保存并重新核算
              </Button>
              <Button onClick={back}>返回</Button>
            </Space>
          </Form>
        </PageSection>
        <PageSection id="calculation" title="保存前的核算">
          <CalculationPanel
            calculation={{ policyDocument: one.policyDocument, monthFrom: one.monthFrom, lines: one.calculation }}
            amount={one.amount}
            standardName={one.standardName}
            service={one.service}
          />
        </PageSection>
      </div>
    </>
  );
}

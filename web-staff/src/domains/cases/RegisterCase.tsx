import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { CaseFormDocument } from './RegisterCase.graphql.ts';
import { RegisterForm } from './RegisterForm.tsx';

const help = [
  '申请人到窗口办理时，由工作人员在这里代为登记，规则与网上申请相同。',
  '填写证件号码后自动填入出生日期和性别；右侧随填写内容列出将要办理的事项。',
  '材料一时不齐可先“存草稿”，草稿在“全部”队列中可以找到；提交后进入待预审并可打印回执。',
];

/** 窗口登记: a clerk enters a case by hand with the same form as the citizen's. */
export default function RegisterCase() {
  const { data, error, refetch } = useQuery(CaseFormDocument);
  return (
    <>
      <PageHeader title="窗口登记" help={<HelpLines lines={help} />} />
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && <RegisterForm definition={data.caseForm} />}
    </>
  );
}

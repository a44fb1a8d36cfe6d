import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, type FormData, PageHeader, RevealDialog } from '@yjs/web-kit';
import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { AmendCasePageQuery } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { AmendCasePageDocument, RevealCaseFormDocument } from './AmendCase.graphql.ts';
import { AmendForm } from './AmendForm.tsx';
import { useMayAmend } from './useMayAmend.ts';

const help = [
  '预审通过前，可按申请人的要求在窗口更正申请信息、补充材料；安置地不能更改。',
  '打开申请信息须填写原因，并记入审计日志；离开本页后所填内容不保留。',
  '被预审退回的办件，更正后可直接“保存并重新提交”。',
];

/** 更正申请信息: an application corrected at the window before the pre-review has passed. */
export default function AmendCase() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(AmendCasePageDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageHeader title="更正申请信息" help={<HelpLines lines={help} />} />
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && <Amendment key={data.case.id} page={data} />}
    </>
  );
}

interface Opened {
  values: FormData;
  version: number;
}

function Amendment({ page }: { page: AmendCasePageQuery }) {
  const one = page.case;
  const navigate = useNavigate();
  const mayAmend = useMayAmend(one.status);
  const [reveal] = useMutation(RevealCaseFormDocument, { fetchPolicy: 'no-cache' });
  const [opened, setOpened] = useState<Opened>();

  async function open(reason: string): Promise<void> {
    // Before the values: if somebody saves in between, the correction is refused instead of undoing theirs.
    const { version } = one;
    const { data } = await reveal({ variables: { id: one.id, reason } });
    if (!data) throw new TypeError('no answer');
    setOpened({ version, values: data.revealCase.form as FormData });
  }

  // Once open the form stays, whatever others do to the case meanwhile: what was filled in is not lost.
  if (opened) {
    return (
      <>
        <p className="yjs-quiet">
          <Link to={`/cases/${one.id}`}>{one.caseNo}</Link> · {one.personName} · {one.statusTitle}
        </p>
        <AmendForm one={one} definition={page.caseForm} {...opened} />
      </>
    );
  }
  if (!mayAmend) {
    const back = <Link to={`/cases/${one.id}`}>返回办件</Link>;
    return (
      <Alert type="info" showIcon title={`办件当前为“${one.statusTitle}”，您不能更正其申请信息。`} action={back} />
    );
  }
  return (
    <RevealDialog
      open
      label={`${one.personName}的申请信息`}
      reason="窗口更正申请信息"
      onConfirm={open}
      onClose={() => void navigate(`/cases/${one.id}`)}
    />
  );
}

import { useQuery } from '@apollo/client/react';
import { formatDateTime, presentError } from '@yjs/web-kit';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { EvaluateForm } from './EvaluateForm.tsx';
import './evaluate.css';
import { EvaluationPageDocument } from './evaluate.graphql.ts';

/** 好差评 by link or QR code, for a phone first (R9.1, 11.5): no sign-in, one grade, thanks. */
export default function EvaluatePage() {
  const { ticket = '' } = useParams();
  const { data, error, refetch } = useQuery(EvaluationPageDocument, { variables: { ticket }, skip: !ticket });
  const [receipt, setReceipt] = useState<{ no: string; at: string }>();
  if (receipt) return <Done no={receipt.no} at={receipt.at} title="评价已提交，感谢您的参与" />;
  const page = data?.evaluationPage;
  if (!ticket)
    return (
      <Message title="服务评价">
        <p>请扫描工作人员提供的二维码，或打开办结短信中的评价链接。</p>
      </Message>
    );
  if (error && !page)
    return (
      <Message title="暂时不能评价">
        <p role="alert">{presentError(error).title}</p>
        <button type="button" className="evaluate-quiet" onClick={() => void refetch()}>
          重新打开
        </button>
      </Message>
    );
  if (!page) return <Message title="正在打开评价…" />;
  if (page.state === 'USED')
    return <Done no={page.evaluationNo ?? ''} at={page.evaluatedAt ?? ''} title="您已评价过，感谢您的参与" />;
  if (page.state === 'EXPIRED')
    return (
      <Message title="评价邀请已过期">
        <p>如需评价，请联系{page.orgName}工作人员。</p>
      </Message>
    );
  return (
    <main className="evaluate">
      <h1>请您评价</h1>
      <p className="evaluate-about">
        {page.matterName}
        <br />
        {page.orgName}
      </p>
      <EvaluateForm
        ticket={ticket}
        page={page}
        onDone={({ evaluationNo, submittedAt }) => setReceipt({ no: evaluationNo, at: submittedAt })}
      />
    </main>
  );
}

function Message({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className="evaluate">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

function Done({ title, no, at }: { title: string; no: string; at: string }) {
  return (
    <main className="evaluate evaluate-done" role="status">
      <div className="evaluate-tick" aria-hidden="true">
        ✓
      </div>
      <h1>{title}</h1>
      <p>
        评价编号 {no}
        <br />
        {at && formatDateTime(at)}
      </p>
      <p className="evaluate-note">可以关闭本页面。</p>
    </main>
  );
}

import { useQuery } from '@apollo/client/react';
import { formatDateTime, presentError } from '@yjs/web-kit';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EvaluationPageQuery } from '../generated/graphql.ts';
import { EvaluateForm } from './EvaluateForm.tsx';
import './evaluate.css';
import { EvaluationPageDocument } from './evaluate.graphql.ts';
import { sentBy } from './own-evaluation.ts';

/** 好差评 by link or QR code, for a phone first (R9.1, 11.5): no sign-in, one grade, thanks. */
export default function EvaluatePage() {
  const { ticket = '' } = useParams();
  const { data, error, refetch } = useQuery(EvaluationPageDocument, {
    variables: { ticket, clientId: sentBy(ticket) },
    skip: !ticket,
  });
  const [receipt, setReceipt] = useState<{ no: string; at: string }>();
  const [over, setOver] = useState('');
  function reopen(): void {
    setOver('');
    void refetch();
  }
  if (receipt) return <Done no={receipt.no} at={receipt.at} title="评价已提交，感谢您的参与" />;
  const page = data?.evaluationPage;
  if (!ticket)
    return (
      <Message title="服务评价">
        <p>请扫描工作人员提供的二维码，或打开办结短信中的评价链接。</p>
      </Message>
    );
  if (over) return <Refused title="本次评价已结束" why={over} onReopen={reopen} />;
  if (error && !page) return <Refused title="暂时不能评价" why={presentError(error).title} onReopen={reopen} />;
  if (!page) return <Message title="正在打开评价…" />;
  if (page.state === 'USED')
    return (
      <Done no={page.evaluationNo ?? ''} at={page.evaluatedAt ?? ''} title="您已评价过，感谢您的参与">
        <Reply orgName={page.orgName} reply={page.reply} />
      </Done>
    );
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
        onOver={setOver}
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

function Refused({ title, why, onReopen }: { title: string; why: string; onReopen(): void }) {
  return (
    <Message title={title}>
      <p role="alert">{why}</p>
      <button type="button" className="evaluate-quiet" onClick={onReopen}>
        重新打开
      </button>
    </Message>
  );
}

type PublicReply = EvaluationPageQuery['evaluationPage']['reply'];

/** What the centre answered, once it is public; else what will happen. */
function Reply({ orgName, reply }: { orgName: string; reply?: PublicReply }) {
  if (!reply) return <p>您的意见已转{orgName}。对评价的答复审核公开后，再次打开本页就能看到。</p>;
  return (
    <section className="evaluate-reply" aria-label="服务中心的答复">
      <h2>{reply.orgName}的答复</h2>
      <p>{reply.content}</p>
      <p className="evaluate-note">{formatDateTime(reply.publishedAt)}</p>
    </section>
  );
}

interface DoneProps {
  title: string;
  no: string;
  at: string;
  children?: ReactNode;
}

function Done({ title, no, at, children }: DoneProps) {
  return (
    <main className="evaluate evaluate-done" role="status">
      <div className="evaluate-tick" aria-hidden="true">
        ✓
      </div>
      <h1>{title}</h1>
      {no && (
        <p>
          评价编号 {no}
          <br />
          {at && formatDateTime(at)}
        </p>
      )}
      {children}
      <p className="evaluate-note">
        可以关闭本页面，也可以看看<Link to="/evaluations">大家的评价与答复</Link>。
      </p>
    </main>
  );
}

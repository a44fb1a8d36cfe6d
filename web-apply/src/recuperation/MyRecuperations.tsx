import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, FormDialog, QueryGate, ReasonItem, useRequestId } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { PageTitle } from '../app/PageTitle.tsx';
import type { OwnRecuperationFragment } from '../generated/graphql.ts';
import { OwnContacts } from './OwnContacts.tsx';
import { AnswerMyRecuperationDocument, MyRecuperationsDocument } from './recuperation.graphql.ts';

/** 荣誉疗养 on a phone: a cadre reads what he is invited to, and takes part or not (03 §29.2 CADRE). */
export default function MyRecuperations() {
  const query = useQuery(MyRecuperationsDocument, { fetchPolicy: 'cache-and-network' });
  const found = query.data?.myRecuperations ?? [];
  return (
    <>
      <PageTitle title="荣誉疗养">
        <p className="apply-quiet">军休机构邀请您参加荣誉疗养的，请在截止日期前答复。是否参加由您自愿决定。</p>
      </PageTitle>
      <QueryGate queries={[query]}>
        {query.data && found.length === 0 && <section className="apply-card">现在没有邀请您参加的荣誉疗养。</section>}
        {found.map((one) => (
          <Invitation key={one.id} one={one} onAnswered={() => void query.refetch()} />
        ))}
      </QueryGate>
    </>
  );
}

function Invitation({ one, onAnswered }: { one: OwnRecuperationFragment; onAnswered(): void }) {
  const { message, modal } = App.useApp();
  const [answer, { error, loading }] = useMutation(AnswerMyRecuperationDocument);
  const [declining, setDeclining] = useState(false);
  const requestIdOf = useRequestId();
  async function send(takesPart: boolean, reason: string | null): Promise<void> {
    const asked = { id: one.id, takesPart, reason };
    await answer({ variables: { ...asked, requestId: requestIdOf(asked) } });
    message.success(takesPart ? `已确认参加，${one.orgName}将与您联系` : '已答复不参加');
    onAnswered();
  }
  const confirm = () =>
    modal.confirm({
      title: '确认参加？',
      content: `${one.startDate} 至 ${one.endDate}，${one.place}。确认后由${one.orgName}与您联系填写联系人和身体情况。`,
      okText: '确认参加',
      cancelText: '再看看',
      onOk: () => send(true, null).catch(() => undefined),
    });
  return (
    <section className="apply-card" aria-label={one.planTitle}>
      <h2>
        {one.planTitle} <span className="apply-mark">{one.stateTitle}</span>
      </h2>
      <p>
        {`${one.startDate} 至 ${one.endDate}`}
        <br />
        {one.place}
        <br />
        <span className="apply-quiet">{one.orgName}</span>
        {one.asked && (
          <>
            <br />
            {`请于 ${one.deadline} 前答复`}
          </>
        )}
      </p>
      <OwnContacts one={one} onDone={onAnswered} />
      {one.asked && (
        <div className="apply-acts apply-acts-left">
          <Button type="primary" loading={loading} onClick={confirm}>
            确认参加
          </Button>
          <Button disabled={loading} onClick={() => setDeclining(true)}>
            不参加
          </Button>
        </div>
      )}
      {error && <ErrorNotice error={error} />}
      {declining && (
        <FormDialog<{ reason: string }>
          title="不参加本次疗养"
          okText="不参加"
          onSubmit={({ reason }) => send(false, reason)}
          onClose={() => setDeclining(false)}
        >
          <p className="apply-quiet">答复后名额由其他同志使用，不能再更改。</p>
          <ReasonItem label="原因" />
        </FormDialog>
      )}
    </section>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { formatDateTime, QueryGate } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { PageTitle } from '../app/PageTitle.tsx';
import { Refused } from '../app/Refused.tsx';
import type { MyConfirmationFieldsFragment } from '../generated/graphql.ts';
import { useOwnRights } from '../rights/useOwnRights.ts';
import { AnswerMyConfirmationDocument, MyConfirmationsDocument } from './confirmations.graphql.ts';

/** 一键确认 (01 §8.6 no. 3): no form, no materials; one is told what it means and says yes or no. */
export default function Confirmations() {
  const query = useQuery(MyConfirmationsDocument, { fetchPolicy: 'cache-and-network' });
  const rights = useOwnRights();
  const found = query.data?.myConfirmations ?? [];
  return (
    <>
      <PageTitle title="一键确认">
        <p className="apply-quiet">免申即享的政策不用填表、不用交材料，确认后直接办理。</p>
        {rights.note && <p className="apply-note">{rights.note}</p>}
      </PageTitle>
      <QueryGate queries={[query]}>
        {query.data && found.length === 0 && <section className="apply-card">现在没有需要您确认的事项。</section>}
        {found.map((one) => (
          <Confirmation key={one.id} asked={one} may={rights.may('CONFIRM')} />
        ))}
      </QueryGate>
    </>
  );
}

function Confirmation({ asked, may }: { asked: MyConfirmationFieldsFragment; may: boolean }) {
  const { modal } = App.useApp();
  const [answer, { error, loading }] = useMutation(AnswerMyConfirmationDocument);

  function ask(confirm: boolean): void {
    modal.confirm({
      title: confirm ? '确认办理？' : '暂不办理？',
      content: confirm
        ? `${asked.cost} 将向办理部门提供：${asked.sharedData.join('、')}。`
        : '这项政策先不为您办理，服务中心会收到您的答复。',
      okText: confirm ? '确认办理' : '暂不办理',
      cancelText: '再想想',
      onOk: async () => {
        const input = { id: asked.id, confirm, channel: 'PC_YWTB' as const };
        await answer({ variables: { input } }).catch(() => undefined);
      },
    });
  }

  return (
    <section className="apply-card" aria-label={asked.subject}>
      <h2>
        {asked.subject} <span className="apply-mark">{asked.stateTitle}</span>
      </h2>
      <p>{asked.body}</p>
      <p>{asked.cost}</p>
      {asked.sharedData.length > 0 && <p>将向办理部门提供：{asked.sharedData.join('、')}。</p>}
      <p className="apply-quiet">
        {asked.confirmationNo} · {formatDateTime(asked.askedAt)}
        {asked.answeredAt && ` · ${formatDateTime(asked.answeredAt)} 答复`}
      </p>
      {asked.open && may && (
        <div className="apply-acts apply-acts-left">
          <Button type="primary" loading={loading} onClick={() => ask(true)}>
            确认办理
          </Button>
          <Button disabled={loading} onClick={() => ask(false)}>
            暂不办理
          </Button>
        </div>
      )}
      {error && <Refused error={error} safe="还没有答复，可以再选一次。" />}
    </section>
  );
}

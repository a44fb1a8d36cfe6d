import { useMutation, useQuery } from '@apollo/client/react';
import { formatDateTime, QueryGate, useRequestId } from '@yjs/web-kit';
import { App, Switch } from 'antd';
import { PageTitle } from '../app/PageTitle.tsx';
import { Refused } from '../app/Refused.tsx';
import type { MyFollowUpFieldsFragment } from '../generated/graphql.ts';
import { EmploymentForm } from './EmploymentForm.tsx';
import { MyFollowUpDocument, SetMyFollowUpCallsDocument } from './employment.graphql.ts';

/** 就业登记 of the person himself: what the office has, what has changed, and whether it may call (01 §14.3, §14.8). */
export default function EmploymentPage() {
  const query = useQuery(MyFollowUpDocument, { fetchPolicy: 'cache-and-network' });
  const own = query.data?.myFollowUp;
  return (
    <>
      <PageTitle title="就业登记">
        <p className="apply-quiet">
          退役后的就业、创业、就读和培训情况有变化的，可以随时更新，便于为您推荐岗位和培训。
        </p>
      </PageTitle>
      <QueryGate queries={[query]}>
        {query.data && !own && (
          <section className="apply-card">
            现在没有您的跟踪信息。接收安置办结后，由安置地街镇退役军人服务站建立。
          </section>
        )}
        {own && (
          <>
            <Standing own={own} />
            <EmploymentForm
              // What is shown to begin with is what is kept.
              key={String(own.updatedAt)}
              own={own}
              onSaved={() => void query.refetch()}
            />
            <Calls own={own} onSaved={() => void query.refetch()} />
          </>
        )}
      </QueryGate>
    </>
  );
}

function Standing({ own }: { own: MyFollowUpFieldsFragment }) {
  return (
    <section className="apply-card" aria-labelledby="standing">
      <h2 id="standing">目前登记的情况</h2>
      <dl className="apply-facts">
        <Fact title="就业状态" text={own.employmentTitle ?? '还没有登记'} />
        {own.employerName && <Fact title="单位或企业" text={own.employerName} />}
        {own.employmentSince && <Fact title="起始日期" text={own.employmentSince} />}
        {own.insured !== null && own.insured !== undefined && (
          <Fact title="参保" text={own.insured ? '已参保' : '未参保'} />
        )}
        {own.sourceTitle && <Fact title="登记来源" text={own.sourceTitle} />}
        {own.updatedAt && <Fact title="更新时间" text={formatDateTime(own.updatedAt)} />}
        <Fact title="联系单位" text={own.officeName} />
        {own.nextDue && <Fact title="下次联系" text={own.nextDue} />}
      </dl>
    </section>
  );
}

/** 不再接听电话: only messages from then on. */
function Calls({ own, onSaved }: { own: MyFollowUpFieldsFragment; onSaved(): void }) {
  const { message } = App.useApp();
  const [set, { error, loading }] = useMutation(SetMyFollowUpCallsDocument);
  const requestIdOf = useRequestId();

  async function change(stopped: boolean): Promise<void> {
    const asked = { stopped, since: own.callsStopped };
    const { data } = await set({ variables: { stopped, requestId: requestIdOf(asked) } }).catch(() => ({
      data: undefined,
    }));
    const next = data?.setMyFollowUpCalls;
    if (!next) return;
    message.success(stopped ? '已设置，以后只用短信和平台联系您' : '已恢复电话联系');
    onSaved();
  }

  return (
    <section className="apply-card" aria-labelledby="calls">
      <h2 id="calls">联系方式</h2>
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', minHeight: 44 }}>
        <Switch
          aria-label="不再电话联系"
          checked={own.callsStopped}
          loading={loading}
          onChange={(stopped) => void change(stopped)}
        />
        <span>不再电话联系，只接收短信和平台消息</span>
      </div>
      {error && <Refused error={error} safe="设置没有变化，可以再试一次。" />}
    </section>
  );
}

function Fact({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}

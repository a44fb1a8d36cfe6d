import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { BUNDLE } from '../app/applicant.ts';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { useOwnRights } from '../rights/useOwnRights.ts';
import { Closing } from './Closing.tsx';
import { SettingsDocument } from './settings.graphql.ts';

/** 设置: whose account it is, and 注销账号 (01 §10.5). */
export default function SettingsPage() {
  const query = useQuery(SettingsDocument, { variables: { bundle: BUNDLE }, fetchPolicy: 'cache-and-network' });
  const told = query.data;
  const rights = useOwnRights();
  return (
    <>
      <PageTitle title="设置" />
      <QueryGate queries={[query]}>
        {told && (
          <>
            <section className="apply-card" aria-labelledby="account">
              <h2 id="account">账号</h2>
              <dl className="apply-facts">
                <Fact title="姓名" text={told.applicantSelf.name} />
                <Fact title="证件号码" text={told.applicantSelf.idNo} />
                <Fact title="手机号" text={told.applicantSelf.phone || '未提供'} />
                <Fact title="实名认证级别" text={`${told.applicantSelf.authLevel} 级`} />
                {told.applicantSelf.agentName && <Fact title="代办人" text={told.applicantSelf.agentName} />}
              </dl>
              <p className="apply-quiet apply-below">
                姓名、证件号码和手机号来自“一网通办”实名认证，有变化的，请在“一网通办”更新后重新登录。
              </p>
            </section>
            {rights.may('LIBRARY') && (
              <section className="apply-card" aria-labelledby="kept-materials">
                <h2 id="kept-materials">材料库</h2>
                <p>查看、删除已存入的材料。</p>
                <LinkButton to="/library">材料库</LinkButton>
              </section>
            )}
            <section className="apply-card" aria-labelledby="employment">
              <h2 id="employment">就业登记</h2>
              <p>更新退役后的就业、创业和培训情况，设置是否接听跟踪电话。</p>
              <LinkButton to="/employment">就业登记</LinkButton>
            </section>
            <Closing closing={told.accountClosing} />
          </>
        )}
      </QueryGate>
    </>
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

import { useQuery } from '@apollo/client/react';
import { QueryGate, useSession } from '@yjs/web-kit';
import { Button } from 'antd';
import { BUNDLE, isApplicant, signInAddress } from '../app/applicant.ts';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { Steps } from '../app/Steps.tsx';
import { Begin } from './Begin.tsx';
import { GuideSections } from './GuideSections.tsx';
import { ApplicationGuideDocument } from './guide.graphql.ts';

/** Page 1, 办理须知 (01 §9.4): what it is, whether it concerns one, what to have at hand; and the way in. */
export function GuidePage() {
  const guide = useQuery(ApplicationGuideDocument, { variables: { bundle: BUNDLE } });
  const { session } = useSession();
  const shown = guide.data?.applicationGuide;
  return (
    <>
      <Steps here="办理须知" />
      <PageTitle title={shown?.title ?? '军人退役“一件事”'}>
        <p>退役回来要办的事，填一张表、交一套材料，一次申请，各部门分头办。</p>
      </PageTitle>
      <QueryGate queries={[guide]}>
        {shown && (
          <div className="apply-columns">
            <div>
              <GuideSections guide={shown} />
            </div>
            <aside aria-label="开始办理">
              {isApplicant(session) ? (
                <Begin guide={shown} />
              ) : (
                <section className="apply-card">
                  <h2>开始办理</h2>
                  <p>用“一网通办”的实名账户登录后，先做三道自查题，再填表。填到一半自动保存，下次接着填。</p>
                  <Button type="primary" block href={signInAddress('/')}>
                    实名登录，立即办理
                  </Button>
                </section>
              )}
              <section className="apply-card" id="offline">
                <h2>线下办理指引</h2>
                <p>{shown.offline}</p>
                <p className="apply-quiet">{shown.advice}</p>
                <div className="apply-acts apply-acts-left">
                  <LinkButton to="/consult">咨询</LinkButton>
                  <Button href={`/intake/guides/${shown.bundle}/guide.pdf`} download>
                    下载办事指南 PDF
                  </Button>
                </div>
              </section>
            </aside>
          </div>
        )}
      </QueryGate>
    </>
  );
}

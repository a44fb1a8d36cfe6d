import { useQuery } from '@apollo/client/react';
import { QueryGate, useSession } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import { isApplicant, signInAddress } from '../app/applicant.ts';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { Steps } from '../app/Steps.tsx';
import { useBundle } from '../app/useBundle.ts';
import { Begin } from './Begin.tsx';
import { GuideSections } from './GuideSections.tsx';
import { ApplicationGuideDocument } from './guide.graphql.ts';

/** Page 1, 办理须知 (01 §9.4): what it is, whether it concerns one, what to have at hand; and the way in. */
export function GuidePage() {
  const { code, single, page } = useBundle();
  const guide = useQuery(ApplicationGuideDocument, { variables: { bundle: code } });
  const { session } = useSession();
  const shown = guide.data?.applicationGuide;
  return (
    <>
      <Steps here="办理须知" />
      <PageTitle title={shown?.title ?? '军人退役“一件事”'}>
        {single ? (
          <p>
            单独办理这一个事项。退役回来要办的事还没有办的，可以<Link to="/">申请军人退役“一件事”</Link>，一次办齐。
          </p>
        ) : (
          <p>
            退役回来要办的事，填一张表、交一套材料，一次申请，各部门分头办。只办其中一个的，可以
            <Link to="/matters">单独办理</Link>。
          </p>
        )}
      </PageTitle>
      <QueryGate queries={[guide]}>
        {shown && (
          <div className="apply-columns">
            <div>
              <GuideSections guide={shown} />
            </div>
            <aside aria-label="开始办理">
              {isApplicant(session) ? (
                <>
                  <Begin key={code} guide={shown} />
                  <OfflineLink />
                </>
              ) : (
                <section className="apply-card">
                  <h2>开始办理</h2>
                  <p>用“一网通办”的实名账户登录后，先做三道自查题，再填表。填到一半自动保存，下次接着填。</p>
                  <Button type="primary" block href={signInAddress(page(''))}>
                    实名登录，立即办理
                  </Button>
                  <OfflineLink />
                </section>
              )}
              <section className="apply-card" id="offline" aria-labelledby="offline-title">
                <h2 id="offline-title">线下办理指引</h2>
                <p>{shown.offline}</p>
                <p className="apply-quiet">{shown.advice}</p>
                <p className="apply-quiet">办理须知 {shown.version}</p>
                <div className="apply-acts apply-acts-left">
                  <LinkButton to="/places">服务网点</LinkButton>
                  <LinkButton to="/consult">咨询</LinkButton>
                  <LinkButton to="/evaluations">好差评</LinkButton>
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

/** The way to what one does who would rather come to the window (01 §9.4 page 1). */
function OfflineLink() {
  return (
    <Button type="link" block href="#offline">
      线下办理指引
    </Button>
  );
}

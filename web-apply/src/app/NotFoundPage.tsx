import { LinkButton } from './LinkButton.tsx';
import { PageTitle } from './PageTitle.tsx';

/** An address without a page. */
export function NotFoundPage() {
  return (
    <section className="apply-card apply-centre">
      <PageTitle title="没有这个页面" />
      <p>地址可能有误，或者页面已经移走。您的申请和草稿都在，不受影响。</p>
      <div className="apply-acts">
        <LinkButton type="primary" to="/">
          回到办理须知
        </LinkButton>
        <LinkButton to="/applications">我的办件</LinkButton>
      </div>
    </section>
  );
}

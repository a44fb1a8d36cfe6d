import { LinkButton } from './LinkButton.tsx';
import { PageTitle } from './PageTitle.tsx';

/** After signing in again beside a page that waits with what was typed (E-0007). */
export function SignedInPage() {
  return (
    <section className="apply-card apply-centre">
      <PageTitle title="已重新登录" />
      <p>请关闭本窗口，回到刚才的页面继续填写。</p>
      <LinkButton to="/applications">我的办件</LinkButton>
    </section>
  );
}

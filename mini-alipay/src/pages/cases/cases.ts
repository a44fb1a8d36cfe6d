import { authorise } from '../../lib/authorise.ts';
import { MiniCases } from '../../lib/cases.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { isIn, onTurn, run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';

interface Row {
  id: string;
  caseNo: string;
  title: string;
  status: string;
  due: boolean;
  office: string;
  at: string;
}

/** 我的办件: the person's own cases, the newest first, in the words of 一网通办. */
definePage(
  { signedIn: false, rows: [] as Row[], loaded: false },
  {
    /** Tabs stay alive as long as the mini-program does; what they show is one person's. */
    onLoad() {
      onTurn(() => this.setData({ signedIn: isIn(), rows: [], loaded: false }));
    },
    shown() {
      this.setData({ signedIn: isIn() });
      if (isIn()) return this.load();
    },
    signIn() {
      return busily(this, async () => {
        if (!(await authorise())) return my.navigateTo({ url: '/pages/sign-in/sign-in' });
        this.setData({ signedIn: true });
        await this.fetch();
      });
    },
    load() {
      return busily(this, () => this.fetch());
    },
    async fetch() {
      const { myApplications } = await run(MiniCases, {});
      const rows = myApplications.map(({ id, caseNo, title, status, statusTitle, officeName, submittedAt }) => ({
        id,
        caseNo,
        title,
        status: statusTitle,
        due: status === 'SUPPLEMENT' || status === 'RETURNED',
        office: officeName,
        at: clock(submittedAt),
      }));
      this.setData({ rows, loaded: true });
    },
    open(event: { currentTarget: { dataset: { id: string } } }) {
      my.navigateTo({ url: `/pages/case/case?id=${event.currentTarget.dataset.id}` });
    },
  },
);

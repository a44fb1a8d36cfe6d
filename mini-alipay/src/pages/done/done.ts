import type { MiniCaseQuery } from '../../generated/graphql.ts';
import { MiniCase } from '../../lib/cases.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';

/** 完成: numbers, where it is handled and until when, what comes next (01 §9.4 page 4). */
definePage(
  { application: null as MiniCaseQuery['myApplication'] | null, due: '' },
  {
    onLoad({ id = '' }: { id?: string }) {
      return busily(this, async () => {
        const { myApplication } = await run(MiniCase, { id });
        this.setData({ application: myApplication, due: clock(myApplication.promiseDueAt) });
      });
    },
    follow() {
      my.redirectTo({ url: `/pages/case/case?id=${this.data.application?.id ?? ''}` });
    },
    withdraw() {
      const { id = '', version = 0 } = this.data.application ?? {};
      my.navigateTo({ url: `/pages/withdraw/withdraw?id=${id}&version=${version}` });
    },
    home() {
      my.switchTab({ url: '/pages/home/home' });
    },
  },
);

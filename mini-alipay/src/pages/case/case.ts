import type { MiniCaseQuery } from '../../generated/graphql.ts';
import { MiniCase } from '../../lib/cases.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';

interface Step {
  key: string;
  title: string;
  at: string;
  note: string;
}

/** 办件详情: how it stands, when what happened, each matter. */
definePage(
  {
    id: '',
    application: null as MiniCaseQuery['myApplication'] | null,
    steps: [] as Step[],
    due: '',
    ended: false,
    returned: '',
  },
  {
    onLoad({ id = '' }: { id?: string }) {
      this.setData({ id });
    },
    shown() {
      return busily(this, async () => {
        const { myApplication: application } = await run(MiniCase, { id: this.data.id });
        const steps = application.steps.map(({ at, title, note }) => ({
          key: at + title,
          title,
          at: clock(at),
          note: note ?? '',
        }));
        this.setData({
          application,
          steps,
          due: clock(application.promiseDueAt),
          ended: application.finishedAt !== null,
          returned: steps[steps.length - 1]?.note || '请按退回原因修改后重新提交。',
        });
      });
    },
    withdraw() {
      const { id, application } = this.data;
      my.navigateTo({ url: `/pages/withdraw/withdraw?id=${id}&version=${application?.version ?? 0}` });
    },
    correct() {
      my.navigateTo({ url: `/pages/correct/correct?id=${this.data.id}` });
    },
    supply() {
      my.navigateTo({ url: `/pages/supply/supply?id=${this.data.id}` });
    },
    evaluate() {
      my.navigateTo({ url: `/pages/evaluate/evaluate?id=${this.data.id}` });
    },
  },
);

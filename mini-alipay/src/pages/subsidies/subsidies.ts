import { authorise } from '../../lib/authorise.ts';
import { withProof } from '../../lib/certify.ts';
import { MiniAnswer } from '../../lib/own-acts.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { openPaper } from '../../lib/paper.ts';
import { ANYBODY, showRights } from '../../lib/rights.ts';
import { isIn, run } from '../../lib/session.ts';
import { type Shown, shownOf } from './shown.ts';
import { MiniSubsidies } from './subsidies.graphql.ts';

/** 一次性经济补助 on the phone (item 11): one looks how it was reckoned and where it goes, confirms, and reads later what was paid. */
definePage(
  { ...ANYBODY, signedIn: false, items: [] as Shown[], loaded: false },
  {
    shown() {
      this.setData({ signedIn: isIn() });
      if (isIn()) void busily(this, () => this.fetch());
    },
    signIn() {
      return busily(this, async () => {
        if (!(await authorise())) return my.navigateTo({ url: '/pages/sign-in/sign-in' });
        this.setData({ signedIn: true });
        await this.fetch();
      });
    },
    async fetch() {
      await showRights(this);
      const { mySubsidies } = await run(MiniSubsidies, {});
      this.setData({ items: mySubsidies.map(shownOf), loaded: true });
    },
    agree(event: { currentTarget: { dataset: { id: string } } }) {
      this.ask(event.currentTarget.dataset.id, true);
    },
    decline(event: { currentTarget: { dataset: { id: string } } }) {
      this.ask(event.currentTarget.dataset.id, false);
    },
    ask(id: string, confirm: boolean) {
      const one = this.data.items.find(({ confirmationId }) => confirmationId === id);
      if (!one) return;
      my.confirm({
        title: confirm ? '确认信息无误？' : '信息有误？',
        content: confirm
          ? `${one.amount}将发放至 ${one.account}。确认后进入审核。`
          : `${one.office}会收到您的答复，与您核对后重新请您确认。`,
        confirmButtonText: confirm ? '确认无误' : '信息有误',
        cancelButtonText: '再看看',
        success: (answer) => {
          if (answer.confirm) void this.answer(id, confirm);
        },
      });
    },
    voucher(event: { currentTarget: { dataset: { url: string } } }) {
      return busily(this, () => openPaper(event.currentTarget.dataset.url));
    },
    answer(id: string, confirm: boolean) {
      return busily(this, async () => {
        await withProof(() => run(MiniAnswer, { input: { id, confirm, channel: 'ALIPAY' as const } }));
        await this.fetch();
      });
    },
  },
);

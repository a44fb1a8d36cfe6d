import type { MiniConfirmationsQuery } from '../../generated/graphql.ts';
import { authorise } from '../../lib/authorise.ts';
import { withProof } from '../../lib/certify.ts';
import { MiniAnswer, MiniConfirmations } from '../../lib/own-acts.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { ANYBODY, showRights } from '../../lib/rights.ts';
import { isIn, run } from '../../lib/session.ts';

type Asked = MiniConfirmationsQuery['myConfirmations'][number];

/** 一键确认: what the person is asked in place of an application (item 6); an answer needs a proof of the last 24 hours. */
definePage(
  { ...ANYBODY, signedIn: false, items: [] as Asked[], loaded: false },
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
      this.setData({ items: (await run(MiniConfirmations, {})).myConfirmations, loaded: true });
    },
    agree(event: { currentTarget: { dataset: { id: string } } }) {
      this.ask(event.currentTarget.dataset.id, true);
    },
    decline(event: { currentTarget: { dataset: { id: string } } }) {
      this.ask(event.currentTarget.dataset.id, false);
    },
    ask(id: string, confirm: boolean) {
      const asked = this.data.items.find((one) => one.id === id);
      my.confirm({
        title: confirm ? '确认办理' : '暂不办理',
        content: confirm
          ? `将为您办理“${asked?.subject ?? ''}”。${asked?.cost ?? ''}`
          : '暂不办理后，需要时请联系安置地退役军人服务中心。',
        confirmButtonText: confirm ? '确认办理' : '暂不办理',
        cancelButtonText: '取消',
        success: (answer) => {
          if (answer.confirm) void this.answer(id, confirm);
        },
      });
    },
    answer(id: string, confirm: boolean) {
      return busily(this, async () => {
        await withProof(() => run(MiniAnswer, { input: { id, confirm, channel: 'ALIPAY' as const } }));
        await this.fetch();
      });
    },
  },
);

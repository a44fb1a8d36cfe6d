import type { MiniClosingQuery } from '../../generated/graphql.ts';
import { authorise } from '../../lib/authorise.ts';
import { withProof } from '../../lib/certify.ts';
import { busily, definePage } from '../../lib/page.ts';
import { ANYBODY, ownRights } from '../../lib/rights.ts';
import { isIn, run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';
import { MiniAskClosing, MiniClosing, MiniRevokeClosing } from './closing.graphql.ts';

type Closing = MiniClosingQuery['accountClosing'];

/** 注销账号 (01 §10.5): what goes, what stays by law, until when it can be taken back. */
definePage(
  { ...ANYBODY, signedIn: false, closing: null as Closing | null, until: '' },
  {
    shown() {
      this.setData({ signedIn: isIn() });
      if (isIn()) return busily(this, () => this.fetch());
    },
    signIn() {
      return busily(this, async () => {
        if (!(await authorise())) return my.navigateTo({ url: '/pages/sign-in/sign-in' });
        this.setData({ signedIn: true });
        await this.fetch();
      });
    },
    async fetch() {
      const shown = await ownRights();
      this.setData({ may: shown.may, note: shown.note });
      this.show((await run(MiniClosing, {})).accountClosing);
    },
    show(closing: Closing) {
      this.setData({ closing, until: clock(closing.dueAt) });
    },
    ask() {
      my.confirm({
        title: '申请注销账号',
        content: `${this.data.closing?.coolOffDays ?? ''}天后草稿、材料库和支付宝绑定将被清除，不能恢复。`,
        confirmButtonText: '申请注销',
        cancelButtonText: '再想想',
        success: ({ confirm }) => {
          if (confirm) void this.send();
        },
      });
    },
    send() {
      return busily(this, async () => this.show((await withProof(() => run(MiniAskClosing, {}))).askAccountClosing));
    },
    revoke() {
      return busily(this, async () => this.show((await run(MiniRevokeClosing, {})).revokeAccountClosing));
    },
    cases() {
      my.switchTab({ url: '/pages/cases/cases' });
    },
  },
);

import type { MiniCaseQuery } from '../../generated/graphql.ts';
import { MiniCase } from '../../lib/cases.graphql.ts';
import { withProof } from '../../lib/certify.ts';
import { MiniConfirmAccount } from '../../lib/own-acts.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { openPaper } from '../../lib/paper.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { run } from '../../lib/session.ts';
import { untilText } from '../../lib/until-text.ts';
import { clock } from '../../lib/when.ts';

interface Step {
  key: string;
  title: string;
  at: string;
  note: string;
  /** Where it stands. */
  now: boolean;
}

/** 办件详情: how it stands, when what happened, each matter. */
definePage(
  {
    id: '',
    application: null as MiniCaseQuery['myApplication'] | null,
    steps: [] as Step[],
    due: '',
    wanted: [] as { name: string; until: string }[],
    returned: '',
  },
  {
    onLoad({ id = '' }: { id?: string }) {
      this.setData({ id });
    },
    shown() {
      return busily(this, () => this.fetch());
    },
    async fetch() {
      const { myApplication: application } = await run(MiniCase, { id: this.data.id });
      const steps = application.steps.map(({ at, title, note }, n, all) => ({
        key: at + title,
        title,
        at: clock(at),
        note: note ?? '',
        now: n === all.length - 1,
      }));
      this.setData({
        application,
        steps,
        due: clock(application.promiseDueAt),
        wanted: application.wanted.map(({ name, until }) => ({ name, until: untilText(until) })),
        returned: steps[steps.length - 1]?.note || '请按退回原因修改后重新提交。',
      });
    },
    /** The account that an agent has named becomes the person's own word, by a proof of the last 24 hours (01 §10.3 no. 8). */
    confirmAccount() {
      const { account } = this.data.application ?? {};
      if (!account) return;
      my.confirm({
        title: '确认是本人账户',
        content: `${account.bankName} ${account.accountMasked}：确认后补助将发放到这个账户。`,
        confirmButtonText: '确认',
        cancelButtonText: '取消',
        success: ({ confirm }) => {
          if (confirm) void this.sendAccount(account.version);
        },
      });
    },
    sendAccount(version: number) {
      return busily(this, async () => {
        const input = { requestId: newRequestId(), id: this.data.id, version, other: null };
        await withProof(() => run(MiniConfirmAccount, { input }));
        await this.fetch();
      });
    },
    /** The agent's account is not the person's: another one takes its place. */
    otherAccount() {
      const { id, application } = this.data;
      my.navigateTo({ url: `/pages/account/account?id=${id}&version=${application?.account?.version ?? 0}` });
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
    receipt() {
      return busily(this, () => openPaper(`/intake/applications/${this.data.id}/receipt.pdf`));
    },
    form() {
      return busily(this, () => openPaper(`/intake/applications/${this.data.id}/form.pdf`));
    },
    callOffice() {
      const { office } = this.data.application ?? {};
      if (office) my.makePhoneCall({ number: office.phone });
    },
    evaluate() {
      my.navigateTo({ url: `/pages/evaluate/evaluate?id=${this.data.id}` });
    },
  },
);

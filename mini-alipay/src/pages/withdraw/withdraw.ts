import { withProof } from '../../lib/certify.ts';
import { MiniWithdraw } from '../../lib/own-acts.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { run } from '../../lib/session.ts';

const REASONS = [
  { code: 'REPEAT', title: '重复申报' },
  { code: 'WRONG', title: '填写错误' },
  { code: 'CHANGED', title: '情况变化' },
  { code: 'OTHER', title: '其他' },
] as const;

let requestId = '';

/** 撤回: why, what follows, and that it is the person (01 §10.3 no 8); at once before the acceptance, with the district's consent after it. */
definePage(
  { id: '', version: 0, reasons: REASONS, at: -1, text: '', told: '' },
  {
    onLoad({ id = '', version = '0' }: { id?: string; version?: string }) {
      requestId = newRequestId();
      this.setData({ id, version: Number(version) });
    },
    choose(event: { detail: { value: number } }) {
      this.setData({ at: Number(event.detail.value) });
    },
    typed(event: { detail: { value: string } }) {
      this.setData({ text: event.detail.value });
    },
    withdraw() {
      const { id, version, at, text } = this.data;
      const reason = REASONS[at];
      if (!reason) return this.setData({ fault: '请选择撤回原因' });
      if (reason.code === 'OTHER' && !text.trim()) return this.setData({ fault: '原因为“其他”的，请填写说明' });
      my.confirm({
        title: '撤回申请',
        content: '撤回后本次申请的全部事项停止办理，需要时须重新申请。已接件的，须经区退役军人事务局同意。',
        confirmButtonText: '确认撤回',
        cancelButtonText: '再想想',
        success: ({ confirm }) => {
          if (confirm) void this.send({ requestId, id, version, reasonCode: reason.code, reasonText: text || null });
        },
      });
    },
    send(input: {
      requestId: string;
      id: string;
      version: number;
      reasonCode: (typeof REASONS)[number]['code'];
      reasonText: string | null;
    }) {
      return busily(this, async () => {
        const { withdrawMyApplication } = await withProof(() => run(MiniWithdraw, { input }));
        this.setData({ told: withdrawMyApplication.statusTitle });
      });
    },
    back() {
      my.navigateBack();
    },
  },
);

import { authorise } from '../../lib/authorise.ts';
import { wipeDraft } from '../../lib/draft.ts';
import { busily, definePage, setTextSize, TEXT_SIZES, type TextSize } from '../../lib/page.ts';
import { ANYBODY, showRights } from '../../lib/rights.ts';
import { MiniSignOut } from '../../lib/session.graphql.ts';
import { forget, isIn, onTurn, run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';
import { EndBinding, MyBindings } from './settings.graphql.ts';

interface Bound {
  id: string;
  since: string;
  until: string;
  bound: boolean;
  current: boolean;
}

/** The next person on this phone meets nothing of this one's. */
function forgetAll(): void {
  forget();
  wipeDraft();
}

/** 设置: 适老模式, binding, 材料库, 隐私, 注销, 退出. */
definePage(
  { ...ANYBODY, signedIn: false, bindings: [] as Bound[], sizes: TEXT_SIZES },
  {
    /** Tabs stay alive as long as the mini-program does; what they show is one person's. */
    onLoad() {
      onTurn(() => {
        this.setData({ ...ANYBODY, signedIn: isIn(), bindings: [] });
        void showRights(this);
      });
    },
    shown() {
      this.setData({ signedIn: isIn() });
      void showRights(this);
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
      const { alipayBindings } = await run(MyBindings, {});
      this.setData({
        bindings: alipayBindings.map(({ id, status, boundAt, unboundAt, current }) => ({
          id,
          since: clock(boundAt),
          until: clock(unboundAt),
          bound: status === 'BOUND',
          current,
        })),
      });
    },
    resize(event: { detail: { value: TextSize } }) {
      setTextSize(event.detail.value);
      this.setData({ size: event.detail.value });
    },
    library() {
      my.navigateTo({ url: '/pages/library/library' });
    },
    closing() {
      my.navigateTo({ url: '/pages/closing/closing' });
    },
    unbind(event: { currentTarget: { dataset: { id: string } } }) {
      const { id } = event.currentTarget.dataset;
      const current = this.data.bindings.some((bound) => bound.id === id && bound.current);
      my.confirm({
        title: '解除绑定',
        content: '解除后不能再用这个支付宝账号查看和办理事项，再次使用须重新人脸核验。已提交的申请和办理记录不受影响。',
        confirmButtonText: '解除绑定',
        cancelButtonText: '取消',
        success: ({ confirm }) => {
          if (confirm) void this.end(id, current);
        },
      });
    },
    end(id: string, current: boolean) {
      return busily(this, async () => {
        await run(EndBinding, { id });
        if (!current) return this.fetch();
        forgetAll();
      });
    },
    leave() {
      return busily(this, async () => {
        await run(MiniSignOut, {}).catch(() => undefined);
        forgetAll();
      });
    },
  },
);

import { authorise } from '../../lib/authorise.ts';
import { offeredFunctions, SHIPPED } from '../../lib/functions.ts';
import { busily, definePage } from '../../lib/page.ts';
import { onTodos, showUnread, todosNow } from '../../lib/red-dot.ts';
import { ANYBODY, showRights } from '../../lib/rights.ts';
import { isIn, onTurn } from '../../lib/session.ts';
import { entriesOf } from './entries.ts';

/** Whoever has tapped 开始办理 goes on to it once he is in. */
let beginning = false;

/** 首页: what one can do here. Everybody may look around; who acts is asked when an act needs it (AC-08-01). */
definePage(
  { ...ANYBODY, signedIn: false, todos: todosNow(), entries: entriesOf(SHIPPED, ANYBODY) },
  {
    /** Tabs stay alive as long as the mini-program does. */
    onLoad() {
      onTurn(() => {
        this.setData({ ...ANYBODY, signedIn: isIn(), todos: todosNow() });
        void this.showEntries();
      });
    },
    shown() {
      this.setData({ signedIn: isIn(), todos: todosNow() });
      onTodos(() => this.setData({ todos: todosNow() }));
      void this.showEntries();
      if (beginning && isIn()) return this.apply();
      beginning = false;
      return showUnread();
    },
    async showEntries() {
      const [codes] = await Promise.all([offeredFunctions(), showRights(this)]);
      this.setData({ entries: entriesOf(codes, this.data) });
    },
    act(event: { currentTarget: { dataset: { url: string } } }) {
      my.navigateTo({ url: event.currentTarget.dataset.url });
    },
    begin() {
      return busily(this, async () => {
        beginning = true;
        if (!(await authorise())) return my.navigateTo({ url: '/pages/sign-in/sign-in' });
        this.setData({ signedIn: true });
        this.apply();
      });
    },
    apply() {
      beginning = false;
      my.navigateTo({ url: '/pages/guide/guide' });
    },
    choose() {
      my.navigateTo({ url: '/pages/choose/choose' });
    },
    onPullDownRefresh() {
      void showUnread().finally(() => my.stopPullDownRefresh());
    },
  },
);

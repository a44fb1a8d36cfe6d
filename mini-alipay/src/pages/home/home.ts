import { authorise } from '../../lib/authorise.ts';
import { busily, definePage } from '../../lib/page.ts';
import { ASSISTANT, openWeb } from '../../lib/places.ts';
import { onTodos, showUnread, todosNow } from '../../lib/red-dot.ts';
import { ANYBODY, showRights } from '../../lib/rights.ts';
import { isIn, onTurn } from '../../lib/session.ts';

/** Whoever has tapped 开始办理 goes on to it once he is in. */
let beginning = false;

/** 首页: what one can do here. Everybody may look around; who acts is asked when an act needs it (AC-08-01). */
definePage(
  { ...ANYBODY, signedIn: false, todos: todosNow() },
  {
    /** Tabs stay alive as long as the mini-program does. */
    onLoad() {
      onTurn(() => {
        this.setData({ ...ANYBODY, signedIn: isIn(), todos: todosNow() });
        void showRights(this);
      });
    },
    shown() {
      this.setData({ signedIn: isIn(), todos: todosNow() });
      onTodos(() => this.setData({ todos: todosNow() }));
      void showRights(this);
      if (beginning && isIn()) return this.apply();
      beginning = false;
      return showUnread();
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
    training() {
      my.navigateTo({ url: '/pages/training/training' });
    },
    policies() {
      my.navigateTo({ url: '/pages/policies/policies' });
    },
    library() {
      my.navigateTo({ url: '/pages/library/library' });
    },
    confirmations() {
      my.navigateTo({ url: '/pages/confirmations/confirmations' });
    },
    ask() {
      openWeb(ASSISTANT);
    },
    onPullDownRefresh() {
      void showUnread().finally(() => my.stopPullDownRefresh());
    },
  },
);

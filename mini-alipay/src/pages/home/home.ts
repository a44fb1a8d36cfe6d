import { authorise } from '../../lib/authorise.ts';
import { busily, definePage } from '../../lib/page.ts';
import { ASSISTANT, openWeb } from '../../lib/places.ts';
import { onTodos, showUnread, todosNow } from '../../lib/red-dot.ts';
import { isIn, onTurn } from '../../lib/session.ts';

/** 首页: what one can do here. Everybody may look around; who acts is asked when an act needs it (AC-08-01). */
definePage(
  { signedIn: false, todos: todosNow() },
  {
    /** Tabs stay alive as long as the mini-program does. */
    onLoad() {
      onTurn(() => this.setData({ signedIn: isIn(), todos: todosNow() }));
    },
    shown() {
      this.setData({ signedIn: isIn(), todos: todosNow() });
      onTodos(() => this.setData({ todos: todosNow() }));
      return showUnread();
    },
    act(event: { currentTarget: { dataset: { url: string } } }) {
      my.navigateTo({ url: event.currentTarget.dataset.url });
    },
    begin() {
      return busily(this, async () => {
        if (await authorise()) this.setData({ signedIn: true });
        else my.navigateTo({ url: '/pages/sign-in/sign-in' });
      });
    },
    apply() {
      my.navigateTo({ url: '/pages/guide/guide' });
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

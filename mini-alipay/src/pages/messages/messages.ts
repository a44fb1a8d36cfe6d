import { authorise } from '../../lib/authorise.ts';
import { MarkMessagesRead, MyMessages } from '../../lib/messages.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { onTodos, setDot, showUnread, todosNow } from '../../lib/red-dot.ts';
import { isIn, onTurn, run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';

interface Message {
  id: string;
  title: string;
  body: string;
  at: string;
  unread: boolean;
}

/** 消息: what the bureau has told the person, the newest first; opened means read. */
definePage(
  { signedIn: false, items: [] as Message[], next: '', open: '', todos: todosNow() },
  {
    /** Tabs stay alive as long as the mini-program does; what they show is one person's. */
    onLoad() {
      onTurn(() => this.setData({ signedIn: isIn(), items: [], next: '', open: '', todos: todosNow() }));
    },
    shown() {
      this.setData({ signedIn: isIn(), todos: todosNow() });
      onTodos(() => this.setData({ todos: todosNow() }));
      if (isIn()) void this.load().then(showUnread);
    },
    act(event: { currentTarget: { dataset: { url: string } } }) {
      my.navigateTo({ url: event.currentTarget.dataset.url });
    },
    signIn() {
      return busily(this, async () => {
        if (!(await authorise())) return my.navigateTo({ url: '/pages/sign-in/sign-in' });
        this.setData({ signedIn: true });
        await this.fetch('');
      });
    },
    load() {
      return busily(this, () => this.fetch(''));
    },
    more() {
      return busily(this, () => this.fetch(this.data.next));
    },
    async fetch(after: string) {
      const { notifications } = await run(MyMessages, { after: after || null });
      const fresh = notifications.edges.map(({ node }) => ({
        id: node.id,
        title: node.title,
        body: node.body,
        at: clock(node.createdAt),
        unread: !node.readAt,
      }));
      const items = after ? [...this.data.items, ...fresh] : fresh;
      const { hasNextPage, endCursor } = notifications.pageInfo;
      this.setData({ items, next: hasNextPage ? (endCursor ?? '') : '' });
      setDot(items.some(({ unread }) => unread));
    },
    read(event: { currentTarget: { dataset: { id: string } } }) {
      const { id } = event.currentTarget.dataset;
      const items = this.data.items.map((item) => (item.id === id ? { ...item, unread: false } : item));
      this.setData({ open: this.data.open === id ? '' : id, items });
      setDot(items.some(({ unread }) => unread));
      return run(MarkMessagesRead, { ids: [id] }).catch(() => undefined);
    },
    onPullDownRefresh() {
      void this.load().finally(() => my.stopPullDownRefresh());
    },
  },
);

import { MiniCases } from './cases.graphql.ts';
import { MyMessages } from './messages.graphql.ts';
import { MiniConfirmations } from './own-acts.graphql.ts';
import { ownRights } from './rights.ts';
import { isIn, onTurn, run } from './session.ts';

/** Which of the tabs shows it. */
const TAB = 2;
/** Something new shows within a minute (AC-08-06). */
const EVERY_MS = 30_000;

/** What waits for the person. */
export interface Todo {
  key: string;
  title: string;
  about: string;
  /** The page that does it. */
  url: string;
}

let timer: number | undefined;
let listener: (() => void) | undefined;
let todos: readonly Todo[] = [];

export const todosNow = (): readonly Todo[] => todos;

/** While the mini-program is looked at. */
export function watch(): void {
  unwatch();
  timer = setInterval(() => void showUnread(), EVERY_MS);
}

export function unwatch(): void {
  if (timer !== undefined) clearInterval(timer);
  timer = undefined;
}

/** Who shows to-dos is told when there are others. */
export function onTodos(told: () => void): void {
  listener = told;
}

/** The red dot on 消息 while something is unread or waits; nothing for who is not in. What fails here disturbs nobody. */
export async function showUnread(): Promise<void> {
  if (!isIn()) return clear();
  try {
    const [{ notifications }, { myApplications }, { myConfirmations }, { may }] = await Promise.all([
      run(MyMessages, {}),
      run(MiniCases, {}),
      run(MiniConfirmations, {}),
      ownRights(),
    ]);
    todos = [
      ...myApplications
        .filter(({ status }) => status === 'SUPPLEMENT')
        .map(({ id, caseNo }) => ({ key: id, title: '补正材料', about: caseNo, url: `/pages/supply/supply?id=${id}` })),
      ...myApplications
        .filter(({ status }) => status === 'RETURNED')
        .map(({ id, caseNo }) => ({ key: id, title: '申请被退回', about: caseNo, url: `/pages/case/case?id=${id}` })),
      ...myConfirmations
        .filter(({ open }) => open && may.CONFIRM)
        .map(({ id, subject }) => ({
          key: id,
          title: '一键确认',
          about: subject,
          url: '/pages/confirmations/confirmations',
        })),
    ];
    setDot(notifications.edges.some(({ node }) => !node.readAt));
    listener?.();
  } catch {
    // The pages themselves say what is wrong.
  }
}

function clear(): void {
  todos = [];
  setDot(false);
  listener?.();
}

onTurn(clear);

export function setDot(unread: boolean): void {
  if (unread || todos.length > 0) my.showTabBarRedDot({ index: TAB });
  else my.hideTabBarRedDot({ index: TAB });
}

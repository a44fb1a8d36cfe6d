import type { ApolloClient } from '@apollo/client';
import { type ApolloCache, ApolloLink, ApolloClient as Client, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Observable } from 'rxjs';
import { createCache, type GrowingLists } from '../client/cache.ts';
import type { SessionData } from '../session/session.types.ts';
import { SessionContext } from '../session/session-context.ts';
import { TimedMessages } from '../theme/TimedMessages.tsx';

/** Answers by operation name; a function gets the variables, an Error becomes a network error. */
export type Answers = Record<string, unknown>;

/** A client that answers from a table instead of a server. */
export function fakeClient(answers: Answers = {}, cache: ApolloCache = new InMemoryCache()): ApolloClient {
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const answer = answers[operation.operationName ?? ''];
        const data = typeof answer === 'function' ? answer(operation.variables) : answer;
        if (data === undefined) return; // Nothing arrives: a subscription at rest.
        if (data instanceof Error) return observer.error(data);
        observer.next(data as ApolloLink.Result);
        observer.complete();
      }),
  );
  return new Client({ link, cache });
}

/** A signed-in clerk. */
export function buildSession(overrides: Partial<SessionData> = {}): SessionData {
  return {
    __typename: 'Session',
    user: {
      __typename: 'Viewer',
      id: 'user-1',
      loginName: 'clerk01',
      realName: '王敏',
      org: {
        __typename: 'Org',
        id: 'org-1',
        name: '黄浦区退役军人服务中心',
        shortName: '黄浦服务中心',
        level: 'CENTRE',
        districtCode: '310101',
        regionCode: '310101',
      },
      roles: [{ __typename: 'RoleRef', code: 'CENTRE_CLERK', name: '服务中心受理员' }],
      scopeTitle: '本中心',
    },
    permissions: ['case:view'],
    menus: [],
    areas: [],
    expiresAt: '2026-03-09T12:00:00.000Z',
    refusedRoutes: [],
    signerBridgeUrl: null,
    idleMinutes: 30,
    ...overrides,
  };
}

interface RenderOptions {
  answers?: Answers;
  session?: SessionData | null;
  url?: string;
  /** Lists that grow page by page, as the client's own cache joins them. */
  growing?: GrowingLists;
}

/** Renders inside everything a component may ask for: router, client, session, antd's App. */
export function renderKit(
  node: ReactNode,
  { answers, session = buildSession(), url = '/', growing }: RenderOptions = {},
) {
  const value = {
    session,
    expired: false,
    epoch: 0,
    error: undefined,
    signedIn: () => undefined,
    signOut: async () => undefined,
    retry: () => undefined,
  };
  return render(
    <MemoryRouter initialEntries={[url]}>
      <ApolloProvider client={fakeClient(answers, growing && createCache(growing))}>
        <SessionContext value={value}>
          <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }}>
            <App>
              <TimedMessages>{node}</TimedMessages>
            </App>
          </ConfigProvider>
        </SessionContext>
      </ApolloProvider>
    </MemoryRouter>,
  );
}

import { StyleProvider } from '@ant-design/cssinjs';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import 'dayjs/locale/zh-cn';
import { oldBrowserStyles } from '../old-browsers/old-browser.ts';
import { SessionProvider } from '../session/SessionProvider.tsx';
import { useKeptFocus } from '../shell/useKeptFocus.ts';
import { useTheme } from './motion.ts';
import { TimedMessages } from './TimedMessages.tsx';

export interface KitProviderProps {
  client: ApolloClient;
  children: ReactNode;
}

/** Everything a client stands in: GraphQL client, theme, Chinese texts, session, and a place for the keyboard. */
export function KitProvider({ client, children }: KitProviderProps) {
  const theme = useTheme();
  useKeptFocus();
  const { transformers } = oldBrowserStyles();
  return (
    <ApolloProvider client={client}>
      <StyleProvider transformers={transformers}>
        <ConfigProvider locale={zhCN} theme={theme} componentSize="medium" button={{ autoInsertSpace: false }}>
          <App notification={{ placement: 'topRight' }} message={{ maxCount: 3 }}>
            <TimedMessages>
              <SessionProvider>{children}</SessionProvider>
            </TimedMessages>
          </App>
        </ConfigProvider>
      </StyleProvider>
    </ApolloProvider>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';

export interface DemoAccountData {
  loginName: string;
  password: string;
  title: string;
  note?: string | null;
}

export interface DemoAccountsProps {
  accounts: readonly DemoAccountData[];
  onUse(account: DemoAccountData): Promise<void>;
}

/** The demo accounts, when the server offers them (never in production): one click signs in. */
export function DemoAccounts({ accounts, onUse }: DemoAccountsProps) {
  const [running, setRunning] = useState<string>();
  const [error, setError] = useState<unknown>();
  if (accounts.length === 0) return null;

  async function signIn(account: DemoAccountData): Promise<void> {
    setRunning(account.loginName);
    setError(undefined);
    try {
      await onUse(account);
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(undefined);
    }
  }

  return (
    <section className="yjs-demo" aria-label="演示账号">
      <h2>演示账号</h2>
      <ul>
        {accounts.map((account) => (
          <li key={account.loginName}>
            <Button
              type="text"
              block
              loading={running === account.loginName}
              disabled={running !== undefined && running !== account.loginName}
              onClick={() => void signIn(account)}
            >
              <span>{account.title}</span>
              <span className="yjs-quiet">
                {account.loginName} / {account.password}
              </span>
            </Button>
            {account.note && <p className="yjs-quiet">{account.note}</p>}
          </li>
        ))}
      </ul>
      {error !== undefined && <ErrorNotice error={error} safe="" />}
    </section>
  );
}

import { useState } from 'react';
import type { OwnPadFragment } from '../generated/graphql.ts';
import { ask, Refused } from '../net/ask.ts';
import { RegisterPadDocument } from '../net/pad.graphql.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '清除', '0', '退格'] as const;
const LONGEST = 14;

/** 登记: staff enter the one-time code that the console shows. */
export function RegisterScreen({ onRegistered }: { onRegistered(own: OwnPadFragment): void }) {
  const [code, setCode] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  function press(key: (typeof KEYS)[number]): void {
    setFault('');
    if (key === '清除') setCode('');
    else if (key === '退格') setCode((text) => text.slice(0, -1));
    else setCode((text) => (text + key).slice(0, LONGEST));
  }

  async function register(): Promise<void> {
    setBusy(true);
    setFault('');
    try {
      onRegistered((await ask(RegisterPadDocument, { code })).registerPad);
    } catch (error) {
      setFault(error instanceof Refused ? error.message : '网络不通，请检查后再试');
      setCode('');
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="register">
      <section>
        <h1>登记评价平板</h1>
        <p>本机尚未登记或已停用。请服务中心负责人在业务办理端“好差评 - 评价平板”中登记，并输入登记码。</p>
        <output className="register-code" aria-label="登记码">
          {code.replace(/^(\d{4})(\d{0,3})(\d*)$/, '$1 $2 $3').trim() || ' '}
        </output>
        <p role="alert" className="register-fault">
          {fault}
        </p>
        <button type="button" className="primary" disabled={code.length < 10 || busy} onClick={() => void register()}>
          登记
        </button>
      </section>
      <div className="register-keys">
        {KEYS.map((key) => (
          <button type="button" key={key} onClick={() => press(key)}>
            {key}
          </button>
        ))}
      </div>
    </main>
  );
}

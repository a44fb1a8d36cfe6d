import { type Sm2KeyPair, sm2KeyPairOf, sm3Hex } from '../../crypto/index.ts';
import type { App } from '../../kernel/index.ts';
import { demoPersons } from './demo-persons.ts';

/** What the index page and the sign-in page list. */
export interface DemoAccountLine {
  loginName: string;
  password: string;
  title: string;
  client: string;
  note: string | null;
}

export const DEMO_PASSWORD = 'Tuiyi@2026';
export const DEMO_PIN = 'Demo-2026';
/** The key file of the administrator who stands between password and second factor in the asking browser. */
export const KEY_FILE_URL = '/demo/keys/mine.json';

/** Whether this process may show and create demo accounts at all. */
export function isDemo(app: App): boolean {
  return app.config.demo && !app.config.production;
}

/** The demo accounts; none outside demo mode. */
export function demoAccounts(app: App): DemoAccountLine[] {
  if (!isDemo(app)) return [];
  return demoPersons.map(({ loginName, title, client, withKey }) => ({
    loginName,
    password: DEMO_PASSWORD,
    title,
    client,
    note: withKey ? `需密钥文件 /demo/keys/${loginName}.json，PIN 码 ${DEMO_PIN}` : null,
  }));
}

/** The key pair of a demo administrator: the same at every start, known to everybody, refused in production. */
export function demoKeyPair(loginName: string): Sm2KeyPair {
  return sm2KeyPairOf(sm3Hex(`demo key of ${loginName}`));
}

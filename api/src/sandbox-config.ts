import type { Config } from './config.ts';
import { demoEncryptionPair, demoToken } from './platform/exchange/demo/demo-parties.ts';

/** What an installation would configure, when the sandbox plays the counterparts. */
export function sandboxConfig(sandboxUrl: string): Partial<Config> {
  return {
    CASE_LIBRARY_URL: sandboxUrl,
    CASE_LIBRARY_TOKEN: demoToken('library'),
    CASE_LIBRARY_PUBLIC_KEY: demoEncryptionPair('LIBRARY').publicKey,
    DEPARTMENT_EXCHANGE_URL: sandboxUrl,
    DEPARTMENT_EXCHANGE_TOKEN: demoToken('departments'),
    DEPARTMENT_EXCHANGE_PUBLIC_KEY: demoEncryptionPair('DEPTS').publicKey,
    SMS_GATEWAY_URL: sandboxUrl,
    SMS_GATEWAY_TOKEN: demoToken('sms'),
  };
}

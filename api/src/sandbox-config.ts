import type { Config } from './config.ts';

/** Addresses of the counterparts when the sandbox plays them. */
export function sandboxConfig(sandboxUrl: string): Partial<Config> {
  return { CASE_LIBRARY_URL: sandboxUrl, SMS_GATEWAY_URL: sandboxUrl, DEPARTMENT_EXCHANGE_URL: sandboxUrl };
}

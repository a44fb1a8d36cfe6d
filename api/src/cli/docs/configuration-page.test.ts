import { expect, it } from '@jest/globals';
import { configurationPage } from './configuration-page.ts';

it.each([
  ['CRYPTO_MASTER_KEY', '64 hex digits'],
  ['GO_LIVE_DATE', 'YYYY-MM-DD'],
  ['CLAMD_URL', '`tcp://host:port` or `unix:/path`'],
  ['ALIPAY_APP_ID', '16 digits'],
  ['AMQP_RETRY_SECONDS', 'whole seconds, 1–999999, comma separated'],
  ['NODE_ID', '1–60 letters, digits, `_`, `.`, `-`'],
  ['AMQP_URL', 'URL'],
])('the page on configuration says which values %s takes: %s', (name, values) => {
  const line = configurationPage()
    .split('\n')
    .find((one) => one.startsWith(`| \`${name}\``));
  expect(line?.split(' | ')[1]).toBe(values);
});

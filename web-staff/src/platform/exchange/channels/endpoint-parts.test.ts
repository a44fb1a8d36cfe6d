import { describe, expect, it } from '@jest/globals';
import { joinEndpoint, splitEndpoint } from './endpoint-parts.ts';

describe('an address with settings behind its #', () => {
  it('comes together as it was taken apart', () => {
    const options = { hostKey: 'ab'.repeat(32), pattern: 'RS_*.csv', key: 'idNo,month' };
    const whole = joinEndpoint('FILE_PULL', 'sftp://10.1.1.1/out ', options);
    expect(splitEndpoint(whole)).toEqual({ endpoint: 'sftp://10.1.1.1/out', options });
  });

  it('keeps none that the call mode does not have, and none that is empty', () => {
    expect(joinEndpoint('HTTP_GET', 'https://x/y', { queue: 'q' })).toBe('https://x/y');
    expect(joinEndpoint('AMQP_SUBSCRIBE', 'amqps://x', { queue: 'q.in', key: ' ', pattern: 'z' })).toBe(
      'amqps://x#queue=q.in',
    );
  });

  it('is left alone without settings', () => {
    expect(splitEndpoint('view:org_directory')).toEqual({ endpoint: 'view:org_directory', options: {} });
  });
});

import { describe, expect, it } from '@jest/globals';
import { type ChannelValues, inputOf, valuesOf } from './channel-values.ts';

const values = (patch: Partial<ChannelValues> = {}): ChannelValues => ({
  ...valuesOf(undefined, 'source-1'),
  code: 'RS_PENSION',
  name: '养老金查询',
  endpoint: ' https://rs.example/pension ',
  ...patch,
});

describe('the channel form as the API takes it', () => {
  it('sends a secret only where a new one was typed', () => {
    expect(inputOf(values({ authKind: 'BASIC', authAccount: 'yjs' })).authSecret).toBeNull();
    expect(inputOf(values({ authKind: 'BASIC', authAccount: 'yjs', authSecret: 'new' })).authSecret).toBe('new');
    expect(inputOf(values({ authKind: 'SM2', authSecret: 'left over' })).authSecret).toBeNull();
  });

  it('leaves out what the call mode does not have', () => {
    const view = inputOf(values({ callMode: 'DB_VIEW', endpoint: 'view:x', authKind: 'BASIC', rowsPath: 'data.list' }));
    expect([view.authKind, view.authAccount, view.rowsPath]).toEqual(['NONE', null, '']);
    const queue = inputOf(values({ callMode: 'AMQP_SUBSCRIBE', cacheSeconds: 60, retries: 3 }));
    expect([queue.cacheSeconds, queue.retries]).toEqual([0, 0]);
  });

  it('never repeats a call that may not be repeated', () => {
    expect(inputOf(values({ idempotent: false, retries: 3 })).retries).toBe(0);
    expect(inputOf(values()).endpoint).toBe('https://rs.example/pension');
  });
});

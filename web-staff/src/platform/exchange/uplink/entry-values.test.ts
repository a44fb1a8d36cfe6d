import { describe, expect, it } from '@jest/globals';
import { type EntryValues, inputOf, splitErrors, valuesOf } from './entry-values.ts';
import { keysOf } from './resend-keys.ts';
import { whenWords } from './words.ts';

const values = (more: Partial<EntryValues>): EntryValues => ({
  ...(valuesOf(undefined) as EntryValues),
  code: 'REDUCE',
  name: '优抚减员上报',
  sourceKey: 'reductions',
  endpoint: 'https://host/x',
  ...more,
});

describe('the form of an entry', () => {
  it('begins hourly, incremental, in batches of 500', () => {
    expect(inputOf(values({}), [])).toMatchObject({
      mode: 'INCREMENTAL',
      schedule: '0 * * * *',
      batchSize: 500,
      ackMode: 'SYNC',
    });
  });

  it('without a time of execution it is run by hand, whether the field was cleared or emptied', () => {
    for (const schedule of [undefined, '', ' ']) expect(inputOf(values({ schedule }), []).schedule).toBeNull();
  });

  it('leaves out what does not belong to protocol, mode, receiver and acknowledgement', () => {
    const input = inputOf(
      values({ mode: 'EVENT', account: 'a', hostKey: 'b', ackSender: 'BU', targetText: '某单位' }),
      [],
    );
    expect(input).toMatchObject({ schedule: null, account: null, hostKey: null, ackSender: null, targetText: null });
  });

  it('keeps the secret unless another is typed or it is to be cleared', () => {
    expect(inputOf(values({}), [])).not.toHaveProperty('secret');
    expect(inputOf(values({ secret: 't' }), []).secret).toBe('t');
    expect(inputOf(values({ secret: 't', clearSecret: true }), []).secret).toBe('');
  });

  it('tells the server’s words about items from those about fields', () => {
    expect(splitErrors({ 'items.2': '目标项 a 重复', endpoint: '主机不在名单中' })).toEqual({
      items: { 2: '目标项 a 重复' },
      fields: [{ name: 'endpoint', message: '主机不在名单中' }],
    });
  });
});

describe('words', () => {
  it('say when an entry sends', () => {
    expect(whenWords({ mode: 'EVENT' })).toBe('变化后1分钟内');
    expect(whenWords({ mode: 'INCREMENTAL', schedule: '0 * * * *' })).toBe('每小时整点');
    expect(whenWords({ mode: 'FULL', schedule: null })).toBe('手动');
    expect(whenWords({ mode: 'FULL', schedule: '7 3 * * *' })).toBe('每日03:07');
  });

  it('take business numbers as they are pasted, each once', () => {
    expect(keysOf('JY-1\nJY-2，JY-3; JY-1')).toEqual(['JY-1', 'JY-2', 'JY-3']);
  });
});

import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import { presentError } from './error-view.ts';

const refusal = (extensions: Record<string, unknown>, message = '数据已被他人更新，请刷新后重试') =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message, extensions }] });

describe('a failure in words', () => {
  it('is the server’s sentence with code, fields and trace number', () => {
    expect(
      presentError(
        refusal({ code: 'E-0504', fields: [{ path: 'form.idNo', message: '校验位不正确' }, 7], traceId: 't-1' }),
      ),
    ).toMatchObject({
      title: '数据已被他人更新，请刷新后重试',
      code: 'E-0504',
      fields: [{ path: 'form.idNo', message: '校验位不正确' }],
      traceId: 't-1',
    });
  });

  it('survives an answer without extensions', () => {
    expect(presentError(refusal({}, '出错了'))).toMatchObject({ code: 'UNKNOWN', title: '出错了', fields: [] });
  });

  it('names a broken connection, a busy server and a broken page', () => {
    expect(presentError(new TypeError('Failed to fetch')).code).toBe('NETWORK');
    const busy = new ServerError('x', { response: { status: 503 } as Response, bodyText: '' });
    expect(presentError(busy)).toMatchObject({ code: 'HTTP-503', title: expect.stringContaining('繁忙') });
    expect(presentError(new Error('boom'))).toMatchObject({ code: 'UNKNOWN', title: '页面出现异常' });
  });
});

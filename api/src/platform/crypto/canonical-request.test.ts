import { describe, expect, it } from '@jest/globals';
import { canonicalRequest, type SignedRequest, signRequest, verifyRequest } from './canonical-request.ts';
import { sm3Hex } from './sm3.ts';

const request: SignedRequest = {
  method: 'post',
  path: '/gateway/cases?page=1',
  body: '{"name":"张三"}',
  appId: 'YWTB',
  timestamp: '1772326800',
  nonce: 'n-1',
};
const secret = Buffer.from('a shared secret of the app');

describe('signed gateway request', () => {
  it('is six lines', () => {
    expect(canonicalRequest(request)).toBe(
      `POST\n/gateway/cases?page=1\n${sm3Hex('{"name":"张三"}')}\nYWTB\n1772326800\nn-1`,
    );
  });

  it('verifies with the same secret, bytes or text, hex in either case', () => {
    const signature = signRequest(request, secret);
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    expect(verifyRequest({ ...request, body: Buffer.from('{"name":"张三"}') }, signature.toUpperCase(), secret)).toBe(
      true,
    );
  });

  it('fails when any part, the secret or the signature differs', () => {
    const signature = signRequest(request, secret);
    const parts: Partial<SignedRequest>[] = [
      { method: 'PUT' },
      { path: '/gateway/cases?page=2' },
      { body: '' },
      { appId: 'YWTC' },
      { timestamp: '1772326801' },
      { nonce: 'n-2' },
    ];
    for (const part of parts) expect(verifyRequest({ ...request, ...part }, signature, secret)).toBe(false);
    expect(verifyRequest(request, signature, Buffer.from('another'))).toBe(false);
    for (const wrong of ['', 'zz', signature.slice(1)]) expect(verifyRequest(request, wrong, secret)).toBe(false);
  });

  it('refuses fields that would fake a line', () => {
    expect(() => canonicalRequest({ ...request, appId: 'A\nB' })).toThrow(TypeError);
  });
});

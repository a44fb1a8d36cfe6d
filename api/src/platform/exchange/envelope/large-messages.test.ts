import { describe, expect, it } from '@jest/globals';
import { newSm2KeyPair, sm3Hex } from '../../crypto/index.ts';
import { buildEnvelope, type EnvelopeContent } from './envelope.ts';
import { digestOfBody, openSealed, readSigned } from './large-messages.ts';
import type { SealedBody } from './sealed-body.ts';

const pair = newSm2KeyPair();
const stranger = newSm2KeyPair();

const content = (bytes: number): EnvelopeContent => ({
  messageId: 'message-0001',
  senderCode: 'DEPTS',
  receiverCode: 'YJS',
  bizType: 'FEEDBACK.RESULT',
  sentAt: '2026-03-09T10:00:00+08:00',
  body: { text: 'x'.repeat(bytes) },
});

/** Below and above the size from which a thread reads. */
describe.each([1000, 1_300_000])('a message of %d bytes', (bytes) => {
  const signed = buildEnvelope(content(bytes), pair);
  const wire = Buffer.from(JSON.stringify(signed));

  it('is read, and is its sender’s alone', async () => {
    const { raw, authentic } = await readSigned(wire, pair.publicKey);
    expect([raw?.messageId, authentic]).toEqual(['message-0001', true]);
    expect(raw?.body).toEqual(content(bytes).body);
    expect((await readSigned(wire, stranger.publicKey)).authentic).toBe(false);
    expect((await readSigned(wire, null)).authentic).toBe(false);
  });

  it('changed by one letter is nobody’s, and what is no JSON is nothing', async () => {
    const changed = Buffer.from(JSON.stringify({ ...signed, body: { text: `y${'x'.repeat(bytes - 1)}` } }));
    expect((await readSigned(changed, pair.publicKey)).authentic).toBe(false);
    expect((await readSigned(wire.subarray(1), pair.publicKey)).raw).toBeUndefined();
  });

  it('has the same digest as ever', async () => {
    expect(await digestOfBody(wire)).toBe(sm3Hex(wire));
  });

  it('that is sealed is opened for its receiver, as this message, and for nobody else', async () => {
    const sealed = buildEnvelope(content(bytes), pair, stranger.publicKey).body as SealedBody;
    expect(await openSealed(sealed, 'message-0001', stranger)).toEqual(content(bytes).body);
    await expect(openSealed(sealed, 'message-0002', stranger)).rejects.toMatchObject({ code: 'E-CR-12' });
    await expect(openSealed(sealed, 'message-0001', pair)).rejects.toMatchObject({
      code: expect.stringMatching(/^E-CR/),
    });
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CryptoProvider, Sm4Mode } from './provider.ts';
import { VECTORS } from './vectors.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

/** The tests that every provider passes (41.11): vectors, negatives, 50 calls at once, life of a key. */
export function describeProvider(name: string, create: () => CryptoProvider): void {
  describe(`provider ${name}`, () => {
    let provider: CryptoProvider;
    // A device is there only when what stands in for it has started.
    beforeAll(() => {
      provider = create();
    });
    const plain = Buffer.from('上海市退役军人事务局');

    it('AC41-1 passes its self-test and hashes as the standard says', async () => {
      expect((await provider.selfTest()).every(({ passed }) => passed)).toBe(true);
      expect((await provider.sm3(Buffer.from(VECTORS.V1.text))).toString('hex')).toBe(VECTORS.V1.digest);
      expect(await provider.random(24)).toHaveLength(24);
    });

    it.each<[Sm4Mode, number]>([
      ['CBC', 16],
      ['CTR', 16],
      ['GCM', 12],
    ])('brings data back through SM4-%s and refuses a wrong IV length', async (mode, ivBytes) => {
      const key = await provider.genSm4Key({ keyId: 'YJS-TEXT-v1' });
      const iv = await provider.random(ivBytes);
      const sealed = await provider.sm4Encrypt(key, mode, iv, plain);
      expect(await provider.sm4Decrypt(key, mode, iv, sealed)).toEqual(plain);
      await expect(provider.sm4Encrypt(key, mode, iv.subarray(1), plain)).rejects.toThrow(code('E-CR-10'));
    });

    it('SM4-GCM refuses another AAD and a cut result', async () => {
      const key = await provider.genSm4Key({ keyId: 'YJS-TEXT-v1' });
      const iv = await provider.random(12);
      const sealed = await provider.sm4Encrypt(key, 'GCM', iv, plain, Buffer.from('a'));
      await expect(provider.sm4Decrypt(key, 'GCM', iv, sealed, Buffer.from('b'))).rejects.toThrow(code('E-CR-12'));
      await expect(provider.sm4Decrypt(key, 'GCM', iv, sealed.subarray(0, 9))).rejects.toThrow(code('E-CR-10'));
    });

    it('wraps a key so that only the same key-encryption key and key id bring it back', async () => {
      const [kek, other] = [await provider.genSm4Key({ keyId: 'K1' }), await provider.genSm4Key({ keyId: 'K2' })];
      const key = await provider.genSm4Key({ keyId: 'YJS-ID-v1' });
      const wrapped = await provider.wrap(key, kek);
      const again = await provider.unwrap({ keyId: 'YJS-ID-v1' }, wrapped, kek);
      expect(await provider.hmacSm3(again, plain)).toEqual(await provider.hmacSm3(key, plain));
      await expect(provider.unwrap({ keyId: 'YJS-ID-v1' }, wrapped, other)).rejects.toThrow(code('E-CR-12'));
      await expect(provider.unwrap({ keyId: 'YJS-ID-v2' }, wrapped, kek)).rejects.toThrow(code('E-CR-12'));
    });

    it('signs and decrypts with SM2 keys that never leave it', async () => {
      const { ref, publicKey } = await provider.genSm2({ keyId: 'YJS-SIGN-v1' });
      const signature = await provider.sm2Sign(ref, plain);
      expect(await provider.sm2Verify(publicKey, plain, signature)).toBe(true);
      expect(await provider.sm2Verify(publicKey, plain, signature, 'another id')).toBe(false);
      expect(await provider.sm2Decrypt(ref, await provider.sm2Encrypt(publicKey, plain))).toEqual(plain);
      expect(JSON.stringify(ref)).toBe('{"keyId":"YJS-SIGN-v1","algorithm":"SM2"}');
      await expect(provider.hmacSm3(ref, plain)).rejects.toThrow(code('E-CR-10'));
    });

    it('AC41-1 recognises the published signature', async () => {
      const { V8, V9 } = VECTORS;
      const der = `30460221 00${V9.r}0221 00${V9.s}`.replaceAll(' ', '');
      expect(await provider.sm2Verify(V8.publicKey, Buffer.from(V9.text), der, V9.userId)).toBe(true);
    });

    it('serves 50 calls at once without mixing them', async () => {
      const key = await provider.genSm4Key({ keyId: 'YJS-TEXT-v1' });
      const texts = Array.from({ length: 50 }, (_, at) => Buffer.from(`第${at}条`));
      const opened = await Promise.all(
        texts.map(async (text) => {
          const iv = await provider.random(12);
          return provider.sm4Decrypt(key, 'GCM', iv, await provider.sm4Encrypt(key, 'GCM', iv, text));
        }),
      );
      expect(opened).toEqual(texts);
    });

    it('forgets a destroyed key', async () => {
      const key = await provider.genSm4Key({ keyId: 'YJS-TEXT-v1' });
      await provider.destroy(key);
      await expect(provider.hmacSm3(key, plain)).rejects.toThrow(code('E-CR-11'));
    });
  });
}

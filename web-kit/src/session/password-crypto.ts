/** A password as SM2 ciphertext for the server. The cryptography is loaded on demand: only signing in needs it. */
export async function encryptPassword(password: string, serverPublicKey: string): Promise<string> {
  const { encryptPassword: encrypt } = await import('../crypto/index.ts');
  return encrypt(password, serverPublicKey);
}

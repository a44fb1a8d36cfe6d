import type { SignInChallenge } from '../crypto/index.ts';
import { StepProblem } from './step-problem.ts';

/** A key file that cannot be used (other file, wrong PIN, other address); the message is for the person. */
export class KeyFileProblem extends StepProblem {
  override readonly name = 'KeyFileProblem';
}

/**
 * Opens the key file and signs the server's challenge (41.9 mode B).
 * @param payload canonical JSON of the challenge
 * @returns signature, hex
 * @throws KeyFileProblem
 */
export async function signWithKeyFile(fileText: string, pin: string, payload: string): Promise<string> {
  const { parseKeyFile, signChallenge, unlockKeyFile } = await import('../crypto/index.ts');
  try {
    const pair = await unlockKeyFile(parseKeyFile(fileText), pin);
    return signChallenge(JSON.parse(payload) as SignInChallenge, pair, window.location.origin).signature;
  } catch (problem) {
    throw new KeyFileProblem(problem instanceof Error ? problem.message : '密钥文件无法使用');
  }
}

/** Opens the key file and signs a statement of an approval. @throws KeyFileProblem */
export async function signStatementWithKeyFile(fileText: string, pin: string, payload: string): Promise<string> {
  const { parseKeyFile, signStatement, unlockKeyFile } = await import('../crypto/index.ts');
  try {
    const pair = await unlockKeyFile(parseKeyFile(fileText), pin);
    return signStatement(payload, pair, window.location.origin);
  } catch (problem) {
    throw new KeyFileProblem(problem instanceof Error ? problem.message : '密钥文件无法使用');
  }
}

/** Makes a key pair in the browser and locks the private key into a file under the PIN. */
export async function createKeyFile(
  loginName: string,
  pin: string,
): Promise<{ fileText: string; publicKeyHex: string }> {
  const { newKeyFile } = await import('../crypto/index.ts');
  const file = await newKeyFile(loginName, pin);
  return { fileText: JSON.stringify(file, null, 2), publicKeyHex: file.publicKey };
}

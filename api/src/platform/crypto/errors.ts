export const cryptoErrors = {
  'E-CR-05': '密钥未激活或已停用',
  'E-CR-10': '密文格式错误',
  'E-CR-11': '密钥版本不存在',
  'E-CR-12': '数据完整性校验失败',
} as const;

/** Stable codes of the crypto room (41.10); the others of that list belong to the HTTP service around it. */
export type CryptoErrorCode = keyof typeof cryptoErrors;

/**
 * A refusal of the crypto room. `message` is the Chinese text a clerk may see;
 * `detail` is for the technical log and names keys, columns and lengths, never a value.
 */
export class CryptoError extends Error {
  override readonly name = 'CryptoError';

  readonly code: CryptoErrorCode;
  readonly detail: string | undefined;

  // No parameter properties: threads read this file as it is written.
  constructor(code: CryptoErrorCode, detail?: string, options?: ErrorOptions) {
    super(cryptoErrors[code], options);
    this.code = code;
    this.detail = detail;
  }
}

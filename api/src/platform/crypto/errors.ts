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

/** What stands in place of a value whose envelope does not open (03 §41.5). */
export const DAMAGED = '数据异常';
/** What stands in place of a value while the provider is away (03 §41.14). */
const AWAY = '密码服务暂不可用';

/** What a page shows in place of a value that could not be opened; anything else that went wrong is thrown on. */
export function insteadOf(error: unknown): string {
  if (error instanceof CryptoError) return DAMAGED;
  if (error instanceof Error && 'code' in error && error.code === 'E-CR-20') return AWAY;
  throw error;
}

/** Whether a text only stands in place of a value: it is shown as it is, and never written. */
export const isNoValue = (text: unknown): boolean => text === DAMAGED || text === AWAY;

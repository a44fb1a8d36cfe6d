export const cryptoErrors = {
    'E-CR-05': '密钥未激活或已停用',
    'E-CR-10': '密文格式错误',
    'E-CR-11': '密钥版本不存在',
    'E-CR-12': '数据完整性校验失败'
};
/**
 * A refusal of the crypto room. `message` is the Chinese text a clerk may see;
 * `detail` is for the technical log and names keys, columns and lengths, never a value.
 */ export class CryptoError extends Error {
    constructor(code, detail, options){
        super(cryptoErrors[code], options), this.code = code, this.detail = detail, this.name = 'CryptoError';
    }
}

//# sourceMappingURL=errors.js.map
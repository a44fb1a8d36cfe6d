import { normaliseNumberText } from "./normalise-text.js";
/** Normalises and checks the number of a bank card: 16–19 digits with a check digit (Luhn), E-1101 otherwise. */ export function parseBankAccount(input) {
    const value = normaliseNumberText(input);
    if (!/^\d*$/.test(value)) return refuse('账号只能由数字组成');
    if (value.length < 16 || value.length > 19) return refuse(`账号应为16至19位，当前为${value.length}位`);
    if (luhnSum(value) % 10 !== 0) return refuse('校验位不正确，请核对后重新输入');
    return {
        ok: true,
        value
    };
}
/** Completes all digits but the last to a valid number, for tests and demonstration data. */ export function buildBankAccount(withoutCheckDigit) {
    if (!/^\d{15,18}$/.test(withoutCheckDigit)) throw new RangeError(`Not a bank account: ${withoutCheckDigit}`);
    return withoutCheckDigit + (10 - luhnSum(`${withoutCheckDigit}0`) % 10) % 10;
}
function luhnSum(digits) {
    return [
        ...digits
    ].reverse().reduce((sum, digit, i)=>{
        const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1);
        return sum + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
}
function refuse(reason) {
    return {
        ok: false,
        code: 'E-1101',
        message: `银行账户校验未通过：${reason}`
    };
}

//# sourceMappingURL=bank-account.js.map
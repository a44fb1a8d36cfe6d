import { normaliseNumberText } from "./normalise-text.js";
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** Normalises and checks a unified social credit code, 统一社会信用代码 (GB 32100). */ export function parseUscc(input) {
    const value = normaliseNumberText(input).toUpperCase();
    if (value.length !== 18) return {
        ok: false,
        message: '统一社会信用代码应为18位'
    };
    if (!SHAPE.test(value)) {
        return {
            ok: false,
            message: '统一社会信用代码由数字和大写字母组成，不含I、O、S、V、Z，请核对后重新输入'
        };
    }
    if (checkCharacterOf(value) !== value[17]) return {
        ok: false,
        message: '统一社会信用代码校验不通过'
    };
    return {
        ok: true,
        value
    };
}
/**
 * Completes the first 17 characters to a valid code, for tests and demonstration data.
 *
 * @throws RangeError when they have the wrong shape
 */ export function buildUscc(first17) {
    if (!SHAPE.test(`${first17}0`)) throw new RangeError(`Not the start of a credit code: ${first17}`);
    return first17 + checkCharacterOf(first17);
}
function checkCharacterOf(code) {
    let sum = 0;
    let weight = 1;
    for (const character of code.slice(0, 17)){
        sum += CHARACTERS.indexOf(character) * weight;
        weight = weight * 3 % 31;
    }
    return CHARACTERS.charAt((31 - sum % 31) % 31);
}

//# sourceMappingURL=uscc.js.map
import { normaliseNumberText } from "./normalise-text.js";
/** 11 digits of a mainland mobile number; a country code (+86, 0086) and separators are taken off. */ export function parseMobile(input) {
    const value = normaliseNumberText(input).replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
    if (/^1[3-9]\d{9}$/.test(value)) return {
        ok: true,
        value
    };
    return {
        ok: false,
        message: '手机号码应为11位数字，请核对后重新输入'
    };
}
const NAME_LENGTH = {
    min: 2,
    max: 50
};
/**
 * A person's name: 2–50 Chinese characters, rare ones outside the basic plane included, with "·" between the parts of a
 * name. The many look-alikes of the dot become U+00B7; blanks that pad short names in forms go away. Characters are not
 * normalised otherwise: a name stays the one in the person's document.
 */ export function parsePersonName(input) {
    const value = input.replace(/[\s\u200B-\u200D\uFEFF]/g, '').replace(/[•‧∙⋅・･．.]/g, '·');
    const length = [
        ...value
    ].length;
    if (length < NAME_LENGTH.min || length > NAME_LENGTH.max) {
        return {
            ok: false,
            message: `姓名应为${NAME_LENGTH.min}至${NAME_LENGTH.max}个字`
        };
    }
    if (/^\p{Script=Han}+(?:·\p{Script=Han}+)*$/u.test(value)) return {
        ok: true,
        value
    };
    return {
        ok: false,
        message: '姓名只能填写汉字，少数民族姓名中间可用“·”分隔'
    };
}

//# sourceMappingURL=contact.js.map
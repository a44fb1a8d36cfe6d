const PERSONAL_NUMBERS = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?![\dA-Za-z])/g;
/** A free text for people who must not see ID numbers or phones, even where a department wrote one into it (01 §2.2). */ export function withoutNumbers(text) {
    return text === null ? null : text.replace(PERSONAL_NUMBERS, '[已隐去]');
}

//# sourceMappingURL=without-numbers.js.map
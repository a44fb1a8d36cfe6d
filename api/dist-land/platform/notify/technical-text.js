const PERSONAL_NUMBERS = [
    /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g,
    /(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/g
];
/** Technicians never see ID numbers or phones in clear, even when a counterpart's error message repeats one (01 §2.2). */ export function withoutPersonalNumbers(text) {
    return PERSONAL_NUMBERS.reduce((result, pattern)=>result.replace(pattern, '[已隐去]'), text);
}

//# sourceMappingURL=technical-text.js.map
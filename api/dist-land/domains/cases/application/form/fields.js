/** Free text, trimmed by the forms room, of `min` to `max` characters. */ export function text(title, max, more = {}) {
    return {
        type: 'string',
        title,
        minLength: 1,
        maxLength: max,
        ...more
    };
}
/** A code of a list; clients show the titles. */ export function coded(title, items, more = {}) {
    return {
        type: 'string',
        title,
        oneOf: items.map((item)=>({
                const: item.code,
                title: item.title
            })),
        ...more
    };
}
export function date(title, more = {}) {
    return {
        type: 'string',
        title,
        format: 'date',
        ...more
    };
}
/** A mobile number in any honest way of writing; kept as 11 digits. */ export function mobile(title) {
    return {
        type: 'string',
        title,
        maxLength: 30,
        pattern: '^\\s*(?:[+＋]?[8８][6６]|[0０]{2}[8８][6６])?[\\s-]*[1１][\\s-]*[3-9３-９](?:[\\s-]*[\\d０-９]){9}\\s*$',
        'x-format': 'mobile',
        'x-message': '手机号码应为11位数字，请核对后重新输入',
        ...sensitive('phone')
    };
}
/** A person's name in Chinese characters. */ export function personName(title) {
    return {
        type: 'string',
        title,
        minLength: 2,
        maxLength: 50,
        pattern: '^[\\p{Script=Han}\\s·•‧∙⋅・･．.]+$',
        'x-format': 'personName',
        'x-message': '姓名只能填写汉字，少数民族姓名中间可用“·”分隔',
        ...sensitive('name')
    };
}
/** Marks class S3 and how the value is masked. */ export function sensitive(mask) {
    return {
        'x-sensitive': true,
        'x-mask': mask
    };
}

//# sourceMappingURL=fields.js.map
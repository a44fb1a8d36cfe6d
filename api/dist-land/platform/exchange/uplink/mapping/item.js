/** What happens to a value on its way (03 §36.2). */ export const TRANSFORMS = [
    'NONE',
    'CODE_MAP',
    'DATE_FORMAT',
    'MASK',
    'ENCRYPT'
];
/** Ways in which receivers want dates and moments, in Shanghai time. */ export const DATE_FORMATS = [
    'yyyy-MM-dd',
    'yyyyMMdd',
    'yyyy-MM-dd HH:mm:ss',
    'yyyyMMddHHmmss'
];

//# sourceMappingURL=item.js.map
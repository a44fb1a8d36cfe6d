/** One entry of a code list. */ /** Name of the lists that no standard fixes. */ export const LOCAL_STANDARD = '本市代码';
/** Makes a list of pairs of code and title. */ export function codeList(dictCode, title, standard, pairs) {
    return {
        dictCode,
        title,
        standard,
        items: pairs.map(([code, itemTitle])=>({
                code,
                title: itemTitle
            }))
    };
}

//# sourceMappingURL=code-list.js.map
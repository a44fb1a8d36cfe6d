/** One entry of a code list. */ const dictionaries = new Map();
/** Makes a code list known to forms and to `dictionary(code)`. Called while modules load. */ export function registerDictionary(dictionary) {
    const known = dictionaries.get(dictionary.dictCode);
    if (known && known.items !== dictionary.items) throw new Error(`dictionary “${dictionary.dictCode}” is registered twice`);
    dictionaries.set(dictionary.dictCode, {
        ...dictionary,
        titles: new Map(dictionary.items.map((i)=>[
                i.code,
                i.title
            ]))
    });
}
export function findDictionary(dictCode) {
    return dictionaries.get(dictCode);
}
/** The title of a code; undefined when list or code is unknown. */ export function titleOfCode(dictionary, code) {
    return dictionaries.get(dictionary)?.titles.get(code);
}

//# sourceMappingURL=dictionaries.js.map
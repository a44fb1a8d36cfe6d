import { maskAddress } from "./mask-address.js";
const STAR = '*';
/** First character and a star for each other one: 张*, 欧**. Characters beyond the basic plane count as one. */ export function maskName(name) {
    const characters = [
        ...name.trim()
    ];
    return characters.length < 2 ? STAR.repeat(characters.length) : characters[0] + STAR.repeat(characters.length - 1);
}
/** 310109********3218. Other documents, which are shorter, show at most a quarter at either end. */ export function maskIdNumber(idNumber) {
    const characters = [
        ...idNumber.trim()
    ];
    if (characters.length === 18) return keepEnds(characters, 6, 4);
    const quarter = Math.floor(characters.length / 4);
    return keepEnds(characters, Math.min(quarter, 6), Math.min(quarter, 4));
}
/** 138****1234. Of other numbers, such as 021-63211234, the last four digits stay. */ export function maskPhone(phone) {
    const characters = [
        ...phone.trim()
    ];
    if (characters.length === 11) return keepEnds(characters, 3, 4);
    return keepEnds(characters, 0, characters.length >= 7 ? 4 : 0);
}
/** The last four digits behind four stars, whatever the length: ****0018. */ export function maskBankAccount(account) {
    const characters = [
        ...account.replace(/[\s-]/g, '')
    ];
    if (characters.length === 0) return '';
    return STAR.repeat(4) + (characters.length >= 12 ? characters.slice(-4).join('') : '');
}
/** Masks a value by its kind; an empty value stays empty, so that "not filled in" remains visible. */ export function mask(kind, value) {
    switch(kind){
        case 'name':
            return maskName(value);
        case 'idNumber':
            return maskIdNumber(value);
        case 'phone':
            return maskPhone(value);
        case 'bankAccount':
            return maskBankAccount(value);
        case 'address':
            return maskAddress(value);
        case 'hidden':
            return value.trim() === '' ? '' : STAR.repeat(4);
    }
}
function keepEnds(characters, head, tail) {
    const end = characters.length - tail;
    return [
        ...characters.slice(0, head),
        STAR.repeat(Math.max(0, end - head)),
        ...characters.slice(end)
    ].join('');
}

//# sourceMappingURL=mask.js.map
/**
 * The levels of an address from province to street, each matched where the one before ended. Names are Chinese
 * characters only, so that no match reaches over a house number; the excluded characters keep roads and lanes, and the
 * 小区 or 社区 in which somebody lives, from being taken for districts.
 */ const PROVINCE = /^(?:(?:北京|上海|天津|重庆)市?|\p{Script=Han}{2,8}?(?:省|自治区|特别行政区))/u;
const PREFECTURE = /^(?:(?![区县街路弄号道])\p{Script=Han}){1,10}?(?:自治州|地区|市|盟)/u;
const DISTRICT = /^(?:(?![街弄号])\p{Script=Han}){1,10}?(?:自治县|新区|(?<![小社校厂])区|县|旗|市)/u;
// 街道 are often named after a road (南京东路街道, 欧阳路街道); towns and townships never are.
const STREET = /^(?:(?:(?![弄号]|镇(?!街道))\p{Script=Han}){1,10}?街道|(?:(?![路弄号巷道])\p{Script=Han}){1,10}?(?:镇|乡|苏木))/u;
const HIDDEN = '****';
/**
 * Shows an address down to the street or town (街镇): 上海市浦东新区陆家嘴街道****. What cannot be recognised is hidden,
 * so an address without a street shows its district, and free text nothing.
 */ export function maskAddress(address) {
    const text = address.replace(/\s/g, '');
    if (text === '') return '';
    const province = take(PROVINCE, text, 0);
    const prefecture = take(PREFECTURE, text, province);
    const district = take(DISTRICT, text, prefecture);
    // A county-level city such as 昆山市 looks like a prefecture; streets follow it all the same.
    const street = district > province ? take(STREET, text, district) : district;
    return street === text.length ? text : text.slice(0, street) + HIDDEN;
}
/** Where the text goes on after a level, or the same place when the level is not written. */ function take(level, text, from) {
    return from + (level.exec(text.slice(from))?.[0].length ?? 0);
}

//# sourceMappingURL=mask-address.js.map
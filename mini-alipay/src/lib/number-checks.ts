/** The house's checks of numbers (`x-format`), in the product's own words; undefined where there is nothing to say. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** As the product reads numbers: half-width, without blanks and dashes. */
const plain = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200D\u2060\uFEFF\u2010-\u2015\u2212-]/g, '');

/** A citizen's ID number of 18 or 15 digits (GB 11643); that its day has come only the product knows. */
export function faultOfIdNumber(text: string): string | undefined {
  const number = plain(text).toUpperCase();
  if (number.length !== 18 && number.length !== 15)
    return `身份证号码应为18位（旧号15位），当前为${[...number].length}位，请核对后重新输入`;
  const body = number.length === 15 ? `${number.slice(0, 6)}19${number.slice(6)}` : number.slice(0, 17);
  if (!/^\d{17}$/.test(body) || !/^[\dX]?$/.test(number.slice(17)))
    return '身份证号码只能由数字组成，末位可以是X；请检查是否把数字0、1误输为字母';
  if (!isDay(`${body.slice(6, 10)}-${body.slice(10, 12)}-${body.slice(12, 14)}`))
    return '身份证号码中的出生日期不存在，请核对后重新输入';
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  if (number.length === 18 && number[17] !== CHECK_CHARACTERS[sum % 11])
    return '身份证号码校验位不正确，请核对后重新输入';
  return undefined;
}

/** The number of a bank card: 16 to 19 digits, the last by Luhn. */
export function faultOfAccount(text: string): string | undefined {
  const number = plain(text);
  const refuse = (reason: string) => `银行账户校验未通过：${reason}`;
  if (!/^\d*$/.test(number)) return refuse('账号只能由数字组成');
  if (number.length < 16 || number.length > 19) return refuse(`账号应为16至19位，当前为${number.length}位`);
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0 ? undefined : refuse('校验位不正确，请核对后重新输入');
}

/** Whether there is such a day, of form YYYY-MM-DD. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

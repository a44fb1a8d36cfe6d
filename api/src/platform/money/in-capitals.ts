import { type Amount, halfUp, NOTHING } from './amount.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/**
 * 大写 of an amount on vouchers: 壹万贰仟叁佰柒拾捌元玖角整 for 12,378.90; after fen there is no 整 (rules for filling in bills, 支付结算办法
 * annex 1). Below zero with 负 in front; up to 9,999 亿, the most that `numeric(14,2)` holds.
 */
export function inCapitals(amount: Amount): string {
  const rounded = halfUp(amount);
  const sign = rounded.lt(NOTHING) ? '负' : '';
  const [yuan = '0', fraction = '00'] = rounded.abs().toFixed(2).split('.');
  const [jiao = 0, fen = 0] = [...fraction].map(Number);
  const whole = yuan === '0' ? '' : `${wholeInCapitals(yuan)}元`;
  if (jiao === 0 && fen === 0) return whole ? `${sign}${whole}整` : '零元整';
  // A tenth that is missing between yuan and fen is said; so is one behind a yuan that ends in nothing.
  const gap = whole && (jiao === 0 || yuan.endsWith('0')) ? '零' : '';
  return `${sign}${whole}${gap}${jiao ? `${DIGITS[jiao]}角` : ''}${fen ? `${DIGITS[fen]}分` : '整'}`;
}

/** Groups of four from the right; a run of noughts between digits is one 零, at the end none. */
function wholeInCapitals(yuan: string): string {
  let words = '';
  let gap = false;
  for (let place = yuan.length - 1; place >= 0; place -= 1) {
    const digit = Number(yuan[yuan.length - 1 - place]);
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place % 4]}`;
      gap = false;
    }
    const group = place / 4;
    if (
      Number.isInteger(group) &&
      group > 0 &&
      Number(yuan.slice(Math.max(0, yuan.length - 4 - place), yuan.length - place))
    )
      words += GROUPS[group];
  }
  return words;
}

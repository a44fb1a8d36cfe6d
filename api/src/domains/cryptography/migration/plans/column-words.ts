import type { ColumnClass } from '../words.ts';

/** How columns are called that hold sensitive data, in the words of their comments and in the usual short names. */
const SIGNS: readonly (readonly [ColumnClass, RegExp])[] = [
  // Before names: 工资项目 is often called gzxm, which ends as 姓名 does.
  ['TEXT', /工资项目|^gzxm$/iu],
  ['PASSWORD', /密码|口令|^(mm|pwd|password)$/iu],
  ['ID', /身份证|证件号|军官证|^(sfzh|zjhm|id_?no|id_?card)$/iu],
  ['BANK', /银行(账|卡)号|银行账户|^(yhzh|yhkh|bank_?(account|card))$/iu],
  ['CONTACT', /手机|电话|联系方式|住址|地址|^(sjhm|lxdh|zz|jtzz|phone|mobile|address)$/iu],
  ['HEALTH', /残疾|健康|病|伤残|^(scdj|jkzk)$/iu],
  ['NAME', /姓名|^(xm|.*xm|real_?name)$/iu],
  ['TEXT', /金额|退休金|工资$|工资\b|薪|信访内容|服务内容|遗属情况|档案号|密钥|^(je|gz|tyj|secret)$/iu],
];

/** Amounts are protected against changes beside being hidden (03 §41.1). */
const AMOUNT = /^(numeric|money|double precision|real|integer|bigint)/;
/** Address and letters are not found by equality. */
const WITHOUT_INDEX = /住址|地址|^(zz|jtzz|address)$/iu;

/** What a column is taken for, by its comment and its name. */
interface Guess {
  dataClass: ColumnClass;
  inMac: boolean;
  indexed: boolean;
}

/** What the inventory proposes of a column (03 §41.12 盘点); nothing where neither comment nor name says that it is sensitive. */
export function guessColumn(name: string, title: string, type: string): Guess | undefined {
  const found = SIGNS.find(([, sign]) => sign.test(title) || sign.test(name));
  if (!found) return undefined;
  const [dataClass] = found;
  return {
    dataClass,
    inMac: AMOUNT.test(type),
    indexed:
      ['ID', 'NAME', 'CONTACT', 'BANK'].includes(dataClass) && !WITHOUT_INDEX.test(title) && !WITHOUT_INDEX.test(name),
  };
}

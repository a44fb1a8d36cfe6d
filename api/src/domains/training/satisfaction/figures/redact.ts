/** Numbers by which somebody is found: ID numbers, phones, mail, chat names. */
const NUMBERS = [
  /(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?!\d)/g,
  /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g,
  /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<=(?:微信|QQ|qq|VX|vx)(?:号)?[：: ]?)[A-Za-z0-9_-]{5,20}/g,
  /(?<!\d)\d{7,}(?!\d)/g,
] as const;

/** The usual surnames: whoever is called by one and a title is told from it. */
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦马苗凤方俞任袁柳史唐费薛雷贺倪汤滕罗毕郝安常乐于时傅皮齐康伍余元顾孟黄萧尹姚邵汪毛狄米明戴宋庞熊纪舒屈项祝董梁杜阮蓝席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应丁邓单洪包左石崔龚程陆翁段侯全班仲宁甘武刘景叶司黎白蒲';
const TITLES = '老师|教练|师傅|教官|校长|院长|主任|班长|同学|经理|先生|女士|工';
const NAMED = new RegExp(`[${SURNAMES}][\\p{Script=Han}]{0,2}?(?=${TITLES})`, 'gu');
const CALLED = new RegExp(
  `(?<=(?:我叫|我是|姓名|本人|叫做?)[：: ]?)[${SURNAMES}]\\p{Script=Han}{1,2}(?=[，。,. ；;]|$)`,
  'gu',
);

/** What stands for what was taken out. */
const GONE = '＊＊';

/** A comment as it is proposed to be handed over: without numbers and names of people (BR25-3); people have the last word. */
export function suggestRedaction(text: string): string {
  const numbers = NUMBERS.reduce((rest, pattern) => rest.replace(pattern, GONE), text);
  return numbers.replace(NAMED, GONE).replace(CALLED, GONE);
}

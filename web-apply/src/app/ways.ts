import { signInAddress } from './applicant.ts';

/** The way on after a refusal: what is said about it, and where it leads: a page of these (`to`), or an address outside of them (`href`). */
export type Way = { title: string; advice: string } & ({ to: string } | { href: string });

const GUIDE = '/';

/**
 * What to do about a refusal of the citizen's front, by its code; undefined where trying again or asking is all there is.
 *
 * @param page where one is now, as the router knows it; the sign-in comes back to it
 */
export function wayOn(code: string, page: string): Way | undefined {
  switch (code) {
    case 'E-0702':
      return { title: '实名登录', advice: '登录后回到本页。', href: signInAddress(page) };
    case 'E-0703':
      return { title: '去提升认证级别', advice: '提升后重新登录即可继续。', to: GUIDE };
    case 'E-0704':
      return { title: '去办理须知', advice: '完成自查和授权后，已填写的内容仍在。', to: GUIDE };
    case 'E-0705':
      return { title: '咨询', advice: '也可以到安置地退役军人服务中心窗口办理。', to: '/consult' };
    case 'E-0709':
      return { title: '以本人身份登录', advice: '请本人用“一网通办”实名登录后办理。', href: signInAddress(page) };
    case 'E-0809':
      return { title: '去材料库', advice: '删除后再存入。', to: '/library' };
    case 'E-0810':
      return { title: '我的办件', advice: '办结或撤回后再来注销。', to: '/applications' };
    case 'E-0804':
      return { title: '重新核验身份', advice: '核验只需重新实名登录一次，完成后再提交。', href: signInAddress(page) };
    case 'E-0801':
    case 'E-0802':
    case 'E-0803':
    case 'E-0805':
    case 'E-0806':
    case 'E-0807':
      // The texts name 随申办 (01 §2.9); on a computer the same identity comes in by 一网通办.
      return {
        title: '用一网通办实名登录',
        advice: '没有办理任何事项。在电脑上用“一网通办”实名登录即可办理，不需要支付宝。',
        href: signInAddress(page),
      };
    case 'E-0808':
      return { title: '咨询', advice: '请在支付宝小程序“军人退役一件事”中办理。', to: '/consult' };
    default:
      return undefined;
  }
}

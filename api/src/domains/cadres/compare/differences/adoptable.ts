import { BENEFICIARY_TAGS } from '../words.ts';

/** A difference as its acts are judged. */
export interface Judgeable {
  source: string;
  code: string;
  field: string;
  tags: readonly string[];
}

/** Why what a source says cannot simply be taken over, and what is done instead; nothing where it can (03 §31.5). */
export function notAdoptable({ source, code, field, tags }: Judgeable): string | undefined {
  switch (code) {
    case 'EXCLUSIVE':
      return '互斥身份须由相关单位核实后消除，再次比对一致后自动办结';
    case 'DEATH':
      return tags.some((tag) => BENEFICIARY_TAGS.includes(tag)) ? '该人员为优抚对象，请按优抚对象减员办理' : undefined;
    case 'NAME_DIFF':
      return source === 'POPULATION' ? undefined : '姓名以公安人口为准，请与来源单位核对';
    default:
  }
  switch (field) {
    case 'hukou':
      return '户籍区不能直接修改，请发起关系转移；户籍已迁出本市的申请变更状态';
    case 'gender':
    case 'birthDate':
      return '性别和出生日期由身份证号确定，身份证号有误的请申请变更关键信息';
    case 'status':
      return '死亡以死亡库数据为准，请核实后办理';
    default:
      return undefined;
  }
}

import { registerDictionary } from '../../platform/forms/index.ts';
import { codeList, keptBy, LOCAL_STANDARD } from '../people/index.ts';

/** 优抚对象类别 (03 §34.2), kept by the offices: other classes come by configuration. */
export const CLASS_LIST = 'beneficiaryClass';

const CLASSES = keptBy(
  codeList(CLASS_LIST, '优抚对象类别', LOCAL_STANDARD, [
    ['01', '残疾军人'],
    ['02', '伤残民兵民工'],
    ['03', '烈士遗属'],
    ['04', '因公牺牲军人遗属'],
    ['05', '病故军人遗属'],
    ['06', '三红'],
    ['07', '在乡复员军人'],
    ['08', '带病回乡退伍军人'],
    ['09', '参战退役人员'],
    ['10', '参试退役人员'],
    ['11', '60周岁以上农村籍退役士兵'],
    ['12', '烈士老年子女'],
    ['13', '铀矿开采军队退役人员'],
  ]),
);

/** Makes the list known to forms and clients; once, while the module loads. */
export function registerBereavementCodes(): void {
  registerDictionary(CLASSES);
}

import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { regionTitle } from '../../../people/index.ts';
import {
  CONDITIONS,
  type Conditions,
  conditionWords,
  type GivenConditions,
  readConditions,
} from '../../institutions/conditions/conditions.ts';
import { type InstitutionProfile, readProfile } from '../../institutions/profile.ts';
import type { ChangeDifference } from '../difference.ts';

/** What of an institution changes by a request only (02 §6.2, BR14-5), besides its 办学条件; what is absent stays. */
export interface InstitutionValues {
  name?: string;
  uscc?: string;
  districtCode?: string;
  parentName?: string;
  legalName?: string;
  legalIdNo?: string;
  bankName?: string;
  bankAccount?: string;
  bankOwner?: string;
  regAddress?: string;
  trainAddress?: string;
  contactName?: string;
  contactPhone?: string;
  email?: string;
}
type Key = keyof InstitutionValues;

/** The institution as it stands, in clear. */
export interface StandingInstitution extends InstitutionProfile, Conditions {
  bankName: string | null;
  bankAccount: string | null;
  bankOwner: string | null;
}

const TITLES: Readonly<Record<Key, string>> = {
  name: '机构名称',
  uscc: '统一社会信用代码',
  districtCode: '所在区',
  parentName: '上级（举办）单位',
  legalName: '法定代表人',
  legalIdNo: '法定代表人身份证号码',
  bankName: '开户银行',
  bankAccount: '银行账号',
  bankOwner: '账户名称',
  regAddress: '注册地址',
  trainAddress: '培训地址',
  contactName: '联系人',
  contactPhone: '联系电话',
  email: '电子邮箱',
};
const BANK: readonly Key[] = ['bankName', 'bankAccount', 'bankOwner'];

/** Whether the centre has a say besides the district. */
export const changesBank = (values: InstitutionValues) => BANK.some((key) => values[key] !== undefined);

/** What a request asks for, as it is kept. */
export interface AskedValues {
  values: InstitutionValues;
  conditions: Partial<Conditions>;
}

/**
 * The values that differ from those in force, normalised. An account is changed as a whole; its owner is the institution (02 §6.7).
 *
 * @throws BAD_INPUT naming every field with a mistake, or where nothing would change
 */
export function readInstitutionValues(
  given: Readonly<Partial<Record<Key, string | null>>> & GivenConditions,
  standing: StandingInstitution,
  today: LocalDate,
): AskedValues {
  const texts = Object.fromEntries(
    (Object.keys(TITLES) as Key[]).flatMap((key) => {
      const text = key === 'bankAccount' ? given[key]?.replace(/\s/g, '') : given[key]?.trim();
      return text && text !== standing[key] ? [[key, text]] : [];
    }),
  ) as InstitutionValues;
  const { value, faults } = readProfile({ ...standing, ...texts }, today);
  const own = faults.filter(({ path }) => texts[path as Key] !== undefined);
  const conditions = readConditions(given, standing, today);
  const all = [
    ...own,
    ...faultsOfLegal(texts),
    ...faultsOfBank(texts, standing, value.name ?? standing.name),
    ...conditions.faults,
  ];
  if (all.length > 0) throw badInput(all);
  if (Object.keys(texts).length + Object.keys(conditions.value).length === 0)
    throw badInput([{ path: 'input', message: '没有需要变更的内容' }]);
  const known = value as unknown as Readonly<Record<string, string>>;
  const values = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, known[key] ?? text]));
  return { values, conditions: conditions.value };
}

function faultsOfLegal({ legalName, legalIdNo }: InstitutionValues): FieldError[] {
  return legalName && !legalIdNo
    ? [{ path: 'legalIdNo', message: '变更法定代表人须同时填写新法定代表人的身份证号码' }]
    : [];
}

function faultsOfBank(values: InstitutionValues, standing: StandingInstitution, name: string): FieldError[] {
  const bank = (key: 'bankName' | 'bankAccount' | 'bankOwner') => values[key] ?? standing[key] ?? '';
  const faults: FieldError[] = [];
  if (changesBank(values)) {
    if (!bank('bankName')) faults.push({ path: 'bankName', message: '请填写开户银行' });
    if ([...bank('bankName')].length > 80) faults.push({ path: 'bankName', message: '开户银行不能超过80个字' });
    if (!/^\d{8,30}$/.test(bank('bankAccount')))
      faults.push({ path: 'bankAccount', message: '银行账号应为8至30位数字' });
  }
  const owner = bank('bankOwner');
  if ((changesBank(values) || values.name) && (owner || changesBank(values)) && owner !== name)
    faults.push({ path: 'bankOwner', message: '账户名称须与机构名称一致' });
  return faults;
}

/** Old and new, field by field; what is sensitive is masked on both sides. */
export function institutionDifferences(
  { values, conditions }: AskedValues,
  standing: StandingInstitution,
): ChangeDifference[] {
  const ofConditions = CONDITIONS.flatMap(({ key, title }) =>
    conditions[key] === undefined
      ? []
      : [
          {
            path: key,
            title,
            before: conditionWords(key, standing[key]),
            after: conditionWords(key, conditions[key]),
          },
        ],
  );
  const ofValues = (Object.keys(TITLES) as Key[]).flatMap((path) => {
    const after = values[path];
    if (after === undefined) return [];
    const [old, asked] = [shown(path, standing[path] ?? ''), shown(path, after)];
    // Two numbers may look the same once they are masked.
    return [{ path, title: TITLES[path], before: old, after: old === asked ? `${asked}（号码不同）` : asked }];
  });
  return [...ofValues, ...ofConditions];
}

function shown(key: Key, text: string): string {
  if (text === '') return '';
  if (key === 'legalIdNo') return mask('idNumber', text);
  if (key === 'bankAccount') return mask('bankAccount', text);
  return key === 'districtCode' ? (regionTitle(text)?.replace('上海市', '') ?? text) : text;
}

import { buildIdNumber } from '../../people/index.ts';

export interface DemoCadre {
  name: string;
  street: string;
  state: string;
  more?: Readonly<Record<string, unknown>>;
}

/** People who do not exist, of two districts, in every status of the register. */
export const DEMO_CADRES: readonly DemoCadre[] = [
  { name: '诸葛卫国', street: '310109009', state: 'ACTIVE' },
  { name: '钱建华', street: '310109009', state: 'ACTIVE', more: { identity_tags: ['T01', 'T02', 'T12'] } },
  { name: '孙保国', street: '310109010', state: 'ACTIVE', more: { suspected_death: true } },
  {
    name: '李国良',
    street: '310109009',
    state: 'ACTIVE',
    more: { exclusive_identity: true, identity_tags: ['T01', 'T06'] },
  },
  { name: '周忠诚', street: '310109009', state: 'STOPPED', more: { status_note: '本人申请暂停' } },
  { name: '吴振邦', street: '310109009', state: 'MOVED_OUT', more: { status_note: '户籍迁往江苏省苏州市' } },
  { name: '郑德胜', street: '310109009', state: 'DEAD', more: { death_on: '2025-12-02' } },
  { name: '王守业', street: '310109009', state: 'CANCELLED', more: { status_note: '重复登记' } },
  { name: '冯援朝', street: '310109009', state: 'PENDING' },
  { name: '陈解放', street: '310109009', state: 'PENDING' },
  { name: '褚立功', street: '310115004', state: 'ACTIVE' },
  { name: '卫和平', street: '310115004', state: 'ACTIVE', more: { medical_insurance: null } },
  // The same name and birth under two numbers; an identity that its own register does not know; a number whose check digit is wrong.
  { name: '沈志强', street: '310109009', state: 'ACTIVE', more: { birth_date: '1948-04-12' } },
  { name: '沈志强', street: '310109010', state: 'ACTIVE', more: { birth_date: '1948-04-12' } },
  { name: '韩振华', street: '310109009', state: 'ACTIVE', more: { identity_tags: ['T01', 'T03'] } },
  { name: '杨克勤', street: '310109010', state: 'ACTIVE', more: { id_no: '310109194907120628' } },
  { name: '朱明义', street: '310109009', state: 'ACTIVE' },
  { name: '秦怀远', street: '310109009', state: 'ACTIVE' },
];

/** What follows of somebody's place in the list: number, birth, retirement. */
export const demoFacts = (n: number) => {
  const born = `194${n % 10}-0${(n % 9) + 1}-12`;
  return {
    born,
    idNo: buildIdNumber('310109', born, 601 + 2 * n),
    address: `示范路${n + 1}号`,
    retired: `200${n % 10}-06-30`,
  };
};

import type { MenuDefinition, MenuGroup } from './module.ts';

/** 业务域, in the order of the rail: where the entries of the menu stand. `short` is the word under the icon. */
export const AREAS = {
  bench: { title: '工作台', short: '工作台', icon: 'HomeOutlined' },
  cases: { title: '一件事办件', short: '一件事', icon: 'SolutionOutlined' },
  reviews: { title: '好差评', short: '好差评', icon: 'StarOutlined' },
  training: { title: '职业技能培训', short: '职业培训', icon: 'ScheduleOutlined' },
  care: { title: '退役后管理', short: '退役后', icon: 'TeamOutlined' },
  retired: { title: '军休与企业军转', short: '军休企转', icon: 'SafetyOutlined' },
  reduction: { title: '优抚减员', short: '优抚减员', icon: 'CheckSquareOutlined' },
  exchange: { title: '数据交换', short: '数据交换', icon: 'AppstoreOutlined' },
  config: { title: '配置中心', short: '配置中心', icon: 'SettingOutlined' },
  system: { title: '系统与安全', short: '系统安全', icon: 'AuditOutlined' },
} as const;

export type AreaKey = keyof typeof AREAS;

/** What an area shows at most beside its 设置, folded groups counted as one: more than that nobody reads at a glance. */
export const MOST_ENTRIES = 14;

type Placed = Pick<MenuDefinition, 'area' | 'group' | 'setting'>;

/** Where an entry stands. */
export const areaOf = ({ area, group }: Placed): AreaKey | undefined => area ?? group?.area;

/** What folds it in its area: 设置 for rules and figures, its group unless that is the area itself. */
export function foldedInto({ setting, ...menu }: Placed): MenuGroup | undefined {
  const area = areaOf(menu);
  if (setting && area) return { key: `settings-${area}`, title: '设置', icon: 'SettingOutlined', area };
  return menu.group?.key === area ? undefined : menu.group;
}

/** The entries of an area as people see them, folded ones as one; without 设置. */
export function entriesOf(menus: readonly (Placed & { key: string })[], area: AreaKey): string[] {
  const inArea = menus.filter((menu) => areaOf(menu) === area && !menu.setting);
  return [...new Set(inArea.map((menu) => foldedInto(menu)?.key ?? menu.key))];
}

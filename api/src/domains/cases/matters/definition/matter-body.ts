import { MATERIALS } from '../../application/materials.ts';
import type { MaterialDemand } from '../matter.entity.ts';

/** What a version of a matter says beside its name (the rule's title) and for whom it is in the bundle (the condition). */
export interface MatterBody {
  code: string;
  aliases?: string[];
  departmentCode: string;
  departmentName: string;
  level: string;
  taskCode?: string;
  taskHandleItem?: string;
  catalogCode?: string;
  matterVersion: number;
  oncePerDischarge: boolean;
  materials?: MaterialDemand[];
  sort: number;
}

/** Who handles matters, by the codes with which departments send their feedback (01 §1.2, §3.3). */
export const DEPARTMENTS = {
  OWN: '退役军人事务部门',
  GA: '公安',
  RS: '人社',
  YB: '医保',
  ZZ: '组织部门',
  WZ: '人民武装部',
  SB: '社保中心',
  MZ: '民政',
  JY: '教育',
} as const;

const oneOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({ const: value, title }));
const name = (title: string, maxLength: number) => ({ type: 'string', title, minLength: 2, maxLength });
const code = (title: string, length: number, description: string) => ({
  type: 'string',
  title,
  description,
  pattern: `^[0-9A-Za-z]{${length}}$`,
  'x-message': `${title}应为${length}位数字或字母`,
});

/** JSON Schema of {@link MatterBody}; lengths of the national codes as in 01 §2.4. */
export const matterBodySchema = {
  type: 'object',
  required: ['code', 'departmentCode', 'departmentName', 'level', 'matterVersion', 'oncePerDischarge', 'sort'],
  additionalProperties: false,
  properties: {
    code: {
      type: 'string',
      title: '事项代码',
      description: '本平台的代码，如M01，启用后不能更改',
      pattern: '^M[0-9]{2,4}$',
      'x-message': '事项代码应为M加2至4位数字',
    },
    aliases: {
      type: 'array',
      title: '别名',
      description: '同一事项的其他名称或原事项代码，判断重复申报时视为同一事项',
      maxItems: 10,
      uniqueItems: true,
      items: name('名称', 40),
    },
    departmentCode: { type: 'string', title: '办理部门', oneOf: oneOf(DEPARTMENTS) },
    departmentName: name('办理部门名称', 80),
    level: name('办理层级', 40),
    taskCode: code('实施编码', 31, '政务服务事项实施清单的31位编码，可暂不填写'),
    taskHandleItem: code('业务办理项编码', 33, '33位编码，可暂不填写'),
    catalogCode: {
      type: 'string',
      title: '基本编码',
      pattern: '^[0-9A-Za-z]{1,31}$',
      'x-message': '基本编码应为1至31位数字或字母',
    },
    matterVersion: { type: 'integer', title: '事项版本', description: '事项目录中的版本号', minimum: 1, maximum: 999 },
    oncePerDischarge: { type: 'boolean', title: '每次退役办理一次' },
    materials: {
      type: 'array',
      title: '申请材料',
      maxItems: 20,
      items: {
        type: 'object',
        required: ['code', 'required'],
        additionalProperties: false,
        properties: {
          code: {
            type: 'string',
            title: '材料',
            oneOf: oneOf(Object.fromEntries(MATERIALS.map((material) => [material.code, material.name]))),
          },
          required: { type: 'boolean', title: '必需' },
          note: { type: 'string', title: '说明', maxLength: 60 },
        },
      },
    },
    sort: { type: 'integer', title: '排列次序', minimum: 0, maximum: 9999 },
  },
} as const;

/** What only the whole body shows: a material named twice. */
export function problemsOfMatter({ materials = [] }: MatterBody): { path: string; message: string }[] {
  const codes = materials.map((material) => material.code);
  return codes.flatMap((one, n) =>
    codes.indexOf(one) === n ? [] : [{ path: `materials/${n}/code`, message: '同一材料只能列一次' }],
  );
}

/** 「M03，公安派出所（派出所）；实施编码未录入」. */
export function describeMatter({ code: matter, departmentName, level, taskCode }: MatterBody): string {
  return `${matter}，${departmentName}（${level}）；${taskCode ? `实施编码${taskCode}` : '实施编码未录入'}`;
}

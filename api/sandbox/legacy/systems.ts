/** What a column of a legacy table holds; the generator makes values of it. */
export type Content =
  | 'name'
  | 'id'
  | 'phone'
  | 'address'
  | 'bank'
  | 'amount'
  | 'salaryItem'
  | 'health'
  | 'text'
  | 'level'
  | 'password'
  | 'secret'
  | 'plain'
  | 'number';

export interface LegacyColumn {
  name: string;
  /** Comment in the database, as the makers of the system wrote it. */
  title: string;
  content: Content;
}

export interface LegacyTable {
  name: string;
  title: string;
  columns: readonly LegacyColumn[];
}

export interface LegacySystem {
  clientId: string;
  tables: readonly LegacyTable[];
  /** Rows of each table unless another size is asked for. */
  rows: number;
}

const column = (name: string, title: string, content: Content): LegacyColumn => ({ name, title, content });
const name = column('xm', '姓名', 'name');
const idNo = column('sfzh', '身份证号', 'id');
const phone = column('sjhm', '手机号码', 'phone');
const bank = column('yhzh', '银行账号', 'bank');

/** The eleven systems of 03 §41.1 with the columns that are typical of them; the real ones are not in our hands. */
export const LEGACY_SYSTEMS: readonly LegacySystem[] = [
  {
    clientId: 'TYTX',
    rows: 200,
    tables: [
      {
        name: 'tx_ryxx',
        title: '退休人员信息',
        columns: [name, idNo, phone, column('zz', '家庭住址', 'address'), bank, column('tyj', '月退休金', 'amount')],
      },
    ],
  },
  {
    clientId: 'XF',
    rows: 200,
    tables: [
      {
        name: 'xf_xfj',
        title: '信访件',
        columns: [column('xfrxm', '信访人姓名', 'name'), idNo, phone, column('xfnr', '信访内容', 'text')],
      },
    ],
  },
  {
    clientId: 'YF',
    rows: 10_000,
    tables: [
      {
        name: 'yf_dx',
        title: '优抚对象',
        columns: [name, idNo, column('scdj', '残疾等级', 'level'), bank, column('je', '月发放金额', 'amount')],
      },
    ],
  },
  {
    clientId: 'YWB',
    rows: 200,
    tables: [
      {
        name: 'ywb_jt',
        title: '义务兵家庭',
        columns: [name, idNo, column('jtzz', '家庭住址', 'address'), column('yhzh', '优待金银行账号', 'bank')],
      },
    ],
  },
  {
    clientId: 'FN',
    rows: 40,
    tables: [
      {
        name: 'fn_zh',
        title: '账号',
        columns: [column('yhm', '用户名', 'plain'), phone, column('mm', '登录密码', 'password')],
      },
      {
        name: 'fn_jk',
        title: '对接接口',
        columns: [column('mc', '接口名称', 'plain'), column('my', '接口密钥', 'secret')],
      },
    ],
  },
  {
    clientId: 'PX',
    rows: 200,
    tables: [{ name: 'px_xy', title: '学员', columns: [idNo, phone, bank] }],
  },
  {
    clientId: 'JXFW',
    rows: 200,
    tables: [{ name: 'jx_gb', title: '军休干部', columns: [name, idNo, phone, column('jkzk', '健康状况', 'health')] }],
  },
  {
    clientId: 'JXJF',
    rows: 200,
    tables: [
      {
        name: 'jf_ff',
        title: '经费发放',
        columns: [bank, column('gzxm', '工资项目', 'salaryItem'), column('je', '发放金额', 'amount')],
      },
    ],
  },
  {
    clientId: 'WJJ',
    rows: 200,
    tables: [
      {
        name: 'wjj_zg',
        title: '无军籍职工',
        columns: [name, idNo, column('dah', '档案号', 'number'), column('gz', '工资', 'amount')],
      },
    ],
  },
  {
    clientId: 'LS',
    rows: 100,
    tables: [
      {
        name: 'ls_yszs',
        title: '烈士遗属',
        columns: [
          column('ysxm', '遗属姓名', 'name'),
          column('lxdh', '联系电话', 'phone'),
          column('ysqk', '遗属情况', 'text'),
        ],
      },
    ],
  },
  {
    clientId: 'FWBZ',
    rows: 200,
    tables: [{ name: 'fw_jl', title: '服务记录', columns: [name, idNo, phone, column('fwnr', '服务内容', 'text')] }],
  },
];

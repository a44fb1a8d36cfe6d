import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../../database/sql.ts';
import { createUser, findOrgByCode } from '../../../../platform/access/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import { type DemoPlayer, demoPlayer } from '../../demo/demo-player.ts';
import { addExpert } from '../experts/save-expert.ts';

/** E1 … E7 of the worked example (02 §21.1): account, name, employer, title. The first three may sign in to the demonstration. */
const EXPERTS = [
  ['expert_demo', '严谨', '上海应用技术研究院', '教授级高级工程师'],
  ['expert_demo2', '柯正', '上海职业教育研究中心', '研究员'],
  ['expert_demo3', '明哲', '长三角技能鉴定专家工作室', '高级技师'],
  ['expert_demo4', '方知远', '上海示范职业技术大学', '教授'],
  ['expert_demo5', '沈若文', '上海示范安全技术中心', '高级工程师'],
  ['expert_demo6', '陆维', '长江示范人力资源研究所', '副研究员'],
  ['expert_demo7', '钱思齐', '上海示范会计师事务所', '注册会计师'],
] as const;

/** An expert of the demonstration who can act. */
export interface DemoExpert {
  id: string;
  player: DemoPlayer;
}

/** The seven, with accounts for those whom nobody signs in as. */
export async function addDemoExperts(city: Ctx): Promise<DemoExpert[]> {
  const experts: DemoExpert[] = [];
  for (const [n, [loginName, name, employer, title]] of EXPERTS.entries()) {
    await haveAccount(city, loginName, name, n);
    const profile = {
      name,
      idNo: buildIdNumber('310100', '1968-08-08', 101 + n),
      phone: `1990000200${n}`,
      employer,
      employerUscc: null,
      title,
      fields: ['01', '02', '03', '08', '09', '10', '11'],
      workHistory: [],
      relatives: [],
      validTo: null,
    };
    const id = await addExpert(city, { loginName, profile, requestId: randomUUID() });
    const player = await demoPlayer(city, loginName, 'EXPERT');
    if (player) experts.push({ id, player });
  }
  return experts;
}

/** Production refuses a database with accounts that the demonstration has granted their roles. */
async function haveAccount(ctx: Ctx, loginName: string, realName: string, n: number): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from user_account where login_name = ${loginName}`)) return;
  const city = await findOrgByCode(ctx, '310000');
  if (!city) return;
  await transaction({ ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } }, (tx) =>
    createUser(tx, {
      loginName,
      realName,
      phone: `1990000200${n}`,
      orgId: city.id,
      roles: ['EXPERT'],
      // Nobody knows it.
      password: `${randomUUID()}Aa1!`,
      confirmed: true,
    }),
  );
}

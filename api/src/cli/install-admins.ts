import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { admitKey } from '../admit-key.ts';
import { migrate } from '../database/migrate.ts';
import { preparing } from '../database/preparation.ts';
import {
  type AdministratorRole,
  accessModule,
  installAdministrators,
  type NamedAdministrator,
} from '../platform/access/index.ts';
import { auditModule } from '../platform/audit/index.ts';
import { formatDateTime } from '../platform/calendar/index.ts';
import { DomainError, StartRefused } from '../platform/errors/index.ts';
import { openToolApp } from './tool-app.ts';

/*
 * `npm run install:admins`: creates the three administrators of a new installation and prints their one-time passwords. Asks for them, or
 * takes them as --sys login,姓名,手机 --sec login,姓名,手机 --aud login,姓名,手机. Refuses a second run.
 */

const ROLES: readonly { role: AdministratorRole; option: 'sys' | 'sec' | 'aud'; title: string }[] = [
  { role: 'SYS_ADMIN', option: 'sys', title: '系统管理员' },
  { role: 'SEC_ADMIN', option: 'sec', title: '安全管理员' },
  { role: 'AUD_ADMIN', option: 'aud', title: '审计管理员' },
];

const { values } = parseArgs({
  options: { sys: { type: 'string' }, sec: { type: 'string' }, aud: { type: 'string' } },
});

async function askForThree(): Promise<NamedAdministrator[]> {
  const given = ROLES.map(({ option }) => values[option]);
  const terminal = given.includes(undefined)
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  try {
    const named: NamedAdministrator[] = [];
    for (const { role, option, title } of ROLES) {
      const line = values[option] ?? (await terminal?.question(`${title}（登录名,姓名,手机号码）：`)) ?? '';
      const [loginName = '', realName = '', phone = ''] = line.split(/[,，]/).map((part) => part.trim());
      if (!realName || !/^1\d{10}$/.test(phone))
        throw new DomainError('BAD_INPUT', `${title}：应为 登录名,姓名,11位手机号码`);
      named.push({ role, loginName, realName, phone });
    }
    return named;
  } finally {
    terminal?.close();
  }
}

const tool = await openToolApp([accessModule, auditModule]);
try {
  const ctx = tool.ctx('安装程序');
  await preparing({ url: tool.databaseUrl, log: tool.app.log, waitMs: 0 }, async (client) => {
    await migrate(client);
    await admitKey(ctx);
    await accessModule.seed?.(ctx);
  });
  const installed = await installAdministrators(ctx, await askForThree());
  console.log('管理员已创建，以下一次性密码仅显示这一次，请分别当面交付本人：');
  for (const { role, loginName, password, expiresAt } of installed) {
    const title = ROLES.find((line) => line.role === role)?.title;
    console.log(`  ${title}  登录名 ${loginName}  密码 ${password}  ${formatDateTime(expiresAt)} 前有效`);
  }
} catch (error) {
  if (error instanceof StartRefused) console.error(error.message);
  else if (error instanceof DomainError) console.error(`${error.message}（${error.code}）`);
  else throw error;
  process.exitCode = 1;
} finally {
  await tool.close();
}

import 'reflect-metadata';
import { modules } from '../modules.ts';
import { scanIntegrity } from '../platform/access/index.ts';
import { openToolApp } from './tool-app.ts';

/**
 * `npm run access:verify`: verifies the integrity code of every row of the sealed tables (accounts, roles, grants, distributions …), as the nightly job does: broken rows are kept as
 * faults, their sessions end, the administrators are told. Ends with 1 when anything is wrong, so that a monitor can call it.
 */
const tool = await openToolApp(modules);
try {
  const { counts, broken } = await scanIntegrity(tool.ctx('重要数据完整性校验'));
  for (const { title, rows, broken: wrong } of counts) console.log(`${title}：已校验 ${rows} 条，不符 ${wrong} 条`);
  for (const line of broken) console.error(`  被改动 ${line}`);
  if (broken.length > 0) process.exitCode = 1;
} finally {
  await tool.close();
}

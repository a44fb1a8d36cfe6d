import 'reflect-metadata';
import { auditModule, verifyLog } from '../platform/audit/index.ts';
import { openToolApp } from './tool-app.ts';

/**
 * `npm run audit:verify`: recomputes the whole log, compares it with every anchor in the database and in files, and names what was
 * tampered with. Ends with 1 when anything is wrong, so that a monitor can call it.
 */
const tool = await openToolApp([auditModule]);
try {
  const verdict = await verifyLog(tool.ctx('日志链校验'));
  const counts = `已校验 ${verdict.links} 条记录、${verdict.anchors} 个锚点，待封存 ${verdict.waiting} 条`;
  if (verdict.intact) {
    console.log(`日志链完整：${counts}`);
  } else {
    console.error(`日志链已被破坏：${counts}`);
    for (const defect of verdict.defects) console.error(`  ${defect}`);
    process.exitCode = 1;
  }
} finally {
  await tool.close();
}

import 'reflect-metadata';
import { auditModule } from '../platform/audit/index.ts';
import { verifyChainedLog } from '../platform/chain/index.ts';
import { callLogModule } from '../platform/exchange/log/module.ts';
import { openToolApp } from './tool-app.ts';

/**
 * `npm run audit:verify`: recomputes every chained log, compares it with every anchor in the database and in files, and names what was
 * tampered with. Ends with 1 when anything is wrong, so that a monitor can call it.
 */
const tool = await openToolApp([auditModule, callLogModule]);
try {
  const ctx = tool.ctx('日志链校验');
  for (const log of tool.app.registry.chains) {
    const verdict = await verifyChainedLog(ctx, log);
    const counts = `已校验 ${verdict.links} 条记录、${verdict.anchors} 个锚点，待封存 ${verdict.waiting} 条`;
    if (verdict.intact) {
      console.log(`${log.title}：日志链完整，${counts}`);
    } else {
      console.error(`${log.title}：日志链已被破坏，${counts}`);
      for (const defect of verdict.defects) console.error(`  ${defect}`);
      process.exitCode = 1;
    }
  }
} finally {
  await tool.close();
}

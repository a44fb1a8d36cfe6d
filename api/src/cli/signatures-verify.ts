import 'reflect-metadata';
import { verifySignatures } from '../platform/flow/index.ts';
import { openToolApp } from './tool-app.ts';

/**
 * `npm run signatures:verify`: verifies every signature with which somebody approved (03 §41.9), against what was signed and against the chained
 * history. Ends with 1 when anything is wrong, so that a monitor can call it.
 */
const tool = await openToolApp([]);
try {
  const { count, broken } = await verifySignatures(tool.ctx('审批签名校验'));
  for (const { recordType, recordId, why } of broken) console.error(`  ${recordType} ${recordId}：${why}`);
  console.log(`已校验 ${count} 个审批签名${broken.length > 0 ? `，不符 ${broken.length} 个` : '，全部有效'}`);
  if (broken.length > 0) process.exitCode = 1;
} finally {
  await tool.close();
}

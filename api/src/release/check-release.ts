import { recordAudit } from '../platform/audit/index.ts';
import { StartRefused } from '../platform/errors/index.ts';
import type { App } from '../platform/kernel/index.ts';
import { RELEASE_FILE, releaseDefects } from './manifest.ts';

/** Most files that a refusal names. */
const TOLD = 10;

/**
 * 可信验证 (04 L3-22, K-09): where the public key of whoever delivers the product is configured, a node whose program files are not as they were signed does not start.
 *
 * @throws StartRefused, naming what is otherwise
 */
export async function checkRelease(root: string, publicKey: string | undefined): Promise<void> {
  if (publicKey === undefined) return;
  const defects = await releaseDefects(root, publicKey);
  if (defects.length === 0) return;
  const told = [...defects.slice(0, TOLD), ...(defects.length > TOLD ? [`等${defects.length}处`] : [])];
  throw new StartRefused(`程序文件与发布清单不一致，拒绝启动：${told.join('、')}`);
}

/** Once the database is there: that this node has been compared, and was right. */
export async function noteRelease(app: App): Promise<void> {
  if (app.config.RELEASE_PUBLIC_KEY === undefined) return;
  await recordAudit(app.context({ kind: 'SYSTEM', name: '系统启动' }), {
    event: 'release.verified',
    objectType: 'release',
    objectId: RELEASE_FILE,
    detail: { publicKey: app.config.RELEASE_PUBLIC_KEY },
  });
}

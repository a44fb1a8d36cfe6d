import 'reflect-metadata';
import { modules } from '../modules.ts';
import { CryptoError, HsmProvider, ProviderAway, SoftProvider } from '../platform/crypto/index.ts';
import { moveToDevice } from '../platform/keys/index.ts';
import { openToolApp } from './tool-app.ts';

/**
 * `npm run keys:rewrap -- <address of the side-car>`: brings the stored keys from software into a device, while no node runs. Afterwards every node is started with
 * CRYPTO_DEVICE_URL; the data stay as they are. Ends with 1, and has changed nothing, where the device does not answer or a key does not arrive as it was.
 */
const device = process.argv[2];
if (!device) {
  console.error('用法：npm run keys:rewrap -- <密码机接入地址>');
  process.exit(1);
}
const tool = await openToolApp(modules);
try {
  const { masterKey } = tool.app.config;
  const moved = await moveToDevice(tool.ctx('密钥迁入密码机'), new SoftProvider(masterKey), new HsmProvider(device));
  console.log(`已将 ${moved} 个密钥改由密码机保管。请为各节点设置 CRYPTO_DEVICE_URL=${device} 后启动`);
} catch (error) {
  if (!(error instanceof CryptoError || error instanceof ProviderAway)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await tool.close();
}

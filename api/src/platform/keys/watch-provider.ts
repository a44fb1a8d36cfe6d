import { DomainError } from '../errors/index.ts';
import type { App } from '../kernel/index.ts';
import { providerOf } from './provider-of.ts';

const EVERY_MS = 15_000;

/** How sensitive data are refused while the provider is away. */
export const away = (): never => {
  throw new DomainError('E-CR-20', '密码服务暂不可用，敏感数据暂不能读取和保存，请稍后再试');
};

/**
 * Asks the provider whether it is there. While it is not, sensitive data are neither written nor read with keys that are left in memory (03 §41.14 "business writes of
 * S fields are refused, never stored plain"); codes of rows are still verified, so that people stay signed in and see what is the matter.
 *
 * @returns whether it is there
 */
export async function checkProvider(app: App): Promise<boolean> {
  const there = await providerOf(app)
    .random(16)
    .then(
      () => true,
      (error: unknown) => {
        if (!app.keys.suspended)
          app.log.error({ err: error }, 'the cryptographic provider is away: sensitive data are refused');
        return false;
      },
    );
  if (there && app.keys.suspended) app.log.warn('the cryptographic provider is back');
  app.keys.suspend(there ? undefined : away);
  return there;
}

/** Keeps asking a device for as long as the node runs; software in this process is there while the process is. */
export function watchProvider(app: App): () => void {
  if (!app.config.CRYPTO_DEVICE_URL) return () => undefined;
  let asking = false;
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    void checkProvider(app).finally(() => {
      asking = false;
    });
  }, EVERY_MS).unref();
  return () => clearInterval(timer);
}

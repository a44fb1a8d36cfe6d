import type { App } from './app.ts';

/** Starts what the modules run in the background, in their order; the returned function ends it in reverse. A part that cannot start undoes the others. */
export async function startBackground(app: App): Promise<() => Promise<void>> {
  const ends: (() => Promise<void>)[] = [];
  const endAll = async (): Promise<void> => {
    for (const end of ends.reverse()) {
      await end().catch((error: unknown) => app.log.error({ err: error }, 'a background part did not end'));
    }
  };
  try {
    for (const { background } of app.registry.modules) if (background) ends.push(await background(app));
    return endAll;
  } catch (error) {
    await endAll();
    throw error;
  }
}

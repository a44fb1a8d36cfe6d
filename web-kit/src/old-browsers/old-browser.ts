import type { Transformer } from '@ant-design/cssinjs';

declare global {
  /** Set by the script for old browsers before anything else runs; absent everywhere else. */
  var yjsOldBrowser: { transformers: Transformer[] } | undefined;
}

/**
 * What antd's styles need in a browser that knows neither `:where()` nor all logical properties: the class that sets one version of antd apart from
 * another stands in `:where()` and is left out, so that each rule weighs as much as in a new browser, and logical properties are written as
 * physical ones.
 */
export function oldBrowserStyles(): { transformers: Transformer[]; hashed: boolean } {
  const old = globalThis.yjsOldBrowser;
  return { transformers: old?.transformers ?? [], hashed: old === undefined };
}

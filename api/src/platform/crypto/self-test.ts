import { VECTOR_CHECKS, type VectorCheck } from './vector-checks.ts';
import { type CryptoVectors, VECTORS } from './vectors.ts';

/** One line of the 自检 page. */
export interface SelfTestResult {
  id: string;
  title: string;
  passed: boolean;
  /** Milliseconds taken. */
  ms: number;
  /** Why it failed; technical, English. */
  reason?: string;
}

export interface SelfTestOptions {
  /** Also run V6, a million rounds of SM4: for the 自检 page and the tests, not for start-up. */
  includeSlow?: boolean;
  /** Altered only to prove that a wrong expectation is noticed. */
  vectors?: CryptoVectors;
}

/** Runs the vectors of 41.3 on this machine. Never throws: the caller decides what a failure means. */
export function runSelfTest({ includeSlow = false, vectors = VECTORS }: SelfTestOptions = {}): SelfTestResult[] {
  return VECTOR_CHECKS.filter((check) => includeSlow || !check.slow).map((check) => runCheck(check, vectors));
}

/** Start-up guard (AC41-1): throws with the ids of the failed vectors, so that the process refuses to start. */
export function assertSelfTest(results: readonly SelfTestResult[]): void {
  const failed = results.filter((result) => !result.passed);
  if (failed.length === 0) return;
  throw new Error(`密码算法自检未通过：${failed.map(({ id, title }) => `${id} ${title}`).join('、')}`);
}

function runCheck({ id, title, run }: VectorCheck, vectors: CryptoVectors): SelfTestResult {
  const started = performance.now();
  const elapsed = (): number => Math.round((performance.now() - started) * 100) / 100;
  try {
    run(vectors);
    return { id, title, passed: true, ms: elapsed() };
  } catch (error) {
    return { id, title, passed: false, ms: elapsed(), reason: error instanceof Error ? error.message : String(error) };
  }
}

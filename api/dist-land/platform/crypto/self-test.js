import { VECTOR_CHECKS } from "./vector-checks.js";
import { VECTORS } from "./vectors.js";
/** Runs the vectors of 41.3 on this machine. Never throws: the caller decides what a failure means. */ export function runSelfTest({ includeSlow = false, vectors = VECTORS } = {}) {
    return VECTOR_CHECKS.filter((check)=>includeSlow || !check.slow).map((check)=>runCheck(check, vectors));
}
/** Start-up guard (AC41-1): throws with the ids of the failed vectors, so that the process refuses to start. */ export function assertSelfTest(results) {
    const failed = results.filter((result)=>!result.passed);
    if (failed.length === 0) return;
    throw new Error(`密码算法自检未通过：${failed.map(({ id, title })=>`${id} ${title}`).join('、')}`);
}
function runCheck({ id, title, run }, vectors) {
    const started = performance.now();
    const elapsed = ()=>Math.round((performance.now() - started) * 100) / 100;
    try {
        run(vectors);
        return {
            id,
            title,
            passed: true,
            ms: elapsed()
        };
    } catch (error) {
        return {
            id,
            title,
            passed: false,
            ms: elapsed(),
            reason: error instanceof Error ? error.message : String(error)
        };
    }
}

//# sourceMappingURL=self-test.js.map
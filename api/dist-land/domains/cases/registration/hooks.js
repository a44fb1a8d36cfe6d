const checks = [];
/** The point at which the duplicate rules of item 2 join T1. */ export function onSubmission(check) {
    checks.push(check);
}
export async function checkDuplicates(tx, caseId) {
    for (const check of checks)await check(tx, caseId);
}
const followers = [];
/** The point at which what hangs on an open case (重复办件, 撤回申请) hears of its end. */ export function onCaseEnd(follower) {
    followers.push(follower);
}
export async function followCaseEnds(tx, ended) {
    if (ended.length === 0) return;
    for (const follow of followers)await follow(tx, ended);
}
const additions = [];
/** The point at which the applicant is told at once of what was found (item 2: E-0201). */ export function onAnswer(addition) {
    additions.push(addition);
}
export async function answerData(tx, caseId) {
    const data = {};
    for (const add of additions)Object.assign(data, await add(tx, caseId));
    return data;
}
const stepFollowers = [];
/** The point at which what hangs on sub-cases (自动办结计划) hears of their steps, in the transaction of the step. */ export function onSubCaseSteps(follower) {
    stepFollowers.push(follower);
}
export async function followSubCaseSteps(tx, changes) {
    for (const follow of stepFollowers)await follow(tx, changes);
}

//# sourceMappingURL=hooks.js.map
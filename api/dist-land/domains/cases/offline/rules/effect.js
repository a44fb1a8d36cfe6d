import { rows, sql } from "../../../../database/sql.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { addDays, instantOf, localDateOf } from "../../../../platform/calendar/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { evaluate, rulesFor, rulesInForce } from "../../../../platform/rules/index.js";
import { readSituations } from "../plans/situation.js";
import { AUTO_FINISH } from "./kind-name.js";
import { elapsedOf, prospectOf } from "./prospect.js";
import { FINISH_STATES } from "./rule-body.js";
/** Records looked at, and rows shown. */ const MOST_RECORDS = 500;
const MOST_ROWS = 50;
const ORDER = [
    'NEW',
    'GONE',
    'MOVED',
    'SAME'
];
/**
 * Dry run of a draft over the cases of the last days (01 §6 of the rule editor): which would be finished when, beside what the rules in
 * force say of them. Reads only.
 */ export async function effectOf(ctx, draft, days) {
    const now = ctx.app.clock.now();
    const today = localDateOf(now);
    const rules = await rulesInForce(ctx, {
        kind: AUTO_FINISH
    });
    const found = await rows(ctx, sql`
    select s.id, p.paused_workdays as "pausedWorkdays" from sub_case s left join auto_finish_plan p on p.sub_case_id = s.id
     where s.mode = 'OFFLINE' and s.matter_code = ${draft.body.matterCode} and s.accepted_at >= ${instantOf(addDays(today, -days))}
       and ${scopeWhere(scopeOf(ctx.actor), 's')} and ${draft.orgPath ? sql`s.org_path like ${`${draft.orgPath}%`}` : sql`true`}
     order by s.id desc limit ${MOST_RECORDS + 1}`);
    const paused = new Map(found.map(({ id, pausedWorkdays })=>[
            id,
            pausedWorkdays ?? 0
        ]));
    const records = await readSituations(ctx, found.slice(0, MOST_RECORDS).map(({ id })=>id));
    const tried = asRule(draft, now);
    let matchingNow = 0;
    const lines = records.flatMap((one)=>{
        if (!one.acceptedOn) return [];
        const situation = {
            acceptedOn: one.acceptedOn,
            pausedWorkdays: paused.get(one.id) ?? 0,
            facts: one.facts
        };
        const elapsedWorkdays = elapsedOf(ctx.app.calendar, situation, today);
        if (!one.closed && evaluate(tried.condition, {
            ...one.facts,
            elapsedWorkdays
        })) matchingNow += 1;
        const before = rulesFor(rules, one.orgPath).filter(({ body })=>body.matterCode === one.matterCode);
        const after = [
            ...before.filter(({ ruleId, key })=>ruleId !== draft.ruleId && key !== draft.key),
            tried
        ];
        const old = prospectOf(ctx.app.calendar, before, situation, today);
        const next = prospectOf(ctx.app.calendar, after, situation, today);
        return old || next ? [
            lineOf(one, old, next)
        ] : [];
    });
    const count = (change)=>lines.filter((line)=>line.change === change).length;
    return {
        matchingNow,
        columns: [
            '办件编号',
            '事项',
            '状态',
            '现行规则',
            '修改后'
        ],
        rows: [
            ...lines
        ].sort((a, b)=>ORDER.indexOf(a.change) - ORDER.indexOf(b.change)).slice(0, MOST_ROWS),
        counts: {
            new: count('NEW'),
            gone: count('GONE'),
            moved: count('MOVED'),
            same: count('SAME')
        },
        truncated: lines.length > MOST_ROWS || found.length > MOST_RECORDS,
        note: `按${records.length}件近${days}天接件的线下子办件试算，不改变任何办件；已通知的计划仍按原规则版本执行。`
    };
}
/** The draft as if it were in force already. */ function asRule({ ruleId, key, title, orgPath, condition, body }, now) {
    const none = {
        ruleId: ruleId ?? '',
        ruleNo: '试算',
        key: key ?? 'draft',
        version: 0,
        basisText: null
    };
    return {
        ...none,
        title,
        orgPath,
        condition,
        body,
        effectiveFrom: now
    };
}
function lineOf(one, old, next) {
    const words = (prospect)=>prospect ? `${prospect.day} ${FINISH_STATES[prospect.rule.body.finishAs]}` : '不自动办结';
    const [before, after] = [
        words(old),
        words(next)
    ];
    const change = before === after ? 'SAME' : !old ? 'NEW' : !next ? 'GONE' : 'MOVED';
    return {
        link: `/cases/sub/${one.id}`,
        cells: [
            one.bjNo,
            one.matterName,
            one.closed ? '已办结' : one.paused ? '暂停计时' : '在办',
            before,
            after
        ],
        change
    };
}

//# sourceMappingURL=effect.js.map
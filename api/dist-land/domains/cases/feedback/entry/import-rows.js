import { faultsOfBody } from "../../../../platform/exchange/index.js";
import { checkResult } from "../contracts/check-result.js";
import { feedbackSchema } from "../feedback.schema.js";
import { FEEDBACK_TYPES } from "../words.js";
const FIXED = [
    '办件编号',
    '身份证号码',
    '事项代码',
    '序号',
    '反馈类型',
    '外部状态代码',
    '外部状态',
    '办理时间',
    '经办人',
    '经办机构',
    '联系电话',
    '原因',
    '建议',
    '需补正材料'
];
/** Columns of a department's file: what every message has, then the fields of its contract (3.7). */ export function importColumns(contract) {
    return [
        ...FIXED,
        ...contract.fields.map(({ name })=>name)
    ];
}
const PATH_COLUMNS = {
    'body.feedbackType': '反馈类型',
    'body.externalStatus.text': '外部状态',
    'body.externalStatus.code': '外部状态代码',
    'body.personIdNo': '身份证号码',
    'body.matterCode': '事项代码',
    'body.handledAt': '办理时间',
    'body.handledBy': '经办人',
    'body.handledOrg': '经办机构',
    'body.contactPhone': '联系电话',
    'body.reasonText': '原因',
    'body.suggestion': '建议',
    'body.requiredMaterials': '需补正材料'
};
/** Reads and checks the lines behind the header; those with a fault are not among the rows. */ export function readImportRows(lines, contract, today) {
    const [header = [], ...data] = lines;
    const names = header.map((name)=>name.trim());
    const rows = [];
    const faults = [];
    data.forEach((cells, index)=>{
        const line = index + 2;
        const value = (column)=>cells[names.indexOf(column)]?.trim() || undefined;
        const row = readRow(line, value, contract);
        const wrong = faultsOfRow(row, value('序号'), contract, today);
        for (const column of wrong)faults.push({
            row: line,
            column,
            message: value(column) ? '填写不正确' : '必须填写'
        });
        if (wrong.length === 0) rows.push(row);
    });
    return {
        rows,
        faults
    };
}
function faultsOfRow(row, seq, contract, today) {
    const { body, bjNo } = row;
    const paths = [
        ...faultsOfBody(feedbackSchema, body, today),
        ...checkResult(contract, body.feedbackType, body.resultData).faults
    ];
    // A rule that depends on another field is reported once more as the whole body.
    const columns = paths.filter((path)=>path !== 'body').map((path)=>PATH_COLUMNS[path] ?? path.replace('body.resultData.', ''));
    if (!bjNo && !(body.personIdNo && body.matterCode)) columns.push('办件编号');
    if (seq !== undefined && row.seq === undefined) columns.push('序号');
    return [
        ...new Set(columns)
    ];
}
const CODES = new Map(Object.entries(FEEDBACK_TYPES).flatMap(([code, name])=>[
        [
            code,
            code
        ],
        [
            name,
            code
        ]
    ]));
function readRow(row, value, contract) {
    const given = value('反馈类型') ?? '';
    const materials = value('需补正材料')?.split(/[；;]/).map((name)=>({
            name: name.trim()
        }));
    const bjNo = value('办件编号')?.toUpperCase();
    const seq = value('序号');
    const code = value('外部状态代码');
    const entries = [
        [
            'personIdNo',
            value('身份证号码')
        ],
        [
            'matterCode',
            value('事项代码')
        ],
        [
            'handledAt',
            isoOf(value('办理时间'))
        ],
        [
            'handledBy',
            value('经办人')
        ],
        [
            'handledOrg',
            value('经办机构')
        ],
        [
            'contactPhone',
            value('联系电话')
        ],
        [
            'reasonText',
            value('原因')
        ],
        [
            'suggestion',
            value('建议')
        ],
        [
            'requiredMaterials',
            materials
        ]
    ];
    const body = {
        ...Object.fromEntries(entries.filter(([, one])=>one !== undefined)),
        feedbackType: CODES.get(given) ?? given,
        externalStatus: {
            text: value('外部状态') ?? '',
            ...code ? {
                code
            } : {}
        },
        resultData: Object.fromEntries(contract.fields.flatMap(({ name })=>value(name) ? [
                [
                    name,
                    value(name)
                ]
            ] : []))
    };
    return {
        row,
        body,
        ...bjNo ? {
            bjNo
        } : {},
        ...seq && /^\d{1,9}$/.test(seq) ? {
            seq: Number(seq)
        } : {}
    };
}
/** `2026-03-04 10:00[:00]` as local time; anything else stays as it is and fails the check. */ function isoOf(text) {
    const [, day, time, seconds = ':00'] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/.exec(text ?? '') ?? [];
    return day ? `${day}T${time}${seconds}+08:00` : text;
}

//# sourceMappingURL=import-rows.js.map
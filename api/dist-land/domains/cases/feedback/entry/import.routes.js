import { badInput } from "../../../../platform/errors/index.js";
import { contentDisposition } from "../../../../server/content-disposition.js";
import { httpContext } from "../../../../server/http-context.js";
import { refuseForeign } from "../../../../server/own-origin.js";
import { findContractInUse } from "../contracts/find-contracts.js";
import { FEEDBACK_DEPARTMENTS } from "../words.js";
import { writeCsv } from "./csv.js";
import { ownDepartment } from "./department.js";
import { importColumns } from "./import-rows.js";
import { checkImport, getImport } from "./imports.js";
const MOST_BYTES = 10 * 1024 * 1024;
const ENTER = {
    access: [
        'feedback:enter'
    ]
};
/**
 * `POST /feedback/imports` checks a department's CSV, `GET /feedback/imports/template.csv` gives an empty one, and
 * `GET /feedback/imports/<id>.csv` what became of each row; all for feedback:enter.
 */ export function importRoutes(server, app) {
    server.post('/feedback/imports', {
        bodyLimit: MOST_BYTES + 64 * 1024,
        config: ENTER
    }, async (request, reply)=>{
        refuseForeign(request);
        const ctx = await httpContext(app, request);
        const limits = {
            files: 1,
            fields: 5,
            fileSize: MOST_BYTES
        };
        const part = request.isMultipart() ? await request.file({
            limits,
            throwFileSizeLimit: false
        }) : undefined;
        if (!part) throw badInput([
            {
                path: 'file',
                message: '请选择要导入的CSV文件'
            }
        ]);
        const bytes = await part.toBuffer();
        if (part.file.truncated) throw badInput([
            {
                path: 'file',
                message: '文件不能超过10MB，请拆分后分别导入'
            }
        ]);
        const { id } = await checkImport(ctx, bytes, part.filename);
        return reply.code(201).send({
            id
        });
    });
    server.get('/feedback/imports/template.csv', {
        config: ENTER
    }, async (request, reply)=>{
        const ctx = await httpContext(app, request);
        const { code } = await ownDepartment(ctx);
        const contract = await findContractInUse(ctx, code);
        const name = `部门反馈导入模板_${FEEDBACK_DEPARTMENTS[code]}.csv`;
        return sendCsv(reply, name, writeCsv([
            importColumns(contract ?? {
                fields: []
            })
        ]));
    });
    server.get('/feedback/imports/:name', {
        config: ENTER
    }, async (request, reply)=>{
        const ctx = await httpContext(app, request);
        const { name } = request.params;
        const { results, faults, fileName } = await getImport(ctx, name.replace(/\.csv$/, ''));
        const lines = [
            ...results.map(({ row, bjNo, code, message })=>[
                    row,
                    bjNo,
                    code,
                    message
                ]),
            ...faults.map(({ row, column, message })=>[
                    row,
                    '',
                    1002,
                    `${column}：${message}`
                ])
        ].sort((a, b)=>a[0] - b[0]);
        return sendCsv(reply, `导入结果_${fileName.replace(/\.csv$/i, '')}.csv`, writeCsv([
            [
                '行号',
                '办件编号',
                '应答码',
                '说明'
            ],
            ...lines
        ]));
    });
}
function sendCsv(reply, name, text) {
    return reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', contentDisposition('attachment', name)).header('cache-control', 'private, no-store').send(text);
}

//# sourceMappingURL=import.routes.js.map
import 'reflect-metadata';
import { finishedArchives, verifyArchive } from "../domains/cases/archive/verify-archive.js";
import { openToolApp } from "./tool-app.js";
/**
 * `npm run archive:verify`: reads every electronic archive, compares each file of each package with its digest, and names what was tampered
 * with or is missing. Ends with 1 when anything is wrong, so that a monitor can call it.
 */ const tool = await openToolApp([]);
try {
    const ctx = tool.ctx('电子档案校验');
    let count = 0;
    for await (const row of finishedArchives(ctx)){
        count += 1;
        const defects = await verifyArchive(ctx, row);
        if (defects.length === 0) continue;
        process.exitCode = 1;
        console.error(`${row.archiveNo} ${row.caseNo} 第${row.version}版：档案不完整`);
        for (const defect of defects)console.error(`  ${defect}`);
    }
    console.log(`已校验 ${count} 份电子档案${process.exitCode ? '' : '，全部完整'}`);
} finally{
    await tool.close();
}

//# sourceMappingURL=archive-verify.js.map
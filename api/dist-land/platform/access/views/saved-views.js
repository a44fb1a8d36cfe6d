import { firstRow, rows, run, sql } from "../../../database/sql.js";
import { isUuid, uuidv7 } from "../../../database/uuid.js";
import { badInput, refuse } from "../../errors/index.js";
import { requireUser, transaction } from "../../kernel/index.js";
/** How many views one user may keep for one page. */ const MOST = 30;
/** The caller's own views of a page, by name. */ export async function findSavedViews(ctx, page) {
    const { userId } = requireUser(ctx);
    return rows(ctx, sql`select id, page, name, query from saved_view where user_id = ${userId} and page = ${page} order by name`);
}
/** Keeps a view under a name; the same name again replaces it. */ export async function saveView(ctx, input) {
    const { userId } = requireUser(ctx);
    const view = {
        page: input.page.trim(),
        name: input.name.trim(),
        query: input.query.replace(/^\?/, '')
    };
    const faults = faultsOf(view);
    if (faults.length > 0) throw badInput(faults);
    const now = ctx.app.clock.now();
    return transaction(ctx, async (tx)=>{
        const saved = await firstRow(tx, sql`insert into saved_view (id, created_at, updated_at, user_id, page, name, query)
          values (${uuidv7(now.getTime())}, ${now}, ${now}, ${userId}, ${view.page}, ${view.name}, ${view.query})
          on conflict (user_id, page, name)
            do update set query = excluded.query, updated_at = excluded.updated_at, version = saved_view.version + 1
          returning id, page, name, query`);
        const kept = await findSavedViews(tx, view.page);
        if (!saved || kept.length > MOST) throw badInput([
            {
                path: 'name',
                message: `每个页面最多保存${MOST}个视图`
            }
        ]);
        return saved;
    });
}
/** Deletes one of the caller's views; another's is not found. */ export async function deleteView(ctx, id) {
    const { userId } = requireUser(ctx);
    const touched = isUuid(id) ? await run(ctx, sql`delete from saved_view where id = ${id} and user_id = ${userId}`) : 0;
    if (touched === 0) throw refuse('NOT_FOUND');
    return true;
}
function faultsOf({ page, name, query }) {
    const faults = [];
    if (!/^[\w./-]{1,60}$/.test(page)) faults.push({
        path: 'page',
        message: '页面标识不正确'
    });
    if (name === '' || name.length > 30) faults.push({
        path: 'name',
        message: '视图名称应为1至30个字'
    });
    if (query.length > 2000) faults.push({
        path: 'query',
        message: '筛选条件过长，请减少后再保存'
    });
    return faults;
}

//# sourceMappingURL=saved-views.js.map
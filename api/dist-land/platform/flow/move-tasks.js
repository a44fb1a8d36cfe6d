import { closeTasks, FLOW_TASK, openTasks } from "../tasks/tasks.js";
import { getState } from "./definition.js";
/** Closes the to-dos of the states that were left (of ended records, all) and opens those of the new ones. */ export async function moveTasks(tx, flow, binding, planned, dates) {
    const finished = planned.filter((p)=>getState(flow, p.next.state).final).map((p)=>p.row.id);
    await closeTasks(tx, planned.map((p)=>p.row.id), FLOW_TASK);
    await closeTasks(tx, finished);
    await openTasks(tx, planned.flatMap(({ row, next })=>{
        const task = getState(flow, next.state).task;
        if (!task) return [];
        return [
            {
                kind: FLOW_TASK,
                recordType: binding.type,
                record: row,
                title: task.title,
                roleCode: task.role,
                priority: task.priority,
                dueAt: dates.get(row.id)?.dueAt ?? null
            }
        ];
    }));
}

//# sourceMappingURL=move-tasks.js.map
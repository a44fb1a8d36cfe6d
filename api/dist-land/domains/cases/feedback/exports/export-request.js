import { z } from 'zod';
import { isReckonable } from "../../../../platform/calendar/index.js";
import { badInput } from "../../../../platform/errors/index.js";
import { FEEDBACK_QUEUES } from "../lists/feedback-filter.js";
import { FEEDBACK_DEPARTMENTS, FEEDBACK_STATES, FEEDBACK_TYPES } from "../words.js";
const oneOf = (titles)=>z.array(z.enum(Object.keys(titles))).max(20).nullish();
const text = z.string().max(100).nullish();
const day = z.iso.date().refine(isReckonable).nullish();
/** The API's `FeedbackFilter`, field by field. */ const filterSchema = z.strictObject({
    search: text,
    department: oneOf(FEEDBACK_DEPARTMENTS),
    feedbackType: oneOf(FEEDBACK_TYPES),
    state: oneOf(FEEDBACK_STATES),
    matterCode: text,
    receivedFrom: day,
    receivedTo: day,
    unreadOnly: z.boolean().nullish()
});
const requestSchema = z.object({
    queue: z.enum(Object.keys(FEEDBACK_QUEUES)).default('ALL'),
    filter: z.string().max(4000).default('{}')
});
/** A list as it is kept until its file is made. */ export const feedbackExportSchema = z.object({
    queue: z.enum(Object.keys(FEEDBACK_QUEUES)),
    filter: filterSchema
});
/** Reads `queue` and `filter` (JSON of the API's `FeedbackFilter`). @throws BAD_INPUT */ export function readFeedbackExport(query) {
    const wrong = badInput([
        {
            path: 'filter',
            message: '筛选条件格式不正确，请清除筛选后重新设置'
        }
    ]);
    const read = requestSchema.safeParse(query);
    if (!read.success) throw wrong;
    let given;
    try {
        given = JSON.parse(read.data.filter);
    } catch  {
        throw wrong;
    }
    const filter = filterSchema.safeParse(given);
    if (!filter.success) throw wrong;
    return {
        queue: read.data.queue,
        filter: filter.data
    };
}

//# sourceMappingURL=export-request.js.map
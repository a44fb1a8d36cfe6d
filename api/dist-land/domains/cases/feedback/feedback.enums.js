import { registerEnumType } from 'type-graphql';
import { DELIVERY_CHANNELS } from "../../../platform/exchange/channel.js";
import { CONTRACT_STATES } from "./contracts/contract.js";
import { FEEDBACK_QUEUES } from "./lists/feedback-filter.js";
import { CHANNEL_TITLES, FEEDBACK_DEPARTMENTS, FEEDBACK_STATES, FEEDBACK_TAGS, FEEDBACK_TYPES } from "./words.js";
/** An enum of the schema from a list of codes with their Chinese names. */ function enumOf(name, description, titles) {
    const codes = Object.keys(titles);
    const values = Object.fromEntries(codes.map((code)=>[
            code,
            code
        ]));
    const valuesConfig = Object.fromEntries(codes.map((code)=>[
            code,
            {
                description: titles[code]
            }
        ]));
    registerEnumType(values, {
        name,
        description,
        valuesConfig: valuesConfig
    });
    return values;
}
const tagTitles = Object.fromEntries(Object.entries(FEEDBACK_TAGS).map(([code, { title }])=>[
        code,
        title
    ]));
export const FeedbackTypeEnum = enumOf('FeedbackType', '反馈类型', FEEDBACK_TYPES);
export const FeedbackStateEnum = enumOf('FeedbackState', '处理状态', FEEDBACK_STATES);
export const FeedbackTagEnum = enumOf('FeedbackTag', '反馈标识', tagTitles);
export const FeedbackDepartmentEnum = enumOf('FeedbackDepartment', '部门', FEEDBACK_DEPARTMENTS);
export const FeedbackQueueEnum = enumOf('FeedbackQueue', '反馈信息的各个列表', FEEDBACK_QUEUES);
export const ContractStateEnum = enumOf('ContractState', '接口约定状态', CONTRACT_STATES);
export const DeliveryChannelEnum = enumOf('DeliveryChannel', '报送方式', Object.fromEntries(DELIVERY_CHANNELS.map((code)=>[
        code,
        CHANNEL_TITLES[code]
    ])));

//# sourceMappingURL=feedback.enums.js.map
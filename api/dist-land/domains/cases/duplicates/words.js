export const RULE_TITLES = {
    SAME_ID18: '身份证号码相同',
    ID15_18: '15位与18位身份证号码相同',
    SAME_PERSON_OTHER_ID: '疑似同一人（证件号不同）'
};
export const SEVERITY_TITLES = {
    BLOCKING: '须核实',
    INFO: '提示'
};

//# sourceMappingURL=words.js.map
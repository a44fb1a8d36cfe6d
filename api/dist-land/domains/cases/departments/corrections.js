/** What a clerk may correct of a dispatch that its department rejected: the applicant's data (01 §2.7, §3.7). */ export const DEPARTMENT_CORRECTIONS = {
    DISPATCH: {
        schema: {
            type: 'object',
            properties: {
                name: personal('申请人姓名', 60, 'name', 'personName'),
                idNo: personal('证件号码', 40, 'id', 'idNumber'),
                mobile: personal('手机号码', 20, 'phone', 'mobile')
            }
        },
        revealPermission: 'case:reveal',
        read: ({ applicant })=>{
            const { name = '', idNo = '', mobile = '' } = applicant ?? {};
            return {
                name,
                idNo,
                mobile
            };
        },
        write: (payload, values)=>({
                ...payload,
                applicant: {
                    ...payload.applicant,
                    ...values
                }
            })
    }
};
function personal(title, maxLength, kind, format) {
    return {
        type: 'string',
        title,
        minLength: 1,
        maxLength,
        'x-sensitive': true,
        'x-mask': kind,
        ...format && {
            'x-format': format
        }
    };
}

//# sourceMappingURL=corrections.js.map
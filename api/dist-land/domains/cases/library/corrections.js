const REVEAL = 'case:reveal';
const text = (title, maxLength, more = {})=>({
        type: 'string',
        title,
        minLength: 1,
        maxLength,
        ...more
    });
const digits = (title, length)=>text(title, length, {
        pattern: `^[0-9A-Za-z]{${length}}$`,
        'x-message': `“${title}”应为${length}位数字或字母`
    });
const asText = (value)=>value === undefined || value === null ? '' : String(value);
/** Fields that stand at the top of the payload under their own names. */ function flat(properties) {
    return {
        schema: {
            type: 'object',
            properties
        },
        revealPermission: REVEAL,
        read: (payload)=>Object.fromEntries(Object.keys(properties).map((key)=>[
                    key,
                    asText(payload[key])
                ])),
        write: (payload, values)=>({
                ...payload,
                ...values
            })
    };
}
/** The applicant stands in BASIC twice, as applicant and as contact, and once more in the project's name. */ const APPLICANT = {
    name: [
        'applicant',
        'applicantname'
    ],
    idNo: [
        'applyerpagecode',
        'applicantcode'
    ]
};
const basicFields = flat({
    taskcode: digits('实施编码', 31),
    taskhandleitem: digits('业务办理项编码', 33),
    itemname: text('事项名称', 100),
    regionid: text('行政区划代码', 12, {
        pattern: '^[0-9]{12}$',
        'x-message': '“行政区划代码”应为12位数字'
    }),
    applicantmobile: text('手机号码', 20, {
        'x-format': 'mobile',
        'x-sensitive': true,
        'x-mask': 'phone'
    }),
    address: text('联系地址', 200, {
        'x-sensitive': true,
        'x-mask': 'address'
    }),
    acceptdeptname: text('受理单位', 90),
    acceptdeptcode: text('受理单位代码', 18)
});
const basic = {
    ...basicFields,
    schema: {
        type: 'object',
        properties: {
            name: text('申请人姓名', 60, {
                'x-format': 'personName',
                'x-sensitive': true,
                'x-mask': 'name'
            }),
            idNo: text('证件号码', 40, {
                'x-format': 'idNumber',
                'x-sensitive': true,
                'x-mask': 'id'
            }),
            ...basicFields.schema.properties
        }
    },
    read: (payload)=>({
            name: asText(payload.applicant),
            idNo: asText(payload.applyerpagecode),
            ...basicFields.read(payload)
        }),
    write: (payload, { name, idNo, ...others })=>({
            ...basicFields.write(payload, others),
            ...name && at(APPLICANT.name, name),
            ...idNo && at(APPLICANT.idNo, idNo),
            ...others.acceptdeptcode && {
                acceptdeptid: others.acceptdeptcode
            },
            ...(name || others.itemname) && {
                projectname: `关于${name ?? asText(payload.applicant)}的${others.itemname ?? asText(payload.itemname)}`
            }
        })
};
function at(keys, value) {
    return Object.fromEntries(keys.map((key)=>[
            key,
            value
        ]));
}
/** What a clerk may correct of a rejected message; numbers, states and times stay what they were in our own log (01 §2.7). */ export const LIBRARY_CORRECTIONS = {
    BASIC: basic,
    PROC: flat({
        nodeprocername: text('办理人', 60),
        procunit: text('办理单位', 90),
        procdeptcode: text('办理单位代码', 18),
        procunitname: text('经办单位', 90),
        nodeadv: text('办理意见', 600)
    }),
    SPECIAL: flat({
        nodeprocadv: text('办理意见', 600),
        nodeprocaccord: text('办理依据', 500)
    }),
    MATERIAL: flat({
        attrname: text('材料名称', 90),
        filename: text('文件名称', 99)
    }),
    DONE: flat({
        exitres: text('终止原因', 600),
        transactor: text('经办人', 60)
    })
};

//# sourceMappingURL=corrections.js.map
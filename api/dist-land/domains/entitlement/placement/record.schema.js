/** What 安置系统 tells of one person (01 §8.8), in pulls and in change events alike. */ const day = (title)=>({
        type: 'string',
        title,
        format: 'date'
    });
export const placementSchema = {
    $id: 'PLACEMENT.CHANGED',
    title: '安置信息变更',
    type: 'object',
    additionalProperties: false,
    required: [
        'recordNo',
        'version',
        'name',
        'idNo',
        'sex',
        'birthDate',
        'dischargeDate',
        'serviceMonths',
        'personCategory',
        'placementType',
        'placementRegion',
        'placementDirection',
        'status'
    ],
    properties: {
        recordNo: {
            type: 'string',
            title: '安置记录编号',
            minLength: 1,
            maxLength: 40
        },
        version: {
            type: 'integer',
            title: '记录版本',
            minimum: 1,
            maximum: 2_147_483_647
        },
        name: {
            type: 'string',
            title: '姓名',
            'x-format': 'personName'
        },
        idNo: {
            type: 'string',
            title: '身份证号码',
            'x-format': 'idNumber'
        },
        mobile: {
            type: 'string',
            title: '手机号',
            'x-format': 'mobile'
        },
        sex: {
            title: '性别',
            enum: [
                '0',
                '1',
                '2',
                '9'
            ]
        },
        birthDate: day('出生日期'),
        dischargeDate: day('退出现役日期'),
        serviceMonths: {
            type: 'integer',
            title: '服役年限（月）',
            minimum: 0,
            maximum: 600
        },
        personCategory: {
            title: '人员类别',
            enum: [
                'OFFICER',
                'SERGEANT',
                'CONSCRIPT'
            ]
        },
        placementType: {
            title: '安置方式',
            enum: [
                'ZZJY',
                'APGZ',
                'ZYLQ',
                'TX',
                'GY',
                'ZY',
                'FY'
            ]
        },
        placementRegion: {
            type: 'string',
            title: '安置地',
            pattern: '^\\d{6}$'
        },
        placementDirection: {
            type: 'string',
            title: '安置去向',
            minLength: 1,
            maxLength: 100
        },
        status: {
            title: '安排状态',
            enum: [
                'WAITING',
                'PLACED',
                'REFUSED',
                'CANCELLED'
            ]
        },
        reportedOn: day('报到日期'),
        startedOn: day('上岗日期'),
        rivalRegions: {
            type: 'array',
            title: '其他申报区',
            maxItems: 5,
            items: {
                type: 'string',
                pattern: '^\\d{6}$'
            }
        }
    }
};

//# sourceMappingURL=record.schema.js.map
/** The columns of class S3: under which name they are bound to their cell, and whose keys seal them (03 §41.4). Never renamed. */ export const SEALED_COLUMNS = {
    idNo: {
        cell: 'id_no',
        dataClass: 'ID'
    },
    name: {
        cell: 'name',
        dataClass: 'NAME'
    },
    mobile: {
        cell: 'mobile',
        dataClass: 'CONTACT'
    },
    email: {
        cell: 'email',
        dataClass: 'CONTACT'
    },
    regAddress: {
        cell: 'reg_address',
        dataClass: 'CONTACT'
    },
    liveAddress: {
        cell: 'live_address',
        dataClass: 'CONTACT'
    }
};

//# sourceMappingURL=sealed-columns.js.map
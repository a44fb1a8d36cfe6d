/** What a checked form says about the person. `source`: the channel through which it came. */ export function personOfForm(form, source = 'APPLICATION') {
    const { idType, idNo, name, mobile, sex, birthDate, ethnic, education, political, marital } = form;
    const { email, regRegion, regAddress, liveRegion, liveAddress } = form;
    return {
        idType,
        idNo,
        name,
        mobile,
        sex,
        birthDate,
        ethnic,
        education,
        political,
        marital,
        email,
        regRegion,
        regAddress,
        liveRegion,
        liveAddress,
        source
    };
}

//# sourceMappingURL=person-of-form.js.map
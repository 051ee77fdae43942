/// What docker+machine and the autoscaler say.
extension Symptom {
    static let scaling = [
        Symptom("%!(EXTRA string=*)", "machine-name-without-placeholder", "machine-options-without-placeholder"),
        Symptom("flag provided but not defined", "machine-option-with-dashes"),
        Symptom("syntax error in year field", "periods-without-seconds", "periods-invalid"),
        Symptom("OffPeakPeriods is deprecated and ignored", "off-peak-ignored"),
        Symptom("loading fleeting plugin: executable not found", "needed-key-missing", "autoscaler-plugin-unknown"),
        Symptom("Unknown time zone", "timezone-unknown"),
        Symptom("custom executor is missing RunExec", "needed-key-missing"),
        Symptom("Runner is unhealthy and will be disabled for * seconds", "registration-token-as-token", "unhealthy-limit-tight"),
    ]
}

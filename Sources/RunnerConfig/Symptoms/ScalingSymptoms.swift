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
        Symptom("Machine creation failed error=exec: \"docker-machine\": executable file not found in $PATH", "deprecated-executor", meaning: "docker+machine needs GitLab's fork of docker-machine on the Runner's machine, in the PATH of the service."),
        Symptom("ERROR: Machine creation failed error=exit status 1", "machine-option-with-dashes", "machine-name-invalid", "machine-credentials-in-options", meaning: "The lines before this one are from docker-machine and say why."),
        Symptom("Error setting machine configuration from flags provided", "machine-option-with-dashes", "needed-key-missing", meaning: "An option that the driver needs is missing from `MachineOptions`, or has no value."),
        Symptom("Driver not found. Do you have the plugin binary accessible in your PATH?", "needed-key-missing", meaning: "`MachineDriver` is misspelled, or the program docker-machine-driver-NAME is not installed."),
        Symptom("UnauthorizedOperation: You are not authorized to perform this operation", "machine-credentials-in-options", meaning: "The role or user of the Runner has no permission to create instances. The rest of the message names the missing action."),
        Symptom("sudo: docker: command not found", meaning: "Docker could not be installed on the new machine. Use an image that includes it, or an `engine-install-url` that still exists."),
        Symptom("MaxSpotInstanceCountExceeded", "machine-spot-without-price", meaning: "The account has reached its limit of spot instances in this region."),
        Symptom("Job runner: preparing executor: instance group init: validating missing required plugin config", "plugin-key-outside-plugin-config", "needed-key-missing"),
        Symptom("is not authorized to perform: autoscaling:*", "plugin-key-outside-plugin-config", meaning: "The role of the Runner needs SetDesiredCapacity, TerminateInstanceInAutoScalingGroup and DescribeAutoScalingGroups on the group."),
        Symptom("failed to update instance group", "plugin-key-outside-plugin-config", "autoscaler-instance-group-shared", meaning: "The plugin cannot read or scale the group: check its name in `plugin_config` and the permissions of the Runner."),
        Symptom("no available instances: acquiring instance: context deadline exceeded", "autoscaler-without-policy", "capacity-below-need", meaning: "No instance became ready in time: earlier lines about its creation or connection say why."),
        Symptom("ERROR: Preparation failed: dialing instance", "plugin-key-outside-plugin-config", "path-with-tilde", meaning: "The Runner cannot reach the instance by SSH: check `connector_config` (user, key, `use_external_addr`) and the firewall."),
        Symptom("parsing periods: Syntax error", "periods-invalid", "policy-periods-seven-fields"),
        Symptom("IdleCount is set to 0 so the machine will be created on demand in job context", "idle-count-zero"),
        Symptom("Unable to query docker version: Cannot connect to the docker engine endpoint", meaning: "docker-machine reaches the machine, but not Docker on it: Docker is not installed yet, or its certificates are for another address."),
    ]
}

/// `[runners.machine]`: how docker+machine creates and removes machines.
public struct MachineTable: Table {
    public static let schema = Schema<MachineTable>()
    public init() {}

    public let maxGrowthRate = Key<Int64>("MaxGrowthRate", "How many machines may be created at the same time; 0 is no limit", fallback: "0", env: "MACHINE_MAX_GROWTH_RATE", flag: "machine-max-growth-rate", since: "13.6", deprecated: "17.5")
    public let idleCount = Key<Int64>("IdleCount", "How many machines wait for jobs; with 0 they are created on demand", fallback: "0", env: "MACHINE_IDLE_COUNT", flag: "machine-idle-nodes", deprecated: "17.5")
    public let idleScaleFactor = Key<Double>("IdleScaleFactor", "Waiting machines as a share of those in use; `IdleCount` stays the upper bound", fallback: "0", env: "MACHINE_IDLE_SCALE_FACTOR", flag: "machine-idle-scale-factor", since: "14.6", deprecated: "17.5")
    public let idleCountMin = Key<Int64>("IdleCountMin", "Fewest waiting machines when `IdleScaleFactor` is set", fallback: "0", env: "MACHINE_IDLE_COUNT_MIN", flag: "machine-idle-count-min", since: "14.6", deprecated: "17.5")
    public let idleTime = Key<Int64>("IdleTime", "How long a machine may wait before it is removed", fallback: "0", unit: "seconds", env: "MACHINE_IDLE_TIME", flag: "machine-idle-time", deprecated: "17.5")
    public let maxBuilds = Key<Int64>("MaxBuilds", "After how many jobs a machine is removed; 0 is never", fallback: "0", env: "MACHINE_MAX_BUILDS", flag: "machine-max-builds", deprecated: "17.5")
    public let machineDriver = Key<String>("MachineDriver", "Driver of docker-machine", env: "MACHINE_DRIVER", flag: "machine-machine-driver", deprecated: "17.5", required: .toRunJobs)
    public let machineName = Key<String>("MachineName", "Name of the machines; `%s` is replaced with a random part, and is required", env: "MACHINE_NAME", flag: "machine-machine-name", deprecated: "17.5", required: .toRunJobs)
    public let machineOptions = Key<[String]>("MachineOptions", "Options of the driver, each as name=value", env: "MACHINE_OPTIONS", flag: "machine-machine-options", deprecated: "17.5")
    public let machineOptionsWithName = Key<[String]>("MachineOptionsWithName", "Options of the driver in which `%s` becomes the machine's name", env: "MACHINE_OPTIONS_WITH_NAME", flag: "machine-machine-options-with-name", since: "18.6", deprecated: "17.5")
    public let maxRemovalAttempts = Key<Int64>("MaxRemovalAttempts", "How often the removal of a machine is tried", fallback: "30", env: "MACHINE_MAX_REMOVAL_ATTEMPTS", flag: "machine-max-removal-attempts", since: "19.1", deprecated: "17.5")
    public let offPeakPeriods = Key<[String]>("OffPeakPeriods", "Has had no effect since 14.0; use `[[runners.machine.autoscaling]]`", deprecated: "14.0", replacement: "runners.machine.autoscaling.Periods")
    public let offPeakTimezone = Key<String>("OffPeakTimezone", "Has had no effect since 14.0; use `Timezone` in `[[runners.machine.autoscaling]]`", deprecated: "14.0", replacement: "runners.machine.autoscaling.Timezone")
    public let offPeakIdleCount = Key<Int64>("OffPeakIdleCount", "Has had no effect since 14.0; use `IdleCount` in `[[runners.machine.autoscaling]]`", deprecated: "14.0", replacement: "runners.machine.autoscaling.IdleCount")
    public let offPeakIdleTime = Key<Int64>("OffPeakIdleTime", "Has had no effect since 14.0; use `IdleTime` in `[[runners.machine.autoscaling]]`", deprecated: "14.0", replacement: "runners.machine.autoscaling.IdleTime")
    public let autoscaling = Key<[Section<MachineAutoscalingTable>]>("autoscaling", "Other numbers for certain times; the last entry that matches counts", since: "13.0", deprecated: "17.5")
}

public typealias Machine = Section<MachineTable>

/// `[[runners.machine.autoscaling]]`: other numbers for certain times.
public struct MachineAutoscalingTable: Table {
    public static let schema = Schema<MachineAutoscalingTable>()
    public init() {}

    public let periods = Key<[Period]>("Periods", "Times at which the entry applies: seven fields, from seconds to year", since: "13.0", deprecated: "17.5")
    public let timezone = Key<TimeZoneName>("Timezone", "Time zone of the periods; without it that of the manager", fallback: "Local", since: "13.0", deprecated: "17.5")
    public let idleCount = Key<Int64>("IdleCount", "How many machines wait in these times; absent is 0, not the outer value", fallback: "0", since: "13.0", deprecated: "17.5")
    public let idleScaleFactor = Key<Double>("IdleScaleFactor", "Waiting machines as a share of those in use in these times", fallback: "0", since: "14.6", deprecated: "17.5")
    public let idleCountMin = Key<Int64>("IdleCountMin", "Fewest waiting machines in these times when `IdleScaleFactor` is set", fallback: "0", since: "14.6", deprecated: "17.5")
    public let idleTime = Key<Int64>("IdleTime", "How long a machine may wait in these times; absent is 0, not the outer value", fallback: "0", unit: "seconds", since: "13.0", deprecated: "17.5")
}

public typealias MachineAutoscaling = Section<MachineAutoscalingTable>

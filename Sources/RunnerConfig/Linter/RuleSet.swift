/// Every rule, by what it looks at. A new rule is a file in Rules/ and a word here.
enum RuleSet {
    static let syntaxError = SyntaxError()
    static let duplicateKey = DuplicateKey()
    /// Rules that see two lines of a file together of which, in a template with branches, only one may be there.
    static let rulesAcrossBranches = Set(
        ([
            duplicateKey, KeyInWrongTable(), ConfigOtherExecutorSection(), CacheTableOfOtherType(), ExecutorSectionMissing(), AllowPrivilegeEscalationConflict(),
            CapabilityBothLists(), CertificateForToken(), PodSpecPatchConflict(), PullSecretsOfDefaultAccount(), RunAsNonRootWithRoot(),
            VolumeMountDuplicate(), VolumeNameDuplicate(),
        ] as [any Rule]).map(\.documentation.name))

    /// Rules about what a file does not say, which say nothing of one that another program completes.
    static let rulesAboutAbsence = Set((needs as [any Rule] + absences as [any Rule]).map(\.documentation.name))

    /// Those about config.toml, in the order in which they speak.
    static let config = [
        RuleGroup(rules: [CredentialInComment()] + structure + global + tokens + cache + executors),
        RuleGroup(part: .containers, rules: containers), RuleGroup(part: .scaling, rules: scaling), RuleGroup(part: .kubernetes, rules: kubernetes),
    ]

    /// What another line of the file would have to say.
    private static let absences: [any ConfigRule] = [
        AutoscalerInstancesUnlimited(), AutoscalerWithoutPolicy(), AutoscalingResetsIdle(), CustomBuildDirNeeded(), ProxyWithoutExceptions(),
        SessionServerNoAdvertise(), SessionServerNotListening(), SurplusRunnersHeader(),
        CredentialsWithoutHost(), DNSConfigWithoutNone(), DNSNameservers(), NonRootWithoutGroup(), PodSpecWithoutFlag(), PullSecretsOfDefaultAccount(),
        WindowsNodeSelector(),
    ]

    private static let cache: [any ConfigRule] = [
        BucketMissing(), CacheKeyAtWrongLevel(), CacheKeysWithoutAddress(), CachePathIsAProjectDirectory(),
        CachePathLeadingSlash(), CachePathWithVariables(), CacheTableMissing(), CacheTableOfOtherType(),
        CacheTypeMissing(), FlatCacheKeys(), HalfOfCacheKeys(), LocalCacheOnScalingExecutor(),
        MaxArchiveSizeTooSmall(), PlaceholderValue(), UnknownAuthType(), UnknownCacheType(), UploadRoleDeprecated(),
        WellKnownCredentials(),
        AccessKeyWithoutKeys(),
        AmazonOptionIgnored(),
        AzureAccountMissing(),
        AzureKeyNotBase64(),
        AzureStorageDomain(),
        BucketNameInvalid(),
        BucketNameWithPath(),
        CacheKeyWithWhitespace(),
        CachePathEscapes(),
        CachePathTrailingSlash(),
        GCSCredentialsFileAndKeys(),
        GCSCredentialsInline(),
        GCSHalfCredentials(),
        GCSPrivateKeyOneLine(),
        IAMWithKeys(),
        KMSKeyWithoutKMS(),
        PathStyleOff(),
        RoleARNMalformed(),
        SessionTokenInConfig(),
        UnsharedCacheManyRunners(),
        EmptyCacheTables(),
        SharedCacheMixedTrust(),
    ]

    /// Images, volumes, limits and services, of Docker most of them.
    private static let containers: [any ConfigRule] = [
        AllowListAllowsAll(),
        AllowedImagesRegexp(),
        BadPullPolicy(),
        CapabilityBothLists(),
        AllowedServicesMissing(),
        BadCPUs(),
        BuildsDirRelative(),
        BuildsVolumeShared(),
        CacheDirOutsideVolumes(),
        CacheVolumeMissing(),
        DNSNotAnAddress(),
        DeviceFormat(),
        DindCertsVolumeMissing(),
        DindTLSDisabled(),
        DindTLSPortMix(),
        DindWithoutPrivileged(),
        DockerHostScheme(),
        ExtraHostsFormat(),
        HelperImagePinned(),
        ImageLatest(),
        ImageReferenceInvalid(),
        IsolationOnLinux(),
        LinksDeprecated(),
        LogOptionUnsupported(),
        MachineDockerHostSet(),
        MemoryLimitsConflict(),
        MemoryTooSmall(),
        NetworkModeDisablesPerBuild(),
        NetworkModeHost(),
        PullPolicyCached(),
        PullPolicyNeverOnNewMachine(),
        PullPolicyNotAllowed(),
        SecurityOptUnconfined(),
        SensitiveHostVolume(),
        ServiceAliasConflict(),
        ServicesLimitZero(),
        ShmSizeUnit(),
        TLSVerifyOff(),
        TLSVerifyWithoutHost(),
        UlimitFormat(),
        UserNotAllowed(),
        VolumeDuplicateDestination(),
        VolumeInvalid(),
        WaitForServicesZero(),
    ]

    private static let executors: [any ConfigRule] = [
        BadMemoryUnit(), ConfigOtherExecutorSection(), DeprecatedExecutor(), ExecutorMissing(), ExecutorSectionMissing(),
        HostDockerSocket(), ImageMissing(), PrivilegedContainer(), RemovedExecutor(), ShellCmdRemoved(), ShellInvalid(),
        SocketVolumeTypo(), UnknownExecutor(),
        ArgumentWithBlank(),
        MaintenanceExecutor(),
        PathWithTilde(),
        SSHHostKeyCheckOff(),
        SSHPasswordPlain(),
        ShellExecutorForUntrusted(),
        ShellOfOtherSystem(),
        WindowsBackslash(),
    ]

    private static let global: [any ConfigRule] = [
        ConcurrentMissing(), ConcurrentZero(), DollarInToken(), LabelInvalid(), LimitAboveConcurrent(),
        RegistrationTokenAsToken(), TokenMissing(), URLMissing(), URLPlainHTTP(), UnknownFeatureFlag(),
        CheckIntervalLow(),
        ConcurrentBelowRunners(),
        CustomBuildDirNeeded(),
        CustomDirsMissing(),
        DeprecatedFeatureFlag(),
        DockerAuthConfigInvalid(),
        DuplicateRunnerName(),
        DuplicateToken(),
        EnvironmentQuotedValue(),
        EnvironmentNameWithSpace(),
        EnvironmentWithoutEquals(),
        FeatureFlagAtDefault(),
        FeatureFlagInEnvironment(),
        FeatureFlagMisspelled(),
        FeatureFlagRemoved(),
        GlobalUserKey(),
        PrepareTimeoutExceeds(),
        ListenAddressMisuse(),
        ListenOnAllInterfaces(),
        LogFormatInvalid(),
        LogLevelDebug(),
        LogLevelInvalid(),
        NegativeLimit(),
        OutputLimitUnit(),
        ProxyWithoutExceptions(),
        RequestConcurrencyInvalid(),
        RequestConcurrencyOne(),
        RunnerNameMissing(),
        SentryAddressInvalid(),
        SessionAdvertiseWithScheme(),
        SessionServerLoopback(),
        SessionServerNoAdvertise(),
        SessionServerNotListening(),
        ShutdownTimeoutShort(),
        UnhealthyLimitTight(),
    ]

    private static let kubernetes: [any ConfigRule] = [
        AffinityWeight(), BadQuantity(), DNSInKubernetes(), HelperResourcesSmall(), HostWithoutCredentials(), MaxAllowedBelowDefault(), NFSKeyCase(),
        NamespaceDefault(), NamespaceEmpty(), NamespacePerJobAndNamespace(),
        PodFieldInvalid(), PVCOnCachePath(), QuantityMilliMemory(), QuantityWithoutUnit(), QuantityWrongUnit(), CPULooksLikeMillicores(), RequestAboveLimit(), RequestOverwriteAboveLimit(), RequestWithoutLimit(),
        ResourcesMissing(),
    ] + pods

    /// What makes Kubernetes or a node refuse the pod of a job, or run it otherwise than it is written.
    private static let pods: [any ConfigRule] = [
        AllowPrivilegeEscalationConflict(), AllowedUsersNotNumeric(), BearerTokenOverwrite(),
        CapabilityWithPrefix(), CertificateForToken(), CredentialsWithoutHost(), DNSConfigWithoutNone(), DNSNameservers(),
        HostNetworkWithServices(), HostPathSensitive(), LegacyExecStrategy(), LocalhostProfileMissing(), NodeSelectorDeprecatedLabels(),
        NonRootWithoutGroup(), OverwriteNotARegexp(), OverwriteOpen(), OverwriteUnanchored(), PVCRWOManyJobs(),
        PodLabelInvalid(), PodSpecPatchConflict(), PodSpecWithoutFlag(), PollTimeoutSmall(), PullSecretsOfDefaultAccount(),
        ResourceCheckAttempts(), RetryLimitsUnknownText(), RunAsNonRootWithRoot(), TolerationFormat(), VolumeInOtherNamespace(),
        VolumeMountDuplicate(), VolumeNameDuplicate(), WindowsNodeSelector(),
    ]

    private static let scaling: [any ConfigRule] = [
        MachineCredentialsInOptions(), MachineNameWithoutPlaceholder(), MachineOptionsWithoutPlaceholder(),
        MachineRegistryMirror(), OffPeakIgnored(), PeriodsInvalid(), PeriodsWithoutSeconds(), PolicyIdleTimeTiny(),
        PolicyPeriodsSevenFields(), TimezoneUnknown(),
        AutoscalerInstancesUnlimited(),
        AutoscalerPluginUnknown(),
        AutoscalerPluginUnpinned(),
        AutoscalerWithoutPolicy(),
        AutoscalingResetsIdle(),
        CapacityBelowNeed(),
        CommonBuildDirIgnored(),
        IdleCountAboveLimit(),
        IdleCountMinWithoutFactor(),
        IdleCountZero(),
        InstancesNeverUsed(),
        InstanceGroupShared(),
        MachineGrowthUnlimited(),
        MachineNameInvalid(),
        MachineOptionSpelling(),
        MaxBuildsOneWithIdle(),
        MachineReusedByPrivilegedJobs(),
        PeriodOfOneMinute(),
        PeriodsFixedSecond(),
        PluginKeyOutsidePluginConfig(),
        PolicyNeverUsed(),
        SingleUseWithCapacity(),
        SpotInstanceWithoutPrice(),
        TimezoneMissing(),
    ]

    /// Tokens, addresses of GitLab, and the files of its certificates.
    private static let tokens: [any ConfigRule] = [
        CloneURLWithoutScheme(),
        JobTokenAsToken(),
        PlaintextSecret(),
        RunnerTokenExpiry(),
        TLSCAFileRelative(),
        TLSFileMissingPair(),
        TLSFilesWithHTTP(),
        URLOfAProject(),
        URLTrailingCI(),
        URLWithoutScheme(),
        URLWrong(),
    ]

    private static let structure: [any ConfigRule] = [
        BadDuration(), DeprecatedKey(), DuplicateKeyByCase(), DurationAsInteger(), EmptyValueNoise(), KeyInWrongTable(), KeyNewerThanRunner(),
        QuotedBoolean(), RegexpInvalid(), RemovedKey(), RequiredKeyMissing(), RunnersTableMissing(), SingleBracketRunners(),
        TOML11Syntax(), UnknownKey(), ValueNotAllowed(), WrongKeyCase(), WrongType(),
        KeyRepeatsItsTable(),
        NeededKeyMissing(),
        SurplusRunnersHeader(),
        VariableNotExpanded(),
    ]

    static let store: [any StoreRule] = [
        HttpStoreWithoutInsecure(), InsecureOnPublicStore(), InsecureWithPort443(), PathInServerAddress(),
        RegionMissingForCustomStore(), S3WebsiteEndpoint(), SchemeInServerAddress(), SecureWithPort80(),
        AvailabilityZoneAsRegion(),
        BucketInServerAddress(),
        BucketNameInvalid(),
        BucketNameWithPath(),
        GCSThroughS3(),
        IPv6ServerAddress(),
        InsecureWithoutAddress(),
        RegionContradictsAddress(),
        RegionWrittenAsURL(),
    ]

    static let template: [any TemplateRule] = [
        BackupFileInTemplates(), HashBeforeTemplateAction(), TemplateAppendsToConfig(), TemplateDefaultOnBoolean(), TemplateEnDashOption(),
        TemplateFixedSecretName(), TemplateGuardOnString(),
        TemplateGuardTrueOnly(),
    ]

    static let secret: [any SecretRule] = [
        CredentialInComment(), WellKnownCredentials(), PlaceholderValue(), SecretDataNotBase64(), SecretHalfPair(), SecretKeyName(),
        SecretRuntimeMetadata(), SecretTrailingNewline(),
        SecretDoubleBase64(),
    ]

    static let workspace: [any WorkspaceRule] = [
        ChartDoesNotRender(), SecretNameMismatch(),
        CertsSecretKeyName(),
        RunnerSecretKeyMissing(),
        SecretNamespaceMismatch(),
        TokenOfOtherExecutor(),
    ]

    static let suppressions: [any SuppressionRule] = [SuppressionMisunderstood(), SuppressionUnknownRule(), SuppressionUnused(), SuppressionWithoutReason()]

    static let settings: [any SettingsRule] = [SettingsUnknownKey(), SettingsValueWrong()]

    /// The rule of a name.
    static func named(_ name: String) -> (any Rule)? { byName[name] }

    private static let byName = Dictionary(all.map { ($0.documentation.name, $0) }) { first, _ in first }

    /// The names of all of them.
    static let names = all.map(\.documentation.name)

    /// All of them, each once, by name.
    static var all: [any Rule] {
        var rules: [any Rule] = [syntaxError, duplicateKey]
        rules += config.flatMap(\.rules) as [any Rule]
        rules += store as [any Rule]
        rules += values as [any Rule]
        rules += template as [any Rule]
        rules += secret as [any Rule]
        rules += workspace as [any Rule]
        rules += suppressions as [any Rule]
        rules += settings as [any Rule]
        var seen: Set<String> = []
        return
            rules
            .map { (name: $0.documentation.name, rule: $0) }
            .filter { seen.insert($0.name).inserted }
            .sorted { $0.name < $1.name }
            .map(\.rule)
    }
}

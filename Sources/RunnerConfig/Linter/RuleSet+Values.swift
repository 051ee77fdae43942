/// The rules about the chart's values. A new rule is a file in Rules/ and a word here.
extension RuleSet {
    static let values: [any ValuesRule] = [
        AuthenticationTokenInRegistrationValue(), CredentialInComment(), CacheSecretUnused(), CacheValueIsNull(), ChartValueAtWrongLevel(), ConfigNotAString(), ConfigSetsGlobalKeys(),
        ConfigWithoutRunnersTable(), DeprecatedChartValue(), ENVAsWrongShape(), ENVFromInWrongList(),
        ENVNotARegisterOption(), ENVRepeatsDefault(), ENVValueNotABoolean(), EmptyENVForBoolean(),
        EmptyENVForNumber(), ImageAsString(), InsecureValueMeansHttps(), JobSettingBelowRunners(), LargeUnquotedNumber(), LegacyCacheValue(),
        LegacyChartValue(), ManagerVolumeForJobs(), NodeSelectorDeprecatedLabels(), QuotedBooleanValue(), RBACClusterWide(), RBACDeprecatedKey(), RBACFlatRules(),
        RegistrationTokenValue(), TOMLKeyAsChartValue(), TagsAsList(), TemplateSyntaxInValue(), TextWithoutQuotes(), TokenInValues(), URLPlainHTTP(),
        UnknownChartValue(), UnreadValue(), ValueMeansOtherwise(), ValueNewerThanChart(), ValueOverridden(), AffinityWeight(), QuantityWithoutUnit(), QuantityWrongUnit(), CPULooksLikeMillicores(), RequestAboveLimit(),
        WrongTypeValue(), ManagerSettingForJobs(), ProbeTimeoutTooShort(), RunnerNameForShell(), ValuesBelowChartName(),
        ConcurrentZero(), ImageMissing(), LogFormatInvalid(), LogLevelInvalid(),
    ] + configTemplate + environment + rights + pairs + needs

    /// `runners.config` as a template, for Helm and for `register`.
    static let configTemplate: [any ValuesRule] = [
        ConfigFalseIsLost(), ConfigSetsTokenOrName(), ConfigTemplateBraces(), ConfigTemplateUnknownValue(), ReservedConfigMapKey(),
    ]

    /// Variables of the manager.
    static let environment: [any ValuesRule] = [DuplicateENVName(), ENVExpectedInJobPods(), ENVOverridesConfig()]

    /// What the manager may do, and where.
    static let rights: [any ValuesRule] = [
        ConfigNamespaceHidesENV(), JobNamespaceWithoutRights(), NamespaceValue(), RBACRulesMissingPermission(), RBACWithoutAccountChoice(),
    ]

    /// What only works together with something else.
    static let pairs: [any ValuesRule] = [
        AutoscalerWithReplicas(), BothTokenValues(), ConfigPathAndConfig(), ExecutorCannotRunInChart(), GracePeriodShorterThanJobs(),
        HelmHPAWithoutMetrics(), HelmNullSection(), IgnoredWithRunnerToken(), LifecycleHidesUnregister(), PodMonitorWithoutMetrics(),
        PodSecurityPolicyRemoved(), RBACRulesEmpty(), ReplicasWithRunnerToken(), RunnerSecretAndTokenValue(),
        ServerSideSettingWithRunnerToken(), ServiceMonitorDeprecated(), ServiceMonitorWithoutService(), ServiceWithoutMetrics(), SessionIngressWithoutHost(),
        SessionServerWithReplicas(), UbuntuImageWithAlpineUser(), UnregisterReusableToken(),
        CacheSecretNameMissing(),
        JobTokenAsToken(),
        RegistrationTokenInRunnerTokenValue(),
        URLWithoutScheme(),
        URLOfAProject(), URLWrong(),
    ]

    /// What every release needs to be told.
    static let needs: [any ValuesRule] = [HelmTokenMissing(), RBACDisabledWithoutAccount(), ServerURLMissing()]
}

import Testing
@testable import RunnerConfig

/// What is suggested for a key that the chart does not read.
@Suite struct NearKeyTests {
    @Test(arguments: [
        ("gitlabURL", "", "gitlabUrl"), ("gitlab_url", "", "gitlabUrl"), ("gitLabUrl", "", "gitlabUrl"), ("gitlbUrl", "", "gitlabUrl"),
        ("runnersToken", "", "runnerToken"), ("runner_token", "", "runnerToken"), ("runnerRegistrationtoken", "", "runnerRegistrationToken"),
        ("runnerRegistratonToken", "", "runnerRegistrationToken"), ("certSecretName", "", "certsSecretName"), ("certsSecret", "", "certsSecretName"),
        ("unregisterRunner", "", "unregisterRunners"), ("unregister_runners", "", "unregisterRunners"), ("concurent", "", "concurrent"),
        ("concurrency", "", "concurrent"), ("check_interval", "", "checkInterval"), ("checkIntervall", "", "checkInterval"), ("log_level", "", "logLevel"),
        ("loglevel", "", "logLevel"), ("logFormatt", "", "logFormat"), ("shutdownTimeout", "", "shutdown_timeout"), ("sentryDSN", "", "sentryDsn"),
        ("preEntryScript", "", "preEntrypointScript"), ("preEntrypoint", "", "preEntrypointScript"), ("replica", "", "replicas"),
        ("replicaCount", "", "replicas"), ("revisionHistory", "", "revisionHistoryLimit"), ("scheulerName", "", "schedulerName"),
        ("toleration", "", "tolerations"), ("tolarations", "", "tolerations"), ("nodeSelectors", "", "nodeSelector"), ("affinty", "", "affinity"),
        ("resource", "", "resources"), ("securityContex", "", "securityContext"), ("containerSecurityContext", "", "securityContext"),
        ("podSecurityContexts", "", "podSecurityContext"), ("terminationGracePeriod", "", "terminationGracePeriodSeconds"),
        ("terminationGracePeriodSecond", "", "terminationGracePeriodSeconds"), ("podLabel", "", "podLabels"), ("podAnnotation", "", "podAnnotations"),
        ("hostAlias", "", "hostAliases"), ("extraEnvs", "", "extraEnv"), ("extraEnvVars", "", "extraEnv"), ("envVar", "", "envVars"),
        ("volume", "", "volumes"), ("volumeMount", "", "volumeMounts"), ("extraVolumes", "", "volumes"), ("imagePullSecret", "", "imagePullSecrets"),
        ("imagepullpolicy", "", "imagePullPolicy"), ("priorityClass", "", "priorityClassName"), ("serviceAccounts", "", "serviceAccount"),
        ("serviceAccountName", "", "serviceAccount.name"), ("sessionServers", "", "sessionServer"), ("configMap", "", "configMaps"),
        ("deploymentLabel", "", "deploymentLabels"), ("jobsNamespace", "runners", "jobNamespace"), ("tag", "runners", "tags"),
        ("runUntaged", "runners", "runUntagged"), ("maxTimeout", "runners", "maximumTimeout"), ("secretname", "runners.cache", "secretName"),
        ("rule", "rbac", "rules"), ("clusterWideAcces", "rbac", "clusterWideAccess"), ("created", "rbac", "create"), ("enable", "metrics", "enabled"),
        ("serviceMonitors", "metrics", "serviceMonitor"), ("publicIp", "sessionServer", "publicIP"), ("maxReplica", "hpa", "maxReplicas"),
        ("runAsuser", "podSecurityContext", "runAsUser"), ("tags", "image", "tag"), ("annotation", "serviceAccount", "annotations"),
    ])
    func `a slip finds its key`(_ word: String, _ parent: String, _ name: String) {
        #expect(NearKey(below: parent, in: .newestChart).meant(by: word) == name)
    }

    @Test(arguments: [
        "persistence", "postgresql", "redis", "nginx", "ingress", "minio", "certmanager", "prometheus", "grafana", "externalSecret", "autoscaling",
        "dashboard", "storageClass", "pvc", "cronjob", "networkPolicy", "backup", "database", "registryCredentials", "domain", "environment", "region",
        "cluster", "team", "owner", "project", "tenant", "argocd", "vault", "sops", "common", "defaults", "labels", "annotations", "commonLabels",
        "webservice", "sidekiq", "gitaly", "gitlab", "kas", "gateway", "route", "istio", "monitoring", "alerts", "rules", "probes", "command", "args",
        "ports", "port", "hostNetwork", "timezone", "proxy", "bigbang", "openshift", "kyverno", "addons", "features", "flux", "helm", "version",
    ])
    func `a foreign word finds none`(_ word: String) {
        #expect(NearKey(below: "", in: .newestChart).meant(by: word) == nil)
    }

    @Test func `what is written has to be of the shape that the chart takes`() {
        let text = Node(.string("a"))
        #expect(NearKey(below: "", in: .newestChart).meant(by: "secret", text) == nil)
        #expect(NearKey(below: "", in: .newestChart).meant(by: "toleration", text) == nil)
        let sources = Node(.table([Member("A", Node(.table([Member("secretKeyRef", text)])))]))
        #expect(NearKey(below: "", in: .newestChart).meant(by: "extraEnvVars", sources) == "extraEnvFrom")
    }
}

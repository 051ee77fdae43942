/// A value has not the form that the chart, or Kubernetes behind it, takes.
struct WrongTypeValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "wrong-type-value", .error, .values, also: [.warning],
            summary: "a value does not have the type that the chart or Kubernetes expects",
            why: """
                Helm does not check the chart's values. If a block is empty or a plain value, Helm fails to render the chart. If \
                something that the chart passes on is wrong, such as `tolerations`, `securityContext` or `hpa.metrics`, \
                Kubernetes refuses it during installation. An invalid number makes the config.toml in the pod invalid, and the \
                pod restarts repeatedly. Numbers in quotes are fine if the chart only copies them.
                """,
            fix: .safe, yields: [
                Yield("quoted-boolean-value", .place), Yield("env-as-wrong-shape", .around), Yield("image-as-string", .around), "cache-value-is-null", Yield("config-not-a-string", .around),
                Yield("tags-as-list", .around), Yield("env-from-in-wrong-list", .path), Yield("affinity-weight", .place), "quantity-wrong-unit",
            ],
            sources: ["executed: Helm 4.2.3 with the charts 0.51.1 to 0.86.0", "OpenAPI of Kubernetes 1.37", "pkg/apis/core/validation/validation.go"])
    }

    var examples: [Example] { Self.badExamples + Self.goodExamples }

    private static let badExamples = [
        Example(
            .values,
            """
            «tolerations»:
              key: ci
              operator: Exists

            """),
        Example(
            .values,
            """
            «nodeSelector»:
              - kubernetes.io/arch

            """),
        Example(
            .values,
            """
            imagePullSecrets: [«regcred»]

            """,
            repaired:
                """
                imagePullSecrets: [{name: regcred}]

                """),
        Example(
            .values,
            """
            securityContext:
              «fsGroup»: 65533

            """),
        Example(
            .values,
            """
            hpa:
              maxReplicas: 6
              metrics:
                - type: Pods
                  pods:
                    «metricName»: gitlab_runner_jobs
                    targetAverageValue: 600m

            """),
        Example(
            .values,
            """
            podLabels:
              monitored: «true»

            """,
            repaired:
                """
                podLabels:
                  monitored: "true"

                """),
        Example(
            .values,
            """
            checkInterval: «3s»

            """),
        Example(
            .values,
            """
            imagePullPolicy: «if-not-present»

            """,
            repaired:
                """
                imagePullPolicy: IfNotPresent

                """),
        Example(
            .values,
            """
            volumeMounts:
              - name: cache
                «mountpath»: /cache

            """,
            repaired:
                """
                volumeMounts:
                  - name: cache
                    mountPath: /cache

                """),
    ]

    private static let goodExamples = [
        Example(
            .values,
            """
            concurrent: "10"
            checkInterval: 3
            terminationGracePeriodSeconds: "3600"
            metrics:
              enabled: true
              port: "9252"

            """),
        Example(
            .values,
            """
            podAnnotations:
              prometheus.io/scrape: true
              prometheus.io/port: 9252
            extraEnv:
              TRACE: true

            """),
        Example(
            .values,
            """
            tolerations: {}
            nodeSelector: []
            affinity: ""
            securityContext:
              capabilities:
                drop: [ALL]
            podSecurityContext:
              fsGroup: 65533

            """),
        Example(
            .values,
            """
            imagePullSecrets:
              - name: regcred
            serviceAccount:
              create: true
              imagePullSecrets: [regcred]

            """),
        Example(
            .values,
            """
            podLabels:
              monitored: true

            """, chart: "0.53.1"),
        Example(
            .values,
            """
            sessionServer: false
            securityContext:
              fsGroup: 65533
              runAsUser: 100

            """, chart: "0.40.0"),
        Example(
            .values,
            """
            volumes:
              - name: keys
                secret: {secretName: keys, defaultMode: 0400}
              - name: scratch
                emptyDir: {}
            resources:
              limits: {cpu: 1, memory: 256Mi, nvidia.com/gpu: 1}

            """),
    ]

    func check(_ values: ValuesFile, _ report: inout Report) {
        for declared in values.declaredValues {
            switch declared.kind {
            case .shape(let shape): checkShape(declared, shape, values, &report)
            case .block: checkBlock(declared, values, &report)
            case .blocks: checkBlocks(declared, values, &report)
            case .integer: checkInteger(declared, values, &report)
            case .boolean: checkBoolean(declared, values, &report)
            case .text, .duration: checkText(declared, values, &report)
            case .list(let element): checkList(declared, of: element, values, &report)
            case .map: checkMap(declared, values, &report)
            case .quantity, .countOrShare: break
            }
        }
    }
}

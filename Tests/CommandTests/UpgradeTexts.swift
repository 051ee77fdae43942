/// A `config.toml` of Runner 11.11 and values of chart 0.19, and what `upgrade` makes of them.
enum UpgradeTexts {
    static let before = [
        "config.toml":
            """
            # runner of the team
            concurrent = 4
            metrics_server = ":9252"

            [[runners]]
              name = "docker"
              url = "https://gitlab.acme.dev"
              token = "glrt-veryverysecret"
              executor = "docker+machine"
              pre_clone_script = "git config --global http.proxy http://proxy:3128"
              [runners.docker]
                image = "alpine:3.9"
                services = ["postgres:11"]
              [runners.machine]
                MachineDriver = "google"
                MachineName = "auto-%s"
                OffPeakPeriods = ["* * 0-8 * * mon-fri *"]
                OffPeakIdleCount = 1
              [runners.cache]
                Type = "s3"
                ServerAddress = "s3.amazonaws.com"
                BucketName = "b"
                BucketLocation = "eu-west-1"

            [[runners]]
              name = "cluster"
              url = "https://gitlab.acme.dev"
              token = "__OTHER__"
              executor = "kubernetes"
              [runners.kubernetes]
                image = "alpine"
                terminationGracePeriodSeconds = 20
              [runners.feature_flags]
                FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY = true

            """,
        "values.yaml":
            """
            # one release for the whole company
            image: gitlab/gitlab-runner:alpine-v13.2.0
            gitlabUrl: https://gitlab.acme.dev/
            runnerRegistrationToken: "GR1348941veryverysecret"
            unregisterRunners: true
            concurrent: 10
            rbac:
              create: true
              resources: ["pods", "secrets"]
              verbs: ["get", "create"]
            metrics:
              enabled: false
            securityContext:
              fsGroup: 65533
              runAsUser: 100
            runners:
              image: ubuntu:18.04
              tags: "k8s"
              runUntagged: true
              privileged: true
              cache:
                cacheType: s3
                s3ServerAddress: s3.amazonaws.com
                s3BucketName: ci
                s3BucketLocation: eu-west-1
                secretName: s3access
              builds:
                memoryLimit: 1Gi

            """,
    ]

    static let after = [
        "config.toml":
            """
            # runner of the team
            concurrent = 4
            listen_address = ":9252"

            [[runners]]
              name = "docker"
              url = "https://gitlab.acme.dev"
              token = "glrt-veryverysecret"
              executor = "docker+machine"
              pre_get_sources_script = "git config --global http.proxy http://proxy:3128"
              [runners.docker]
                image = "alpine:3.9"
                [[runners.docker.services]]
                  name = "postgres:11"

              [runners.machine]
                MachineDriver = "google"
                MachineName = "auto-%s"
                [[runners.machine.autoscaling]]
                  Periods = ["* * 0-8 * * mon-fri *"]
                  IdleCount = 1

              [runners.cache]
                Type = "s3"
                [runners.cache.s3]
                  ServerAddress = "s3.amazonaws.com"
                  BucketName = "b"
                  BucketLocation = "eu-west-1"

            [[runners]]
              name = "cluster"
              url = "https://gitlab.acme.dev"
              token = "__OTHER__"
              executor = "kubernetes"
              [runners.kubernetes]
                image = "alpine"
                pod_termination_grace_period_seconds = 20
                cleanup_grace_period_seconds = 20
              [runners.feature_flags]
                FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY = true

            """,
        "values.yaml":
            """
            # one release for the whole company
            image:
              registry: docker.io
              image: gitlab/gitlab-runner
              tag: alpine-v13.2.0
            gitlabUrl: https://gitlab.acme.dev/
            runnerRegistrationToken: "GR1348941veryverysecret"
            unregisterRunners: true
            concurrent: 10
            rbac:
              create: true
              rules:
                - apiGroups:
                    - ""
                  resources:
                    - pods
                    - secrets
                  verbs:
                    - get
                    - create
            metrics:
              enabled: false
            podSecurityContext:
              fsGroup: 65533
              runAsUser: 100
            runners:
              tags: "k8s"
              runUntagged: true
              cache:
                secretName: s3access
              config: |
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.amazonaws.com"
                      BucketName = "ci"
                      BucketLocation = "eu-west-1"
                  [runners.kubernetes]
                    image = "ubuntu:18.04"
                    privileged = true
                    memory_limit = "1Gi"
            checkInterval: 30

            """,
    ]
}

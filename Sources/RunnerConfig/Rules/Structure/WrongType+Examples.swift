extension WrongType {
    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = «"10"»

                """,
                repaired:
                    """
                    concurrent = 10

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    volumes = «"/cache"»
                    cpus = «0.50»
                    memory = «536870912»
                    devices = «""»
                    dns = «"10.0.0.2,10.0.0.3"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.docker]
                        volumes = ["/cache"]
                        cpus = "0.50"
                        memory = "536870912"
                        devices = []
                        dns = "10.0.0.2,10.0.0.3"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", services = [«"mysql:8"»], tls_verify = «"no"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.node_selector]
                      gpu = «true»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        [runners.kubernetes.node_selector]
                          gpu = "true"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.nfs]]
                      name = "builds"
                      mount_path = "/builds"
                      server = "nfs.acme.dev"
                      path = "/export/builds"
                      read_only = «"true"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        [[runners.kubernetes.volumes.nfs]]
                          name = "builds"
                          mount_path = "/builds"
                          server = "nfs.acme.dev"
                          path = "/export/builds"
                          read_only = true

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    [runners.docker.sysctls]
                      «net.ipv4.ip_forward» = "1"

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        [runners.docker.sysctls]
                          "net.ipv4.ip_forward" = "1"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    container_labels = { «dev.acme.team» = "ci", owner = "ops" }

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        container_labels = { "dev.acme.team" = "ci", owner = "ops" }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    «[runners.kubernetes.volumes.host_path]»
                      name = "certs"
                      mount_path = "/etc/certs"

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "kubernetes"
                      [runners.kubernetes]
                        image = "alpine"
                        [[runners.kubernetes.volumes.host_path]]
                          name = "certs"
                          mount_path = "/etc/certs"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    shm_size = «"256m"»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        shm_size = 268435456

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  «[runners.shell]»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    memory = «512»
                    cap_add = «"NET_ADMIN SYS_PTRACE"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  «[[runners.docker]]»
                    image = "alpine"

                """),
            Example(
                .config,
                """
                concurrent = 10

                [[runners]]
                  [runners.docker]
                    volumes = ["/cache"]
                    cpus = "0.50"
                    [[runners.docker.services]]
                      name = "mysql:8"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    pull_policy = "always"

                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    pull_policy = ["always", "if-not-present"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.machine]
                    MachineName = "ci-%s"
                    IdleScaleFactor = 1

                """),
        ]
    }
}

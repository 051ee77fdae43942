extension Preset {
    private static let image = Question("runners.docker.image", "Image for jobs that name none", like: "ruby:3.4")
    private static let region = Question("runners.autoscaler.plugin_config.region", "Region of the group", like: "eu-central-1")
    private static let group = Question("runners.autoscaler.plugin_config.name", "Name of the Auto Scaling group", like: "ci-runners")

    /// What every runner with instances that come and go begins with.
    private static func instances(
        _ name: String, executor: String = "docker-autoscaler", note: String = "", docker: Bool = true, uses: String = "10 # old instances are replaced",
        most: String = "10 # what the cloud may cost", plugin: String, config: String,
        login: String = "", policies: String = waiting, cache: String = ""
    ) -> String {
        """
        concurrent = \(most.prefix { $0 != " " }) # as many jobs as instances

        \(note)[[runners]]
          name = "\(name)" # shown in the Runner's log
          url = "https://gitlab.example.com" # to fill in
          token = "__RUNNER_TOKEN__" # to fill in
          executor = "\(executor)" # jobs run on instances that come and go
        \(docker ? "  [runners.docker]\n    image = \"alpine:3.22\" # for jobs that name none\n" : "")\(cache)  [runners.autoscaler]
            plugin = "\(plugin)" # `gitlab-runner fleeting install` gets it
            capacity_per_instance = 1 # a job has its instance to itself
            max_use_count = \(uses)
            max_instances = \(most)
        \(config)\(login)\(policies)
        """
    }

    private static let waiting = """
            [[runners.autoscaler.policy]]
              idle_count = 1 # the next job starts at once
              idle_time = "20m" # then an instance is given back
        """

    private static func login(_ user: String) -> String {
        """
            [runners.autoscaler.connector_config]
              username = "\(user)" # the image's own user

        """
    }

    private static func s3(_ rest: String) -> String {
        """
          [runners.cache]
            Type = "s3" # instances go, the cache stays
            # runnercfg: ignore[shared-cache-mixed-trust] the bucket is for this runner only
            Shared = true # all runners with this bucket share the cache
            [runners.cache.s3]
        \(rest)

        """
    }

    private static let iamCache = s3(
        """
              ServerAddress = "s3.amazonaws.com" # the store's host, without a scheme
              BucketName = "__S3_BUCKET__" # to fill in
              BucketLocation = "us-east-1" # the bucket's region
              AuthenticationType = "iam" # the role of the Runner's host, no keys
        """)

    private static let scalingGroup = """
            [runners.autoscaler.plugin_config]
              name = "__AUTO_SCALING_GROUP__" # to fill in; its own scaling is off
              region = "us-east-1" # the group's region

        """

    /// Source: docs/executors/docker_autoscaler and instance of the Runner, the READMEs of the plugins, and for `fleeting-plugin-static`
    /// `executors/instance/integration_test.go`.
    static let autoscaler: [Preset] = [
        Preset(
            "autoscaler-aws", "jobs in containers on EC2, with a cache in S3",
            asks: [image, group, region, .bucket("s3", "BucketName", like: "acme-ci-cache"), .s3Region],
            instances("autoscaler-aws", plugin: "aws:1", config: scalingGroup, login: login("ec2-user"), cache: iamCache)),
        Preset(
            "autoscaler-googlecompute", "jobs in containers on Google Compute Engine",
            asks: [
                image, Question("runners.autoscaler.plugin_config.name", "Name of the instance group", like: "ci-runners"),
                Question("runners.autoscaler.plugin_config.project", "Project of the group", like: "acme-ci"),
                Question("runners.autoscaler.plugin_config.zone", "Zone of the group", like: "europe-west1-c"),
            ],
            instances(
                "autoscaler-googlecompute", plugin: "googlecloud:1",
                config: """
                        [runners.autoscaler.plugin_config]
                          name = "__INSTANCE_GROUP__" # to fill in
                          project = "__GOOGLE_PROJECT__" # to fill in
                          zone = "us-central1-a" # the group's zone

                    """, login: login("runner"))),
        Preset(
            "autoscaler-azure", "jobs in containers on an Azure scale set",
            asks: [
                image, Question("runners.autoscaler.plugin_config.name", "Name of the scale set", like: "ci-runners"),
                Question("runners.autoscaler.plugin_config.subscription_id", "ID of the subscription", like: "2d1c..."),
                Question("runners.autoscaler.plugin_config.resource_group_name", "Resource group of the scale set", like: "ci"),
            ],
            instances(
                "autoscaler-azure", plugin: "azure:1",
                config: """
                        [runners.autoscaler.plugin_config]
                          name = "__SCALE_SET__" # to fill in
                          subscription_id = "__SUBSCRIPTION_ID__" # to fill in
                          resource_group_name = "__RESOURCE_GROUP__" # to fill in

                    """, login: login("azureuser"))),
        Preset(
            "autoscaler-static", "jobs in containers on your machines, cache in MinIO",
            asks: [
                image, Question("runners.autoscaler.plugin_config.instances.one.internal_addr", "Address of the first machine", like: "10.0.0.11:22"),
                Question("runners.autoscaler.plugin_config.instances.two.internal_addr", "Address of the second machine", like: "10.0.0.12:22"),
                Question("runners.autoscaler.connector_config.username", "User of the machines", like: "ci"),
                Question("runners.autoscaler.connector_config.key_path", "File with the private key of that user", like: "/etc/gitlab-runner/id_ed25519"),
                Question("runners.cache.s3.ServerAddress", "Host and port of MinIO", like: "10.0.0.7:9000"), .bucket("s3", "BucketName", like: "runner-cache"), .s3AccessKey, .s3SecretKey,
            ],
            instances(
                "autoscaler-static", most: "2 # as many as there are machines", plugin: "fleeting-plugin-static",
                config: """
                        [runners.autoscaler.plugin_config]
                          [runners.autoscaler.plugin_config.instances.one]
                            internal_addr = "__MACHINE_ONE__" # to fill in
                          [runners.autoscaler.plugin_config.instances.two]
                            internal_addr = "__MACHINE_TWO__" # to fill in

                    """,
                login: """
                        [runners.autoscaler.connector_config]
                          username = "gitlab-runner" # may run Docker on the machines
                          key_path = "/etc/gitlab-runner/id_ed25519" # the private key of that user
                          use_static_credentials = true # no cloud hands out others

                    """,
                policies: """
                        [[runners.autoscaler.policy]]
                          idle_count = 0 # at night no machine waits
                          idle_time = "15m" # then a machine is given back
                        [[runners.autoscaler.policy]]
                          periods = ["* 8-18 * * mon-fri"] # the last policy that matches counts
                          timezone = "Europe/Berlin" # of the periods
                          idle_count = 2 # the next two jobs start at once
                          idle_time = "10m" # then a machine is given back
                    """,
                cache: s3(
                    """
                          ServerAddress = "minio:9000" # without a scheme
                          AccessKey = "__S3_ACCESS_KEY__" # to fill in
                          SecretKey = "__S3_SECRET_KEY__" # to fill in
                          BucketName = "__S3_BUCKET__" # to fill in
                          BucketLocation = "us-east-1" # MinIO's usual region
                          Insecure = true # true means http, as in the office network
                    """))),
        Preset(
            "instance-aws", "jobs right on EC2, each with an instance of its own", asks: [group, region],
            instances(
                "instance-aws", executor: "instance", note: "# runnercfg: ignore[local-cache-on-scaling-executor] preset autoscaler-aws has a cache\n", docker: false,
                uses: "1 # nothing of a job is left for the next", plugin: "aws:1", config: scalingGroup, login: login("ec2-user"))),
    ]
}

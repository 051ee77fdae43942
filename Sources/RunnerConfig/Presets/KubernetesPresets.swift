extension Preset {
    private static let image = Question("runners.kubernetes.image", "Image for jobs that name none", like: "ruby:3.4")
    private static let namespace = Question("runners.kubernetes.namespace", "Namespace of the job pods", like: "ci-jobs")

    /// What every runner in Kubernetes begins with.
    private static func jobs(_ name: String, image: String = "alpine:3.22", note: String = "", environment: String = "", _ rest: String) -> String {
        """
        concurrent = 10 # how many job pods there can be

        \(note)[[runners]]
          name = "\(name)" # shown in the Runner's log
          url = "https://gitlab.example.com" # to fill in
          token = "__RUNNER_TOKEN__" # to fill in
          executor = "kubernetes" # each job runs in a pod of its own
        \(environment)  [runners.kubernetes]
            namespace = "gitlab-runner" # where the job pods are made
            image = "\(image)" # for jobs that name none
            cpu_request = "500m" # what a node must have left for the job
            cpu_limit = "1" # more than that is throttled
            memory_request = "1Gi" # what a node must have left for the job
            memory_limit = "2Gi" # a job with more is killed
        \(rest)
        """
    }

    private static let localCache = "# runnercfg: ignore[local-cache-on-scaling-executor] presets with a store have a cache\n"

    private static func cache(_ type: String, _ rest: String) -> String {
        """
          [runners.cache]
            Type = "\(type)" # where the cache is stored
            # runnercfg: ignore[shared-cache-mixed-trust] the bucket is for this runner only
            Shared = true # all runners with this bucket share the cache
            [runners.cache.\(type)]
        \(rest)
        """
    }

    /// Source: docs/executors/kubernetes of the Runner, and docs/ci/docker/using_docker_build of GitLab for Docker in Docker.
    static let kubernetes: [Preset] = [
        Preset("kubernetes", "jobs in pods of a cluster, without a cache", asks: [namespace, image], chart: ChartPart(), jobs("kubernetes", note: localCache, "")),
        Preset(
            "kubernetes-minio", "jobs in pods, with a cache in MinIO",
            asks: [namespace, image, Question("runners.cache.s3.ServerAddress", "Host and port of MinIO", like: "10.0.0.7:9000"), .bucket("s3", "BucketName", like: "runner-cache"), .s3AccessKey, .s3SecretKey],
            chart: ChartPart(),
            jobs(
                "kubernetes-minio",
                cache(
                    "s3",
                    """
                          ServerAddress = "minio.minio.svc.cluster.local:9000" # without a scheme
                          AccessKey = "__S3_ACCESS_KEY__" # to fill in
                          SecretKey = "__S3_SECRET_KEY__" # to fill in
                          BucketName = "__S3_BUCKET__" # to fill in
                          BucketLocation = "us-east-1" # MinIO's usual region
                          Insecure = true # true means http, as in the cluster
                    """))),
        Preset(
            "kubernetes-s3", "jobs in pods, with a cache in S3 by an IAM role",
            asks: [namespace, image, .bucket("s3", "BucketName", like: "acme-ci-cache"), .s3Region],
            chart: ChartPart(
                annotation: "eks.amazonaws.com/role-arn", placeholder: "__ROLE_ARN__", reason: "the IAM role that may use the bucket",
                asks: "IAM role that may use the bucket", like: "arn:aws:iam::123456789012:role/ci"),
            jobs(
                "kubernetes-s3",
                cache(
                    "s3",
                    """
                          ServerAddress = "s3.amazonaws.com" # the store's host, without a scheme
                          BucketName = "__S3_BUCKET__" # to fill in
                          BucketLocation = "us-east-1" # the bucket's region
                          AuthenticationType = "iam" # the role of the Runner's pod, no keys
                    """))),
        Preset(
            "kubernetes-gcs", "jobs in pods, with a cache in Google Cloud Storage",
            asks: [namespace, image, .bucket("gcs", "BucketName", like: "acme-ci-cache")],
            chart: ChartPart(
                annotation: "iam.gke.io/gcp-service-account", placeholder: "__ACCOUNT__", reason: "the account that may use the bucket",
                asks: "Account that may use the bucket", like: "ci@acme.iam.gserviceaccount.com"),
            jobs("kubernetes-gcs", cache("gcs", "      BucketName = \"__GCS_BUCKET__\" # to fill in; the account comes from the pod"))),
        Preset(
            "kubernetes-azure", "jobs in pods, with a cache in Azure Blob Storage",
            asks: [
                namespace, image, .bucket("azure", "ContainerName", like: "ci-cache"),
                Question("runners.cache.azure.AccountName", "Name of the storage account", like: "acmecache"),
                Question("runners.cache.azure.AccountKey", "Key of the storage account", like: "kR3..."),
            ],
            chart: ChartPart(),
            jobs(
                "kubernetes-azure",
                cache(
                    "azure",
                    """
                          AccountName = "__AZURE_ACCOUNT_NAME__" # to fill in
                          AccountKey = "__AZURE_ACCOUNT_KEY__" # to fill in
                          ContainerName = "__AZURE_CONTAINER__" # to fill in
                    """))),
        Preset(
            "kubernetes-alibaba", "jobs in serverless pods of Alibaba Cloud",
            asks: [namespace, image, Question("runners.kubernetes.volumes.pvc.name", "Claim of a ReadWriteMany volume for the cache", like: "oss-cache")],
            chart: ChartPart(),
            jobs(
                "kubernetes-alibaba", environment: "  environment = [\"CI_SERVICE_HOST=127.0.0.1\"] # services share the pod's network\n",
                """
                    service_cpu_request = "1" # what is asked for is what is paid
                    service_cpu_limit = "1" # the same as the request
                    service_memory_request = "1Gi" # what is asked for is what is paid
                    service_memory_limit = "1Gi" # the same as the request
                    helper_cpu_request = "250m" # what is asked for is what is paid
                    helper_cpu_limit = "250m" # the same as the request
                    helper_memory_request = "512Mi" # what is asked for is what is paid
                    helper_memory_limit = "512Mi" # the same as the request
                    [runners.kubernetes.pod_annotations]
                      "k8s.aliyun.com/eci-spot-strategy" = "SpotAsPriceGo" # spot instances cost less
                    [[runners.kubernetes.volumes.pvc]]
                      name = "gitlab-runner-cache" # the claim, ReadWriteMany
                      # runnercfg: ignore[pvc-on-cache-path] the claim is ReadWriteMany, for all jobs
                      mount_path = "/cache" # where jobs keep their local cache
                """)),
        Preset(
            "kubernetes-dind", "jobs in pods that build images, by Docker in Docker", asks: [namespace], chart: ChartPart(),
            jobs(
                "kubernetes-dind", image: "docker:28", note: localCache,
                environment: """
                      environment = ["DOCKER_HOST=tcp://docker:2376", "DOCKER_TLS_CERTDIR=/certs", "DOCKER_TLS_VERIFY=1", "DOCKER_CERT_PATH=/certs/client"] # clients talk TLS to the service

                    """,
                """
                    # runnercfg: ignore[privileged-container] Docker in Docker needs it; only trusted projects use this runner
                    privileged = true # Docker in Docker does not start without it
                    [[runners.kubernetes.services]]
                      name = "docker:28-dind" # the Docker that jobs use
                      alias = "docker" # the host in DOCKER_HOST
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = "docker-certs" # made by the service for its clients
                      mount_path = "/certs/client" # where both look for certificates
                      medium = "Memory" # keys never reach a disk
                """)),
    ]
}

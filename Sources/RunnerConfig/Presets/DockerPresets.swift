extension Preset {
    private static let image = Question("runners.docker.image", "Image for jobs that name none", like: "ruby:3.4")

    static let docker: [Preset] = [
        Preset(
            "docker", "jobs in containers of the Docker on this host", asks: [image],
            """
            concurrent = 4 # how many jobs this host can carry

            [[runners]]
              name = "docker" # shown in the Runner's log
              url = "https://gitlab.example.com" # to fill in
              token = "__RUNNER_TOKEN__" # to fill in
              executor = "docker" # each job runs in a new container
              [runners.docker]
                image = "alpine:3.22" # for jobs that name none
            """),
        Preset(
            "docker-s3", "jobs in containers, with a cache in S3",
            asks: [image, .bucket("s3", "BucketName", like: "acme-ci-cache"), .s3Region, .s3AccessKey, .s3SecretKey],
            """
            concurrent = 4 # how many jobs this host can carry

            [[runners]]
              name = "docker-s3" # shown in the Runner's log
              url = "https://gitlab.example.com" # to fill in
              token = "__RUNNER_TOKEN__" # to fill in
              executor = "docker" # each job runs in a new container
              [runners.docker]
                image = "alpine:3.22" # for jobs that name none
              [runners.cache]
                Type = "s3" # where the cache is stored
                # runnercfg: ignore[shared-cache-mixed-trust] the bucket is for this runner only
                Shared = true # jobs on all hosts share the cache
                [runners.cache.s3]
                  ServerAddress = "s3.amazonaws.com" # the store's host, without a scheme
                  AccessKey = "__S3_ACCESS_KEY__" # to fill in
                  SecretKey = "__S3_SECRET_KEY__" # to fill in
                  BucketName = "__S3_BUCKET__" # to fill in
                  BucketLocation = "us-east-1" # the bucket's region
            """),
    ]
}

extension Question {
    static func bucket(_ store: String, _ key: String, like example: String) -> Question {
        Question("runners.cache.\(store).\(key)", "Name of the \(key == "ContainerName" ? "container" : "bucket") for the cache", like: example)
    }

    static let s3Region = Question("runners.cache.s3.BucketLocation", "Region of the bucket", like: "eu-central-1")
    static let s3AccessKey = Question("runners.cache.s3.AccessKey", "Access key of the store", like: "AKIA...")
    static let s3SecretKey = Question("runners.cache.s3.SecretKey", "Secret key of the store", like: "wJal...")
}

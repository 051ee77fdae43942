extension Preset {
    private static func machines(_ name: String, _ driver: String) -> String {
        """
        concurrent = 5 # as many jobs as machines

        [[runners]]
          name = "\(name)" # shown in the Runner's log
          url = "https://gitlab.example.com" # to fill in
          token = "__RUNNER_TOKEN__" # to fill in
          # runnercfg: ignore[deprecated-executor] until Runner 20; the autoscaler presets replace it
          executor = "docker+machine" # jobs run on machines that come and go
          limit = 5 # how many machines there can be
          request_concurrency = 2 # jobs are fetched two at a time
          [runners.docker]
            image = "alpine:3.22" # for jobs that name none
          [runners.machine]
            IdleCount = 1 # the next job starts at once
            IdleTime = 600 # seconds; then a machine is removed
            MaxBuilds = 20 # old machines are replaced
            MaxGrowthRate = 2 # drivers do not like many at a time
            MachineName = "runner-%s" # `%s` becomes a part of its own for each
        \(driver)
        """
    }

    private static let image = Question("runners.docker.image", "Image for jobs that name none", like: "ruby:3.4")
    private static let options = Question("runners.machine.MachineOptions", "Options of the driver", like: "amazonec2-region=eu-central-1")

    static let machine: [Preset] = [
        Preset(
            "docker-machine-ec2", "jobs in containers on EC2, by docker+machine",
            asks: [image, options, .bucket("s3", "BucketName", like: "acme-ci-cache"), .s3Region],
            machines(
                "docker-machine-ec2",
                """
                    MachineDriver = "amazonec2" # of docker-machine
                    MachineOptions = ["amazonec2-region=us-east-1", "amazonec2-vpc-id=__VPC_ID__", "amazonec2-subnet-id=__SUBNET_ID__"] # to fill in
                  [runners.cache]
                    Type = "s3" # machines go, the cache stays
                    # runnercfg: ignore[shared-cache-mixed-trust] the bucket is for this runner only
                    Shared = true # all runners with this bucket share the cache
                    [runners.cache.s3]
                      ServerAddress = "s3.amazonaws.com" # the store's host, without a scheme
                      BucketName = "__S3_BUCKET__" # to fill in
                      BucketLocation = "us-east-1" # the bucket's region
                      AuthenticationType = "iam" # the role of the Runner's host, no keys
                """)),
        Preset(
            "docker-machine-virtualbox", "jobs in containers on VirtualBox, by docker+machine", asks: [image],
            machines(
                "docker-machine-virtualbox",
                """
                    MachineDriver = "virtualbox" # of docker-machine
                    MachineOptions = ["virtualbox-memory=4096", "virtualbox-cpu-count=2"] # what a machine gets of this host
                """)),
    ]
}
